"""Check of the rules by which individuals are told (个人信息处理规则核对表), art. 21, with the lists it asks for."""

from collections.abc import Iterator

from chudun.law.language.rules import Verdict
from chudun.law.packs.network_data.personal_information import (
    display_processing_rules,
    list_information_collected,
    list_information_provided,
    make_special_rules_for_children,
    state_contents_of_processing_rules,
    write_processing_rules_clearly,
)
from chudun.reports.countries import country
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exported_data import recipient_name
from chudun.reports.filings.exporter import rows, signed, unread
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import Finding, Told, joined, place, problems, tally, told, verdicts
from chudun.reports.filings.holdings import Held, kinds_held, kinds_taken, rows_of_minors
from chudun.reports.filings.paper import Block, Form, Gap, Heading, Listing, Paper, Signature, Text, day_in_words, lines
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.sharing import Sharing

DUTIES = (
    display_processing_rules,
    write_processing_rules_clearly,
    state_contents_of_processing_rules,
    list_information_collected,
    list_information_provided,
    make_special_rules_for_children,
)
SHOWN = ("in_one_place", "easy_to_reach", "prominent", "specific_and_clear")
SENSITIVE = (
    "biometric_information", "religious_belief", "specific_identity", "health_information", "financial_account",
    "movements", "people_under_14", "other_sensitive_information",
)  # fmt: skip
CONTENTS = (
    ("名称或者姓名和联系方式", ("name_the_processor",), ("contact",)),
    (
        "目的、方式、种类；敏感个人信息的必要性和影响",
        ("state_purpose_manner_kinds", "explain_sensitive"),
        ("purpose", "manner", "sensitive"),
    ),
    (
        "保存期限或者确定方法，到期后的处理",
        ("retention", "state_what_follows_retention"),
        ("retention", "after_retention"),
    ),
    ("行使各项权利的方法和途径", ("state_ways_to_exercise_rights",), ("rights",)),
)  # fmt: skip
"""Art. 21(1), items 1 to 4: what is to be stated, whether it is, and the text to state."""


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a check for each processing of personal information."""
    found = told(dossier, PersonalInformationProcessing)
    return tuple(Filled(file_stem(FILING.slug, one.id), _paper(dossier, one)) for one in found)


def _paper(dossier: Dossier, one: Told) -> Paper:
    return Paper("个人信息处理规则核对表", "", tuple(_blocks(dossier, one)))


def _blocks(dossier: Dossier, one: Told) -> Iterator[Block]:
    section = "personal_information_processing"
    yield Heading(1, "核对对象")
    known = (
        ("网络数据处理者", (dossier.assessment.organisation.zh,)),
        ("处理活动", (one.name,)),
        ("告知方式", (one.fact("rules.used"),)),
        ("处理的合法性基础", (one.fact("consent_is_basis"),)),
        ("向其他处理者提供", (one.fact("provides_to_other_processors"),)),
    )
    yield Form("处理活动", (*known, *rows(dossier, section, ("shown_at",), one.id)))
    yield Heading(1, "展示和表述")
    shown = tuple((one.fact(f"rules.{name}"),) for name in SHOWN)
    labels = ("集中公开展示", "易于访问", "位置醒目", "明确具体、清晰易懂")
    yield Form("展示和表述核对", tuple(zip(labels, shown, strict=True)))
    yield Heading(1, "四项内容")
    header = ("应当写明的内容", "规则是否写明", "写明的内容")
    yield Listing("内容核对", header, tuple(_contents(dossier, one)), (28, 34, 38))
    yield lines("涉及敏感个人信息的情况：", *joined(one.fact(name) for name in SENSITIVE), "。")
    yield Heading(1, "收集个人信息清单")
    yield from _collected(dossier, one)
    yield Heading(1, "对外提供个人信息清单")
    yield from _provided(dossier, one)
    yield Heading(1, "不满十四周岁未成年人的专门规则")
    yield from _children(dossier, one)
    found = tuple(f for f in one.findings(*(duty.name for duty in DUTIES)) if f.outcome != Verdict.NOT_APPLICABLE)
    yield Heading(1, "核对结论")
    yield from _concluded(dossier, found)
    yield Signature(signed(dossier))


def _contents(dossier: Dossier, one: Told) -> Iterator[tuple[Text, ...]]:
    section = "personal_information_processing"
    for label, facts, particulars in CONTENTS:
        yield (
            (label,),
            joined(one.fact(f"rules.{name}") for name in facts),
            joined(dossier.stated(section, name, one.id) for name in particulars),
        )


def _collected(dossier: Dossier, one: Told) -> Iterator[Block]:
    held = kinds_held(dossier.assessment.tables)
    yield lines(one.fact("rules.list_collection"), "。")
    if not held:
        yield lines(Gap("收集的个人信息种类（没有扫描到个人信息字段）", "stores"), "。")
        return
    yield lines("下表按扫描到的字段列出本单位持有的全部个人信息种类；与本项处理活动无关的，定稿前请删去。")
    purpose, manner = one.particular("purpose"), one.particular("manner")
    table = tuple(
        ((str(number),), (_kind(kind),), ("、".join(kind.where),), (purpose,), (manner,))
        for number, kind in enumerate(held, 1)
    )
    yield Listing("收集个人信息清单", ("序号", "种类", "所在字段", "目的", "方式"), table, (8, 22, 30, 20, 20))
    if unread(dossier.assessment):
        yield lines("未能读取、因而可能遗漏的部分：", "；".join(unread(dossier.assessment)), "。")


def _kind(kind: Held) -> str:
    return f"{kind.name}（敏感）" if kind.sensitive else kind.name


def _provided(dossier: Dossier, one: Told) -> Iterator[Block]:
    if one.result.facts["provides_to_other_processors"].value is False:
        yield lines(one.fact("provides_to_other_processors"), "。")
        return
    table = (*_shared(dossier), *_exported(dossier))
    if one.fact("provides_to_other_processors") and not table:
        yield lines(one.fact("provides_to_other_processors"), "。")
    if one.may_bind(list_information_provided.name):
        yield lines(one.fact("rules.list_provision"), "。")
    if table:
        header = ("接收方", "目的", "方式", "种类", "接收方联系方式")
        yield Listing("对外提供个人信息清单", header, table, (22, 19, 19, 22, 18))
        yield lines("委托处理不属于提供，没有列入；与本项处理活动无关的，定稿前请删去。")


def _shared(dossier: Dossier) -> Iterator[tuple[Text, ...]]:
    for one in told(dossier, Sharing):
        facts = one.result.facts
        given = facts["relation"].value in ("provide", None) and facts["side"].value in ("gives", None)
        if given and facts["personal_information"].value is not False:
            names = ("recipient", "purpose", "manner", "data", "recipient_contact")
            yield tuple((one.particular(name),) for name in names)


def _exported(dossier: Dossier) -> Iterator[tuple[Text, ...]]:
    for transfer in dossier.assessment.transfers:
        if transfer.facts["personal_information"].value is False:
            continue
        kinds = "、".join(_kind(kind) for kind in kinds_taken(dossier.assessment.tables, transfer.data))
        held = kinds or Gap("向境外提供的个人信息种类", f"transfers.{transfer.id}.data")
        where = f"（{country(transfer.country).zh}）" if transfer.country else ""
        yield (
            (*recipient_name(transfer), where),
            (dossier.stated("transfers", "purpose", transfer.id),),
            (dossier.stated("transfers", "manner", transfer.id),),
            (held,),
            (dossier.stated("transfers", "recipient_address", transfer.id),),
        )


def _children(dossier: Dossier, one: Told) -> Iterator[Block]:
    yield lines(one.fact("people_under_14"), "。")
    if one.may_bind(make_special_rules_for_children.name):
        yield lines(one.fact("rules.special_for_children"), "。")
    minors = rows_of_minors(dossier.assessment.tables)
    if minors:
        found = "、".join(f"{name}（{number:,}条）" for name, number in minors.items())
        yield lines(f"扫描发现载有不满十四周岁未成年人信息的记录：{found}。")
        if one.result.facts["people_under_14"].value is False:
            where = place(one.kind, one.id, "people_under_14")
            differ = "扫描结果与“不处理不满十四周岁未成年人个人信息”的陈述不一致，须核清："
            yield lines(differ, Gap("以哪一项为准", where), "。")


def _concluded(dossier: Dossier, found: tuple[Finding, ...]) -> Iterator[Block]:
    if not found:
        yield lines("《网络数据安全管理条例》第二十一条的要求不适用于本项处理活动。")
        return
    yield lines(f"截至{day_in_words(dossier.assessment.as_of)}，{tally(found)}。")
    yield from problems(found)
    yield verdicts("逐项对照结果", found)


FILING = Filing(
    slug="privacy-notice-check",
    title=Bilingual("个人信息处理规则核对表", "check of the rules on processing personal information"),
    basis=tuple(dict.fromkeys(duty.provision for duty in DUTIES)),
    fill=fill,
    when=Bilingual(
        "处理个人信息前，每项处理活动一份；在 chudun.yaml 的 subjects.personal_information_processing 下登记",
        "One for each processing of personal information, before it begins; list it in chudun.yaml under"
        " subjects.personal_information_processing",
    ),
)
