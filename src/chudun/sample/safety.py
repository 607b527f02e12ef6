"""The sample organisation's important data, and what happened to it: an incident, a flaw, an audit ordered."""

from datetime import timedelta
from typing import Any

_ROAD_VIDEO: dict[str, Any] = {
    "id": "road-video",
    "name": {"zh": "路测影像和点云", "en": "Road footage and point clouds"},
    "standing": "notified",
    "protection_fulfilled": True,
    "management_body": True,
    "management_rules": True,
    "operating_procedures": True,
    "incident_plan": True,
    "regular_monitoring": True,
    "regular_assessment": True,
    "regular_drills": None,
    "regular_training": True,
    "risks_handled_promptly": True,
    "complaints_handled": True,
    "officer": {
        "named": True,
        "expertise": True,
        "experience": True,
        "in_management": True,
        "may_report_directly": False,
    },
    "report": {
        "assessed_every_year": True,
        "last_assessed_on": timedelta(days=360),
        "filed_with": "provincial_authority",
        "working_days_to_filing": 8,
        "kept_months": 36,
        "states_who": True,
        "states_processing": True,
        "states_measures": True,
        "states_risks_and_incidents": True,
        "states_sharing_assessments": True,
        "states_exports": True,
    },
}

SAFETY: dict[str, list[dict[str, Any]]] = {
    "important_data_processing": [
        _ROAD_VIDEO,
        {
            "id": "charging-network",
            "name": {"zh": "充电网运行数据", "en": "Charging network data"},
            "data": [{"store": "charging", "table": "charging"}],
            # charging networks are named among a car maker's important data; nobody here knows what was told
            "standing": None,
            "protection_fulfilled": True,
            "management_body": True,
            "management_rules": True,
            "operating_procedures": True,
            "incident_plan": True,
            "regular_monitoring": True,
            "regular_assessment": True,
            "regular_drills": True,
            "regular_training": True,
            "risks_handled_promptly": True,
            "complaints_handled": True,
            "officer": {
                "named": True,
                "expertise": True,
                "experience": True,
                "in_management": True,
                "may_report_directly": False,
            },
        },
    ],
    "incident": [
        {
            "id": "after-sales-break-in",
            "name": {"zh": "售后系统遭入侵", "en": "Break-in to the after-sales system"},
            "data": [{"store": "dealers", "table": "dealers"}],
            "plan_activated_at_once": True,
            "spread_prevented": True,
            "hazards_removed": True,
            "reported_as_prescribed": False,
            "harms_persons": True,
            "people_affected": 186,
            "direct_loss": 260_000,
            # neither people nor loss make it a larger one, but workshops stood still across the country
            "level_by_other_criteria": "larger",
            "found_on": timedelta(days=31),
            "hours_until_reported": 76,
            "handling_ended": True,
            "handling_ended_on": timedelta(days=12),
            "affected_notified_promptly": True,
            "notice_says_what_happened": True,
            "notice_says_harm": True,
            "notice_says_remedies": False,
            "crime_clues_found": True,
            "crime_clues_reported": True,
            "cooperates_with_investigation": True,
        }
    ],
    "product_risk": [
        {
            "id": "remote-unlock-flaw",
            "name": {"zh": "远程解锁接口漏洞", "en": "Flaw in remote unlocking"},
            "found_on": timedelta(days=0),
            "remedied_at_once": True,
            "endangers_national_security_or_public_interest": True,
        }
    ],
    "compliance_audit": [
        {
            "id": "audit-ordered",
            "name": {"zh": "按要求开展的合规审计", "en": "Compliance audit ordered by the authority"},
            "serious_risk_found": True,
            "may_infringe_many": False,
            "people_hit_by_incident": 186,
            "people_sensitive_hit_by_incident": 0,
            "required_by_authority": True,
            "rectification_completed": True,
            "rectification_completed_on": timedelta(days=6),
            "cost_borne_by_processor": True,
            "completed_in_time": True,
            "report_filed": True,
            "signed_by_head_of_institution": True,
            "signed_by_lead": True,
            "sealed_by_institution": True,
            "entrusted_onward": False,
            "audits_in_a_row_by_institution": 2,
            "audits_in_a_row_by_lead": 3,
        }
    ],
}
"""By the workspace's names of kinds; a ``timedelta`` is that long before the day the sample is told of."""
