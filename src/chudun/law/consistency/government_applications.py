"""What no subject of the government-application rules can show (互联网政务应用安全管理规定).

Days of an application or a mail system are not held against its operator's founding: both may be taken over from a body
that was there before.
"""

from chudun.law.consistency.statements import Consistency, Impossible, never, never_later, undated_without
from chudun.law.language.expression import 不满, 以上, 超过
from chudun.vocabulary.application_data import ApplicationData
from chudun.vocabulary.application_hosting import ApplicationHosting
from chudun.vocabulary.application_protection import ApplicationProtection
from chudun.vocabulary.attribute import Condition, Measure, Selection
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.government_publication import GovernmentPublication
from chudun.vocabulary.website import Website


def website(w: Website) -> Consistency:
    """Return what holds of every website."""
    return Consistency(
        impossible=(
            *_suffix("中文", "Chinese", w.chinese_domains, w.chinese_domain_suffix),
            *_suffix("英文", "English", w.english_domains, w.english_domain_suffix),
            never(
                "没有使用网上标识的网站，首页底部不会有网上标识",
                "a site that bears no online mark can't bear one at the foot of its front page",
                w.mark_at_foot_of_front_page & ~w.bears_government_mark,
            ),
        ),
    )


def _suffix(zh: str, en: str, domains: Measure, suffix: Selection) -> tuple[Impossible, Impossible]:
    none = suffix.one_of("none")
    return (
        never(
            f"没有注册{zh}域名的，{zh}域名不会有后缀",
            f"where there is no domain in {en}, there can be no suffix of one",
            不满(domains, 1) & ~none,
        ),
        never(
            f"注册了{zh}域名的，不会没有{zh}域名的后缀",
            f"where there is a domain in {en}, it can't be without a suffix",
            以上(domains, 1) & none,
        ),
    )


def application(a: GovernmentApplication) -> Consistency:
    """Return what holds of every government application."""
    return Consistency(
        impossible=(
            never(
                "门户网站不会是网站以外的应用",
                "a portal website can't be an application of another form",
                a.portal & ~a.form.one_of("website"),
            ),
        ),
    )


def application_protection(p: ApplicationProtection) -> Consistency:
    """Return what holds of how an application is protected."""
    return Consistency(
        impossible=(
            never("等级保护只有五级", "graded protection has five levels and no more", 超过(p.level_met, 5)),
            never(
                "从未做过安全检测评估的，上一个自然年度内不会做过",
                "what was never assessed can't have been assessed in the last calendar year",
                p.assessed_in_last_calendar_year & ~p.ever_assessed,
            ),
        ),
        undated=(undated_without(p.last_assessed_on, p.ever_assessed),),
    )


def application_data(d: ApplicationData) -> Consistency:
    """Return what holds of an application's data."""
    return Consistency(
        impossible=(
            never(
                "没有收集未公开资料的，不会把收集的资料提供或者公开",
                "undisclosed material that is not collected can't be passed on or published",
                d.provided_or_published & ~d.collects_undisclosed_information,
            ),
            never(
                "没有收集未公开资料的，不会把收集的资料挪作他用",
                "undisclosed material that is not collected can't be put to other uses",
                d.used_beyond_statutory_duties & ~d.collects_undisclosed_information,
            ),
        ),
    )


def application_hosting(h: ApplicationHosting) -> Consistency:
    """Return what holds of where an application runs."""
    return Consistency(
        impossible=(
            never(
                "没有使用内容分发网络的，域名解析不会指向它的境外节点",
                "without a delivery network, names can't resolve to its nodes abroad",
                h.cdn_resolves_abroad & ~h.uses_cdn,
            ),
        ),
    )


def mail_system(m: GovernmentMailSystem) -> Consistency:
    """Return what holds of every mail system."""
    # one statement each: what contradicts one of them says nothing of the others
    detected = (
        m.covers_internal_mail,
        m.detects_malicious_accounts,
        m.detects_malicious_server_addresses,
        m.detects_malicious_subjects,
        m.detects_malicious_bodies,
        m.detects_malicious_links,
        m.detects_malicious_attachments,
    )
    return Consistency(impossible=tuple(_detects(m, one) for one in detected))


def _detects(m: GovernmentMailSystem, part: Condition) -> Impossible:
    label = part.path[-1].label  # type: ignore[attr-defined]
    return never(
        f"不具备恶意邮件检测拦截功能的，不会“{label.zh}”",
        f"this can't hold of a system that does not detect and block malicious mail: {label.en}",
        part & ~m.blocks_malicious_mail,
    )


def publication(p: GovernmentPublication) -> Consistency:
    """Return what holds of every publication."""
    return Consistency(sequences=never_later(p.publisher.founded_on, p.links_last_checked_on))
