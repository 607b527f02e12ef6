"""民办高校网络安全自查表（东湖倡议）: eight themes of an association's initiative, which binds nobody by law."""

from collections.abc import Iterator
from dataclasses import dataclass

from chudun.facts.fact import Resolved, Standing
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import Told, told
from chudun.reports.filings.paper import Block, Form, Heading, Listing, Paper, Signature, Text, day_in_words, lines
from chudun.vocabulary.attribute import Attribute
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.campus_security import CampusSecurity as Campus

_TITLE = "民办高校网络安全自查表（东湖倡议）"
_NOTHING = Resolved(Standing.UNKNOWN, None, ())
_RESULT: dict[object, str] = {True: "已做到", False: "未做到", None: "待查明"}


@dataclass(frozen=True)
class Theme:
    """One of the initiative's themes and what shows how far it is followed."""

    title: str
    points: tuple[Attribute, ...]


THEMES = (
    Theme(
        "安全意识与教育培训",
        (
            Campus.publicity,
            Campus.staff_trained,
            Campus.students_taught,
            Campus.technicians_qualified,
            Campus.last_training_on,
        ),
    ),
    Theme(
        "责任体系",
        (Campus.leader_named, Campus.department_named, Campus.rules_written, Campus.responsibility_assigned),
    ),
    Theme(
        "监测防护",
        (Campus.traffic_monitored, Campus.warnings_handled, Campus.weaknesses_scanned, Campus.last_scan_on),
    ),
    Theme("投入与更新", (Campus.budgeted, Campus.equipment_updated, Campus.patches_applied)),
    Theme(
        "加密与备份演练",
        (Campus.data_encrypted, Campus.data_backed_up, Campus.restores_rehearsed, Campus.last_restore_on),
    ),
    Theme(
        "应急预案与演练（含钓鱼邮件测试）",
        (
            Campus.emergency_plan,
            Campus.emergency_exercised,
            Campus.last_exercise_on,
            Campus.phishing_tested,
            Campus.last_phishing_test_on,
        ),
    ),
    Theme("交流协作", (Campus.intelligence_shared, Campus.joint_work)),
    Theme("清朗内容", (Campus.content_reviewed, Campus.harmful_content_handled, Campus.civil_conduct_guided)),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the self-check of each campus the workspace describes."""
    return tuple(
        Filled(file_stem("east-lake-self-check", one.id), _paper(dossier, one)) for one in told(dossier, Campus)
    )


def _paper(dossier: Dossier, campus: Told) -> Paper:
    blocks = (
        Heading(1, "自查说明"),
        lines(
            "本表按东湖倡议的八个方面逐项自查。东湖倡议由行业协会发起，供民办高校自愿响应，不是法律、法规或者标准；"
            "各项结果不表示学校已经或者没有履行法定义务，法定义务另行对照有关规定核对。"
        ),
        Heading(1, "学校基本情况"),
        _about(dossier, campus),
        Heading(1, "逐项自查情况"),
        *(block for theme in THEMES for block in (Heading(2, theme.title), _points(campus, theme))),
        *_conclusion(campus),
        Signature((dossier.assessment.organisation.zh,)),
    )
    return Paper(_TITLE, "", blocks)


def _about(dossier: Dossier, campus: Told) -> Form:
    rows: list[tuple[str, Text]] = [
        ("学校名称", (dossier.assessment.organisation.zh,)),
        ("第一责任人和分管负责人", (campus.particular("leader"),)),
        ("网络安全职能部门和人员", (campus.particular("department"),)),
        ("信息系统和网站数量", (campus.particular("systems"),)),
        ("在校师生人数", (campus.particular("people"),)),
        ("联系人及电话", (dossier.stated("organisation", "contact"),)),
        ("自查截止日期", (day_in_words(dossier.assessment.as_of),)),
    ]
    return Form("", tuple(rows))


def _known(campus: Told, point: Attribute) -> object:
    return campus.result.facts.get(point.name, _NOTHING).value


def _points(campus: Told, theme: Theme) -> Listing:
    rows = tuple(
        (
            (str(number),),
            (_RESULT.get(_known(campus, point), "已记录"),),
            (campus.fact(point.name),),
            (point.evidence.zh if point.evidence else "",),
        )
        for number, point in enumerate(theme.points, 1)
    )
    return Listing("", ("序号", "结果", "情况", "佐证材料"), rows, (8, 14, 48, 30))


def _conclusion(campus: Told) -> Iterator[Block]:
    points = [point for theme in THEMES for point in theme.points]
    done, open_ = (sum(_known(campus, point) is value for point in points) for value in (True, None))
    lacking = [point for point in points if _known(campus, point) is False]
    yield Heading(1, "自查小结")
    said = [f"已做到{done}项" if done else "", f"未做到{len(lacking)}项" if lacking else ""]
    counted = "、".join(filter(None, said))
    left = f"另有{open_}项情况待查明，未查明前不作结论。" if open_ else ""
    yield lines(f"以是否做到计，{counted}。{left}" if counted else left)
    if lacking:
        yield lines("未做到的事项：" + "；".join(point.contrary.zh for point in lacking) + "。")  # type: ignore[attr-defined]  # only yes/no is ever False
        yield lines("整改措施、责任人和完成时限：", campus.particular("rectification"))


FILING = Filing(
    slug="east-lake-self-check",
    title=Bilingual("民办高校网络安全自查表（东湖倡议）", "self-check of a private university (East Lake Initiative)"),
    basis=(
        Bilingual(
            "东湖倡议（行业协会的倡议，自愿响应，不是法律）",
            "the East Lake Initiative (an association's appeal, followed by choice; no law)",
        ),
    ),
    fill=fill,
    when=Bilingual(
        "民办高校响应东湖倡议自查时；先在 chudun.yaml 的 subjects 下写 campus_security。",
        "When a private university checks itself by the initiative; list campus_security under subjects.",
    ),
)
