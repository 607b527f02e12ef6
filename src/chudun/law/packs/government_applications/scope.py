"""Whom and what the regulation reaches (arts. 2 and 42), in the terms its articles use."""

from chudun.law.language.expression import Expression, all_of, any_of, expression, named, reads
from chudun.law.packs.government_applications.regulation import (
    other_public_services_are_applications,
    security_chapters_apply_alike,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.organisation import Organisation


def party_or_state_organ(body: Organisation) -> Expression:
    """Return whether ``body`` is a Party or state organ (党政机关)."""
    return named(
        body.form.one_of("party_organ", "state_organ"),
        Bilingual("本单位是党政机关", "the body is a Party or state organ"),
        Bilingual("本单位不是党政机关", "the body is no Party or state organ"),
    )


def public_institution(body: Organisation) -> Expression:
    """Return whether ``body`` is a public institution (事业单位)."""
    return expression(body.form.one_of("public_institution"))


def organ_or_institution(body: Organisation) -> Expression:
    """Return whether ``body`` is a Party or state organ or a public institution (机关事业单位)."""
    return named(
        body.form.one_of("party_organ", "state_organ", "public_institution"),
        Bilingual("本单位是机关事业单位", "the body is a Party or state organ or a public institution"),
        Bilingual("本单位不是机关事业单位", "the body is neither a Party or state organ nor a public institution"),
    )


def government_form(a: GovernmentApplication) -> Expression:
    """Return whether ``a`` has a form and use that art. 2(2) names (互联网政务应用的范围)."""
    public = a.provides_public_services
    forms = any_of(
        a.form.one_of("website") & a.portal,
        a.form.one_of("mobile_app", "mini_program", "public_account") & public,
        a.form.one_of("mail_system"),
        all_of(a.form.one_of("website", "other"), public, reads(other_public_services_are_applications)),
    )
    return named(
        forms,
        Bilingual("形式、用途属于第二条第二款所列", "its form and use are among those art. 2(2) names"),
        Bilingual("形式、用途不属于第二条第二款所列", "its form and use are not among those art. 2(2) names"),
    )


def government_application(a: GovernmentApplication) -> Expression:
    """Return whether ``a`` is a government application of an organ or public institution (互联网政务应用)."""
    return named(
        all_of(organ_or_institution(a.operator), government_form(a)),
        Bilingual("属于互联网政务应用", "it is a government application"),
        Bilingual("不属于互联网政务应用", "it is not a government application"),
    )


def critical_alike(a: GovernmentApplication) -> Expression:
    """Return whether the security chapters apply to ``a`` alike, as listed critical infrastructure (参照执行)."""
    form = any_of(
        a.form.one_of("website") & a.portal,
        a.form.one_of("mobile_app", "mini_program", "public_account", "mail_system"),
    )
    return named(
        all_of(a.listed_as_critical_infrastructure, form, reads(security_chapters_apply_alike)),
        Bilingual("参照执行本规定的安全要求", "the security requirements apply by analogy"),
        Bilingual("不参照执行本规定的安全要求", "the security requirements do not apply by analogy"),
    )


def secured_application(a: GovernmentApplication) -> Expression:
    """Return whether chapter 4 binds ``a``, of itself or alike."""
    return any_of(government_application(a), critical_alike(a))


def critical_mail_alike(m: GovernmentMailSystem) -> Expression:
    """Return whether the security chapters apply to ``m`` alike, as listed critical infrastructure (参照执行)."""
    return named(
        all_of(m.listed_as_critical_infrastructure, reads(security_chapters_apply_alike)),
        Bilingual("参照执行本规定的安全要求", "the security requirements apply by analogy"),
        Bilingual("不参照执行本规定的安全要求", "the security requirements do not apply by analogy"),
    )


def secured_mail(m: GovernmentMailSystem) -> Expression:
    """Return whether chapter 5's security demands bind ``m``, of themselves or alike."""
    return any_of(organ_or_institution(m.operator), critical_mail_alike(m))
