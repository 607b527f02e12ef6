"""Assessments made by hand from real parts: judged cases, flips, questions, duties, column verdicts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np

from chudun.facts.case import Case
from chudun.facts.fact import Evidence, Fact, Resolved, Standing, resolve
from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.facts.reading import read_case
from chudun.law.exposure import Exposure
from chudun.law.judging import decide, duties, interpretations_about
from chudun.law.language.ask import next_questions
from chudun.law.language.flip import flips
from chudun.law.mechanism import mechanism
from chudun.law.packs.cross_border import contract_or_certification, order16, security_assessment
from chudun.probes.data.profile import ColumnProfile, Identifiers, TableProfile, TableRef
from chudun.reports.assessment import (
    Assessment,
    DataPart,
    DueDay,
    ExporterCount,
    PeopleCount,
    Threshold,
    TransferResult,
)
from chudun.sample.workspace import workspace_data
from chudun.vocabulary.attribute import Text
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer

TODAY = date(2026, 11, 22)
COUNTS = {
    "people_general": [118_240, 131_022],
    "people_sensitive": [10_412, 12_960],
    "people_general_with_exempt": [118_900, 131_800],
    "people_sensitive_with_exempt": [10_990, 13_500],
}
WITHOUT_PERSONAL = {"parts-to-engineering", "charging-to-energy-partner"}
ADDED = {
    "parts-to-engineering": {"mechanism_in_place": "security_assessment", "assessment_issued_on": "2024-02-29"},
}


def assessment(*, problems: tuple[Problem, ...] | None = None, made_at: datetime | None = None) -> Assessment:
    """The sample organisation with hand-made counts and column verdicts."""
    entries = workspace_data()["transfers"]
    organisation = {k: v for k, v in workspace_data()["organisation"].items() if k != "name"}
    return Assessment(
        organisation=Bilingual(**workspace_data()["organisation"]["name"]),
        as_of=TODAY,
        made_at=made_at or datetime(2026, 11, 22, 9, 30, tzinfo=UTC),
        version="0.1.0",
        transfers=tuple(transfer(entry, organisation) for entry in entries),
        counts=counts(),
        tables=tables(),
        method=(Bilingual("全部数据逐行扫描，没有抽样。", "All rows were scanned; nothing was sampled."),),
        readings=tuple((reading, reading.adopted) for reading in interpretations_about(Transfer).values()),
        linking=(Bilingual("1 个手机号未用于关联。", "1 × mobile number was not used to link."),),
        problems=PROBLEMS if problems is None else problems,
        organisation_facts=resolved(case_of({}, organisation), "exporter."),
        subjects=(),
        exposure=Exposure(()),
    )


def nothing() -> Assessment:
    """An organisation with an empty workspace."""
    return bare(problems=())


def unreadable() -> Assessment:
    """An organisation none of whose stores could be read."""
    return bare(problems=PROBLEMS)


def bare(problems: tuple[Problem, ...]) -> Assessment:
    return Assessment(
        organisation=Bilingual("空无公司", "Nothing Ltd."),
        as_of=TODAY,
        made_at=datetime(2026, 11, 22, tzinfo=UTC),
        version="0.1.0",
        transfers=(),
        counts=(),
        tables=(),
        method=(),
        readings=(),
        linking=(),
        problems=problems,
        organisation_facts={},
        subjects=(),
        exposure=Exposure(()),
    )


HOSTILE = "<script>alert('x')</script>&amp;{{7*7}}{0}\u202e\x00\udc80"
SHOWN = "<script>alert('x')</script>&amp;{{7*7}}{0}\ufffd\ufffd\ufffd"


def hostile() -> Assessment:
    """Every name that comes from outside tries to be markup."""
    entry = {
        "id": HOSTILE,
        "name": {"zh": HOSTILE, "en": HOSTILE},
        "recipient": HOSTILE,
        "country": HOSTILE,
        "data": [{"store": HOSTILE, "table": HOSTILE, "columns": [HOSTILE]}],
        "movement": "sent_abroad",
    }
    found = bare(problems=(Problem(HOSTILE, Bilingual(HOSTILE, HOSTILE), Bilingual(HOSTILE, HOSTILE)),))
    table = TableProfile(TableRef(HOSTILE, HOSTILE), 3, (column(HOSTILE, "mobile", samples=(HOSTILE,)),), NOBODY)
    return replace(found, transfers=(transfer(entry, {}),), tables=(table,), counts=counts())


def transfer(entry: dict, organisation: dict) -> TransferResult:
    case = case_of(entry, organisation)
    route = decide(mechanism, case, TODAY)
    return TransferResult(
        id=entry["id"],
        name=Bilingual(**entry["name"]),
        recipient=entry["recipient"],
        country=entry["country"],
        data=tuple(DataPart(p["store"], p["table"], tuple(p["columns"])) for p in entry["data"]),
        people_general=PeopleCount(Interval(1_000, 1_200), (SHARED,)),
        people_sensitive=PeopleCount(Interval.exactly(0), ()),
        facts=resolved(case),
        route=route,
        flips=flips(route),
        next_questions=tuple(next_questions(route)),
        duties=tuple(duties(Transfer, case, TODAY)),
        due=due(entry),
        contradictions=(),
    )


def case_of(entry: dict, organisation: dict) -> Case:
    known = {key(path) for path in paths(Transfer)} - {"name", "recipient", "country"}
    written = {name: value for name, value in entry.items() if name in known and value is not None}
    written["personal_information"] = entry.get("id") not in WITHOUT_PERSONAL
    written |= ADDED.get(entry.get("id", ""), {})
    case = read_case(Transfer, written | {"exporter": organisation | COUNTS}, today=TODAY)
    return Case({k: v for k, v in case.values.items() if k != "important_data" or "important_data" in written})


STATED = Evidence(
    Bilingual.same("chudun.yaml"), Bilingual("工作区文件所载", "stated in the workspace file"), date(2026, 11, 20)
)
INTERVIEW = Evidence(
    Bilingual("合规负责人", "head of compliance"),
    Bilingual("询问", "asked"),
    date(2025, 1, 5),
    stale_after=date(2026, 1, 5),
)


def resolved(case: Case, prefix: str = "") -> dict[str, Resolved]:
    """Every attribute with a standing of its own kind: known, presumed, unknown, stale, contradictory."""
    found = {}
    for path in paths(Transfer):
        name, attribute = key(path), path[-1]
        if not name.startswith(prefix) or isinstance(attribute, Text):
            continue
        if name in case.values and attribute.presumed is None:
            found[name] = resolve([Fact("transfer", name, case.values[name], STATED)], TODAY)
        elif name in case.values:
            found[name] = Resolved(Standing.PRESUMED, case.values[name], ())
        else:
            found[name] = Resolved(Standing.UNKNOWN, None, ())
    if not prefix:
        found["notice_given"] = resolve([Fact("transfer", "notice_given", True, INTERVIEW)], TODAY)
        two = [Fact("transfer", "necessary", value, STATED) for value in (True, False)]
        found["necessary"] = resolve(two, TODAY)
    return found


SHARED = Bilingual(
    "312 条记录只有可能多人共用的标识符（如电话、邮箱、车辆）",
    "312 records carry only identifiers that several persons may share (phone, e-mail, vehicle …)",
)


def counts() -> tuple[ExporterCount, ...]:
    contract, assessed = contract_or_certification.provision, security_assessment.provision.item_of(2)
    to_contract = Bilingual("订立标准合同或者通过认证", "standard contract or certification")
    to_assessment = Bilingual("申报数据出境安全评估", "security assessment")
    return (
        ExporterCount(
            "exporter.people_general",
            Bilingual("一般个人信息", "general personal information"),
            PeopleCount(Interval(118_240, 131_022), (SHARED,)),
            (Threshold(100_000, contract, to_contract), Threshold(1_000_000, assessed, to_assessment)),
        ),
        ExporterCount(
            "exporter.people_sensitive",
            Bilingual("敏感个人信息", "sensitive personal information"),
            PeopleCount(Interval(9_412, None), (SHARED,)),
            (Threshold(1, contract, to_contract), Threshold(10_000, assessed, to_assessment)),
        ),
    )


def due(entry: dict) -> tuple[DueDay, ...]:
    if entry["id"] not in ADDED:
        return ()
    ninth = next(rule for rule in order16.rules if rule.name == "validity_ends")
    window = next(rule for rule in order16.rules if rule.name == "extension_window_opens")
    not_published = Bilingual("2027 年的放假安排尚未公布", "the holidays of 2027 are not published yet")
    return (
        DueDay(ninth.what, date(2027, 2, 28), date(2027, 2, 28), ninth.provision),
        DueDay(window.what, date(2026, 11, 27), date(2026, 12, 2), window.provision, not_published),
    )


NOBODY = Identifiers(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))


PASSED = Bilingual("99.9% 的非空值通过校验", "99.9% of the values pass the check")
FOUND_NOTHING = Bilingual("没有检出个人信息的特征", "No trace of personal information was found")
BY_NAME = Bilingual("列名提示手机号，但数值不符", "The name suggests a mobile number, but the values are none")


def column(
    name: str,
    detector: str | None,
    *,
    sensitive: bool = False,
    samples: tuple[str, ...] = (),
    because: tuple[Bilingual, ...] = (FOUND_NOTHING,),
) -> ColumnProfile:
    hits = 118_000 if detector else 0
    return ColumnProfile(
        column=name,
        arrow_type="string",
        rows=120_000,
        nulls=1_840,
        distinct=hits,
        detector=detector,
        hits=hits,
        candidates={detector: hits} if detector else {},
        confidence=0.98 if detector else 0.0,
        personal=detector is not None,
        sensitive=sensitive,
        category=Bilingual("金融账户", "financial account") if sensitive else None,
        because=(PASSED,) if detector else because,
        samples=samples,
    )


def tables() -> tuple[TableProfile, ...]:
    customers = (
        column("customer_id", None),
        column("业务电话", None, because=(BY_NAME, FOUND_NOTHING)),
        column("id_no", "resident_id", samples=("110***********21", "420***********3X")),
        column("mobile", "mobile", samples=("138******78",)),
        column("工资卡号", "bank_card", sensitive=True, samples=("6222**********34",)),
    )
    stopped = Problem("sales / orders", Bilingual("数据库连接中断", "the connection broke"), RETRY)
    return (
        TableProfile(TableRef("sales", "customers"), 120_000, customers, NOBODY),
        TableProfile(TableRef("sales", "orders"), 4_000, (column("vin", "vin"),), NOBODY, False, (stopped,)),
        TableProfile(TableRef("engineering", "parts"), 800, tuple(column(f"p{i}", None) for i in range(4)), NOBODY),
    )


RETRY = Bilingual("恢复连接后重新运行同一命令", "restore the connection and run the same command again")
PROBLEMS = (
    Problem("sales / orders", Bilingual("数据库连接中断", "the connection broke"), RETRY),
    Problem(
        "dealers.parquet",
        Bilingual("文件不完整", "the file is truncated"),
        Bilingual("向提供者重新索取", "ask for the file again"),
    ),
)
