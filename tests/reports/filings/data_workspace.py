"""Small organisations on disk, assessed by the whole line: one that says all, and one that says nothing."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
import pyarrow as pa
from pyarrow import csv
from ruamel.yaml import YAML

from chudun.reports.filings.dossier import Dossier
from chudun.sample.identifiers import bank_cards, mobiles, resident_ids
from chudun.vocabulary.attribute import Reference, Text, YesNo
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.particulars import PARTICULARS
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.listing import subject_kinds

TODAY = date(2026, 11, 22)
PAPERS = (
    "important-data-assessment", "sharing-assessment", "incident-report", "compliance-audit", "privacy-notice-check"
)  # fmt: skip
KINDS = (
    "important_data_processing", "data_processing", "sharing", "incident", "platform",
    "personal_information_processing", "compliance_audit",
)  # fmt: skip
CONTRARY = {
    "household_affairs", "core_data", "secrets", "statutory_duty", "government_system", "government_data",
    "by_deception_or_coercion", "exceeded", "refused", "unreasonable_conditions", "collection_beyond_scope",
    "used_for_illegal_activities", "illegally_obtained", "illegally_sold", "illegally_provided", "otherwise_illegal",
    "already_required_for_it", "asked_again_frequently", "notice_waived_by_law", "restructuring", "inspected",
    "processes_by_deception_or_coercion", "restricts_users_own_data", "other_forbidden_conduct",
    "unreasonable_differential_treatment", "entrusted_onward", "face_recognition",
}  # fmt: skip
"""What has to be denied for all to be in order."""


def values(kind: type[Kind]) -> dict[str, Any]:
    """Return an answer to every question about ``kind``, such that its duties are met."""
    stated: dict[str, Any] = {}
    for name, attribute in kind.attributes.items():
        if isinstance(attribute, Reference) and attribute.to.__name__ != "Organisation":
            stated[name] = values(attribute.to)
        elif isinstance(attribute, YesNo):
            stated[name] = name not in CONTRARY
    return stated | CHOICES.get(section(kind), {})


CHOICES: dict[str, dict[str, Any]] = {
    "scope": {"place": "in_china"},
    "important_data_processing": {"standing": "notified", "disposal_reported_to": "competent_authority"},
    "risk_assessment_report": {
        "filed_with": "provincial_authority", "last_assessed_on": "2026-03-02", "working_days_to_filing": 10,
        "kept_months": 48,
    },
    "sharing": {"side": "gives", "relation": "provide", "records_kept_months": 36},
    "incident": {
        "people_affected": 2_000_000, "direct_loss": 800_000, "found_on": "2026-10-02", "hours_until_reported": 3,
        "handling_ended_on": "2026-10-05", "days_until_summary": 20,
    },
    "processing_rules": {"retention": "period"},
    "platform": {
        "registered_users": 60_000_000, "monthly_active_users": 20_000_000, "important_data_standing": "notified",
    },
    "personal_information_processing": {
        "last_audited_on": "2026-05-06", "above_ten_million_since": "2024-01-01",
    },
    "compliance_audit": {
        "people_hit_by_incident": 0, "people_sensitive_hit_by_incident": 0, "rectification_completed_on": "2026-10-09",
        "working_days_to_rectification_report": 5, "audits_in_a_row_by_institution": 1, "audits_in_a_row_by_lead": 1,
    },
}  # fmt: skip

ORGANISATION = {
    "name": "江城数据服务有限公司（虚构）",
    "form": "private_company",
    "level": "none",
    "department": False,
    "critical_infrastructure_operator": False,
    "state_organ": False,
    "identifies_and_declares_important_data": True,
}


def subject(name: str, identifier: str, **changes: Any) -> dict[str, Any]:
    """Return a subject with every answer in order but ``changes``."""
    return {"id": identifier, "name": f"{subject_kinds()[name].label.zh}甲"} | values(subject_kinds()[name]) | changes


def complete() -> dict[str, Any]:
    """Return a workspace that answers every question and states every particular, each with a text of its own."""
    subjects = {name: [subject(name, f"{name}-1")] for name in KINDS}
    particulars: dict[str, Any] = {"organisation": texts("organisation")}
    for name in (*KINDS, "transfers"):
        if name in PARTICULARS:
            particulars[name] = {f"{name}-1": texts(name)}
    return {
        "organisation": ORGANISATION,
        "stores": [{"name": "shop", "location": "customers.csv"}],
        "transfers": [
            {
                "id": "transfers-1",
                "name": "客户资料提供给境外服务商",
                "recipient": "Example Cloud Ltd. (fictitious)",
                "country": "SG",
                "data": [{"store": "shop", "table": "customers", "columns": ["mobile", "bank_card"]}],
                "movement": "sent_abroad",
                "important_data": "none",
            }
        ],
        "subjects": subjects,
        "particulars": particulars,
    }


def texts(name: str) -> dict[str, str]:
    """Return every particular of a section, each a text that names it."""
    return {key: f"〔{name}.{key}〕" for key, one in PARTICULARS[name].attributes.items() if isinstance(one, Text)}


def bare() -> dict[str, Any]:
    """Return a workspace that lists its subjects and says next to nothing of them."""
    return {
        "organisation": {"name": "江城数据服务有限公司（虚构）"},
        "subjects": {name: [{"id": f"{name}-1"}] for name in KINDS},
    }


def rows(folder: Path) -> dict[str, list[str]]:
    """Write a store of synthetic customers, some of them children, and return its columns."""
    rng = np.random.default_rng(4)
    columns: dict[str, Any] = {
        "resident_id": resident_ids(rng, 300),
        "mobile": mobiles(rng, 300),
        "bank_card": bank_cards(rng, 300),
        "出生日期": pa.array([f"{1970 + i % 50}-03-0{1 + i % 9}" for i in range(300)]),
    }
    csv.write_csv(pa.table(columns), folder / "customers.csv")
    return {name: [str(cell) for cell in pa.array(column).to_pylist()] for name, column in columns.items()}


def dossier(workspace: dict[str, Any], folder: Path | None = None) -> Dossier:
    """Return what papers are filled from, by reading and assessing ``workspace`` as a user's file."""
    folder = folder or Path(mkdtemp())
    with (folder / FILE_NAME).open("w", encoding="utf-8") as file:
        YAML().dump(workspace, file)
    read = read_workspace(folder, today=TODAY)
    return Dossier(assess(read, as_of=TODAY), read.particulars)


@cache
def filled_in() -> tuple[Dossier, tuple[str, ...]]:
    """Return the dossier that has everything, and every identifier in its store."""
    folder = Path(mkdtemp())
    cells = rows(folder)
    clear = tuple(cell for name in ("resident_id", "mobile", "bank_card") for cell in cells[name])
    return dossier(complete(), folder), clear
