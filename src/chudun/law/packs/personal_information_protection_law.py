"""个人信息保护法: arts. 4 and 28, and what of arts. 13, 36 to 42, 53, 55 and 56 other rules refer to."""

from datetime import date

from chudun.law.grade import Sensitivity, sensitivity
from chudun.law.language.expression import Constant, Expression, any_of, named, reads
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Definition, Duty, Narrative, Regulation, define, duty, narrative
from chudun.law.mechanism import Mechanism, completed_mechanism, leaves_china, mechanism
from chudun.law.packs.data_security_law import core_data, foreign_authority_data, state_secrets
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.transfer import Transfer

pipl = Regulation(
    Instrument(
        slug="pipl",
        title=Bilingual("中华人民共和国个人信息保护法", "Personal Information Protection Law"),
        number="主席令第九十一号",
        articles=74,
        in_force=date(2021, 11, 1),
        complete=False,
    )
)

hr_one_instrument_suffices = pipl.interpretation(
    Interpretation(
        name="hr-one-instrument-suffices",
        statement=Bilingual(
            "实施跨境人力资源管理，劳动规章制度和集体合同有其一即可",
            "for the management of employees, labour rules or a collective contract alone suffices",
        ),
        source=Bilingual(
            "条文用“和”连接两者，是否须同时具备，未见官方说明",
            "the text joins the two with 'and'; no official word on whether both are needed has been seen",
        ),
        certainty="official text",
        adopted=None,
    )
)

treaty_reaches_state_organs = pipl.interpretation(
    Interpretation(
        name="treaty-reaches-state-organs",
        statement=Bilingual(
            "条约、协定的条件也适用于国家机关向境外提供个人信息",
            "a treaty's conditions also govern what state organs provide abroad",
        ),
        source=Bilingual(
            "个保法第三十六条对国家机关另有规定，与第三十八条第二款的先后未明",
            "art. 36 has its own rule for state organs; how it stands to art. 38(2) is not settled",
        ),
        certainty="official text",
        adopted=None,
    )
)


def lawful_hr_instruments(t: Transfer) -> Expression:
    """Return whether employees are managed by labour rules and a collective contract (劳动规章制度和集体合同)."""
    both = t.labour_rules & t.collective_contract
    either = (t.labour_rules | t.collective_contract) & reads(hr_one_instrument_suffices)
    return named(
        both | either,
        Bilingual("劳动规章制度、集体合同符合要求", "labour rules and collective contract are as the law wants them"),
        Bilingual(
            "劳动规章制度、集体合同不符合要求", "labour rules and collective contract are not as the law wants them"
        ),
    )


@pipl.article(13)
def legal_bases() -> Narrative:
    """处理个人信息须有合法性基础：个人同意，或者第二项至第七项的情形之一，后者不需同意。

    Processing needs a legal basis: consent, or one of items 2 to 7, which need no consent.
    """
    return narrative("由“是否以个人同意为处理依据”一问承接", "carried by the question whether consent is the basis")


@pipl.article(41)
def foreign_authority(t: Transfer) -> Branch:
    """未经主管机关批准，不得把存储于境内的个人信息提供给外国司法或执法机构。

    Without the competent authority's approval, personal information stored in China must not go to foreign courts or
    law-enforcement bodies.
    """
    return mechanism(Mechanism.FORBIDDEN).when(
        t.foreign_authority_request & t.personal_information & ~t.authority_approval
    )


@pipl.article(42)
def prohibited_recipient(t: Transfer) -> Branch:
    """列入清单、被禁止的境外接收方，不得向其提供个人信息。

    Personal information must not be given to a recipient abroad that the published list shuts out.
    """
    return mechanism(Mechanism.FORBIDDEN).when(t.personal_information & t.recipient_listing.one_of("prohibited"))


@pipl.article(42)
def restricted_recipient(t: Transfer) -> Branch:
    """列入清单、受限制的境外接收方，能否提供取决于公告所定的限制。

    What may go to a recipient that the list restricts depends on the terms announced for it.
    """
    return (
        mechanism(Mechanism.UNDETERMINED)
        .when(leaves_china(t) & t.personal_information & t.recipient_listing.one_of("restricted"))
        .unless(foreign_authority, foreign_authority_data)
    )


_STRONGER = (
    foreign_authority,
    foreign_authority_data,
    prohibited_recipient,
    restricted_recipient,
    core_data,
    state_secrets,
)


@pipl.article(38, 2)
def treaty(t: Transfer) -> Branch:
    """缔结或参加的条约、协定对向境外提供个人信息的条件另有规定的，可以照其执行。

    Where a treaty sets conditions for providing personal information abroad, these may be followed.
    """
    reaches = ~t.exporter.state_organ | reads(treaty_reaches_state_organs)
    not_told_important = t.important_data.one_of("none", "unexamined", "self_identified")
    return (
        mechanism(Mechanism.EXEMPT)
        .when(leaves_china(t) & t.personal_information & t.treaty_conditions_met & not_told_important & reaches)
        .unless(*_STRONGER)
    )


@pipl.article(36)
def state_organs(t: Transfer) -> Branch:
    """国家机关处理的个人信息存于境内，确需向境外提供的，应当进行安全评估；第三十七条使受权组织准用。

    Personal information that state organs process stays in China; where it must go abroad, a security assessment is due.
    Article 37 extends this to bodies entrusted with public affairs.
    """
    return (
        mechanism(Mechanism.SECURITY_ASSESSMENT)
        .when(leaves_china(t) & t.exporter.state_organ & t.personal_information)
        .unless(*_STRONGER, treaty)
    )


@pipl.article(38, 1, since=date(2022, 9, 1), until=date(2024, 3, 22))
def mechanism_completed(t: Transfer) -> Duty:
    """向境外提供个人信息，须通过安全评估、经认证、订立标准合同，或者符合其他条件；当时的评估结果有效期为两年。

    Providing personal information abroad takes an assessment, a certification or the standard contract, or another
    condition laid down; at that time an assessment's result held for two years.
    """
    return completed_mechanism(t, valid_years=2)


@pipl.article(38, 3)
def recipient_standard(t: Transfer) -> Duty:
    """采取必要措施，使境外接收方的处理活动达到本法的保护标准。

    Take what measures are needed to hold the recipient abroad to the standard of this law.
    """
    return duty(
        t.recipient_standard,
        Bilingual("采取必要措施，保障境外接收方达到个保法规定的标准", "hold the recipient to the standard of the PIPL"),
    ).when(t.personal_information & leaves_china(t))


@pipl.article(18, 1)
def notice_waived(t: Transfer) -> Definition:
    """法律、行政法规规定应当保密或者不需要告知的，可以不告知。

    No notice is due where a law or administrative regulation demands secrecy or waives it.
    """
    return define(t.notice_waived)


@pipl.article(39)
def notice(t: Transfer) -> Duty:
    """向个人告知境外接收方的名称、联系方式、处理目的、方式、个人信息种类，以及行使权利的方式；紧急时可在事后及时告知。

    Tell the individuals who the recipient is and how to reach it, the purpose, manner and kinds of information, and
    how to exercise their rights against it; in an emergency, promptly once it is over (art. 18(2)).
    """
    deferred = t.purpose.one_of("emergency") & ~t.emergency_over
    return (
        duty(
            t.notice_given | deferred,
            Bilingual("就向境外提供履行告知", "tell the individuals about the provision abroad"),
            owed_to=Bilingual("个人", "the individuals"),
        )
        .when(t.personal_information & leaves_china(t))
        .unless(notice_waived)
    )


@pipl.article(39)
def separate_consent(t: Transfer) -> Duty:
    """向境外提供以个人同意为依据的，应当取得单独同意；依第十三条第二项至第七项的不需同意。

    Where the provision rests on consent, it takes separate consent; under items 2 to 7 of art. 13 none is needed.
    """
    return duty(
        t.separate_consent,
        Bilingual("取得个人的单独同意", "obtain the individuals' separate consent"),
        owed_to=Bilingual("个人", "the individuals"),
    ).when(t.personal_information & leaves_china(t) & t.consent_is_basis)


@pipl.article(53, certainty="memory")
def establish_representative_in_china(p: PersonalInformationProcessing) -> Duty:
    """在境外处理境内自然人个人信息、属于第三条第二款情形的，在境内设立专门机构或者指定代表；报送见条例第二十六条。

    Who processes abroad on people in China in a case of art. 3(2) sets up an office or names a representative in China;
    art. 26 of the Network Data Regulations, which points here, says to whom it is reported.
    """
    abroad = p.scope.place.one_of("abroad_on_people_in_china")
    return duty(
        p.representative_in_china,
        Bilingual("在境内设立专门机构或者指定代表", "set up an office or name a representative in China"),
    ).when(abroad & p.scope.decides_purpose_and_manner & ~p.scope.household_affairs)


@pipl.article(55)
def impact_assessment(t: Transfer) -> Duty:
    """向境外提供个人信息前进行个人信息保护影响评估并记录；报告和记录至少保存三年（第五十六条）。

    Assess the impact on personal information protection beforehand and record it; keep report and record three years at
    least (art. 56).
    """
    return duty(
        t.impact_assessment,
        Bilingual(
            "事前进行个人信息保护影响评估，报告和处理情况记录至少保存三年",
            "carry out the impact assessment beforehand; keep report and record for three years at least",
        ),
    ).when(t.personal_information & leaves_china(t))


@pipl.article(4)
def personal_information(d: Dataset) -> Branch:
    """与已识别或者可识别的自然人有关的信息是个人信息；匿名化后的不是。

    Information relating to an identified or identifiable person is personal; made anonymous, it is not.
    """
    return sensitivity(Sensitivity.PERSONAL).when(d.personal_information)


@pipl.article(4)
def not_personal(_: Dataset) -> Branch:
    """其余与自然人无关的信息不是个人信息。

    All else, relating to no natural person, is no personal information.
    """
    return sensitivity(Sensitivity.NONE).when(Constant(True))


@pipl.article(28)
def sensitive_information(d: Dataset) -> Branch:
    """泄露或滥用容易损害尊严、人身或财产安全的是敏感个人信息，法律列出六类，以及不满十四周岁者的信息。

    Information whose leak or misuse easily harms dignity, person or property is sensitive: six kinds are named, and all
    information on people under 14.
    """
    return sensitivity(Sensitivity.SENSITIVE).when(
        any_of(
            d.biometric_information,
            d.religious_belief,
            d.specific_identity,
            d.health_information,
            d.financial_account,
            d.movements,
            d.minors,
            d.sensitive_as_a_whole,
        )
    )
