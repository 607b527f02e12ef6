"""Whether a table shows a person at all (表中有无个人): a list of places or diagnoses is nobody's data."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel import evidence
from chudun.probes.data.kernel.names import is_han, phrases, singular
from chudun.probes.data.profile import ColumnProfile

_PLACES = frozenset({"address", "landline", "postal_code"})
"""Personal information if somebody's, but a shop has them too: they show nobody."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SOMEBODY = _words(
    "user usr userid customer cust member patient inpatient outpatient admission encounter employee emp staff worker"
    " person personal people driver passenger rider student pupil teacher insured beneficiary policyholder cardholder"
    " applicant visitor guest tenant resident citizen subscriber borrower debtor consignee recipient payer payee buyer"
    " participant donor victim suspect home delivery shipping billing kin guardian spouse"
)
_COUNTED = _words("count cnt total avg average rate ratio sum share percent")
_HAN_SOMEBODY = (
    "用户", "客户", "患者", "病人", "病患", "会员", "员工", "职工", "学生", "学员", "考生", "教师", "医生", "护士",
    "司机", "驾驶员", "乘客", "旅客", "游客", "居民", "村民", "业主", "车主", "住户", "户主", "参保", "投保", "被保险",
    "借款人", "持卡人", "联系人", "收货", "收件", "寄件", "人员", "个人", "本人", "就诊", "住院", "门诊", "入院",
    "出院", "病案", "病历", "体检", "消费者", "买家", "老人", "儿童", "产妇", "孕妇", "当事人", "嫌疑人", "申请人",
    "受试者", "家庭", "居住", "姓名",
)  # fmt: skip
_HAN_COUNTED = ("数", "数量", "人次", "率", "占比", "量")


def settled(
    profiles: Sequence[ColumnProfile], texts: Mapping[str, str], table: str, known: bool
) -> tuple[ColumnProfile, ...]:
    """Return the profiles, those taken back that are only somebody's if the table shows somebody.

    Columns of one kind alone say nothing of what their table's rows are about; they stay what they are.

    Parameters
    ----------
    texts
        Name and comment of each column.
    table
        The table's name and comment.
    known
        Whether the organisation says that rows are about persons.
    """
    of_things = {detector.name for detector in all_detectors() if detector.of_things}
    doubtful = [p for p in profiles if p.detector in of_things and p.personal and not p.review]
    others = [p for p in profiles if p not in doubtful and p.nulls < p.rows]
    shown = known or any(p.personal and p.detector not in _PLACES for p in others)
    alone = len({p.detector for p in (*doubtful, *others)}) < 2
    if not doubtful or alone or shown or any(_names_somebody(text) for text in (table, *texts.values())):
        return tuple(profiles)
    return tuple(_nobody_s(p) if p in doubtful else p for p in profiles)


def _names_somebody(text: str) -> bool:
    """Whether a name or comment speaks of persons, and not of how many."""
    for phrase in phrases(text):
        words = {singular(word) for word in phrase if not is_han(word)}
        if words & _SOMEBODY and not words & _COUNTED:
            return True
        runs = [word.replace("客户端", "") for word in phrase if is_han(word)]
        if any(one in run for one in _HAN_SOMEBODY for run in runs if not run.endswith(_HAN_COUNTED)):
            return True
    return False


def _nobody_s(profile: ColumnProfile) -> ColumnProfile:
    because = (*profile.because, evidence.nobody())
    nothing = replace(profile, detector=None, measured=None, hits=0, confidence=0.0, personal=False, sensitive=False)
    return replace(nothing, category=None, protection="none", samples=(), because=because)
