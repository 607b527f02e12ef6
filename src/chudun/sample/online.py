"""What the sample organisation runs for its owners to talk on: community, account, group, and what befell them."""

from datetime import timedelta
from typing import Any

_PILE_ON: dict[str, Any] = {
    "targets_individual": True,
    "concentrated": True,
    "insults": True,
    "defames": False,
    "incites_hatred": False,
    "threatens": False,
    "violates_privacy": True,
    "mocks_or_belittles": True,
    "affects_health": None,
    "nature": "illegal",
}

_COMMUNITY: dict[str, Any] = {
    "id": "owners-community",
    "name": {"zh": "车主社区", "en": "Owners' community"},
    "offers_publishing": True,
    "offers_messaging": False,
    "offers_comments": True,
    "offers_live_streaming": False,
    "offers_short_video": True,
    "offers_audiovisual": False,
    "offers_performances": False,
    "offers_forums": True,
    "offers_groups": True,
    "offers_private_messages": True,
    "news_service": False,
    "comments_on_news": False,
    "governance_mechanism": True,
    "registration_rules": True,
    "account_rules": True,
    "personal_information_rules": True,
    "publication_review_rules": True,
    "monitoring_rules": True,
    "handling_rules": True,
    "verifies_identity": True,
    "refuses_without_identity": True,
    "manages_account_information": True,
    "helps_victims_authenticate": True,
    "stops_impersonation": True,
    "publishes_rules": True,
    "publishes_convention": True,
    "signs_user_agreement": True,
    "states_rights_and_duties": True,
    "performs_governance": True,
    "publishes_bulletins": True,
    "last_bulletin_on": timedelta(days=84),
    "in_yearly_report": True,
    "classification_rules": True,
    "feature_library": True,
    # the community is young: nobody has said whether cases are collected, or what the model weighs
    "case_library": None,
    "automated_monitoring": True,
    "human_review": True,
    "warning_model": True,
    "model_weighs_factors": None,
    "detects_risks": True,
    "credit_system": True,
    "records_violations": True,
    "lowers_credit": True,
    "restricts_by_credit": True,
    "publicity": True,
    "reviews_video": True,
    "manages_comments": True,
    "manages_forums": True,
    "bans_spreading": True,
    "bans_violent_groups": True,
    "protection_functions": True,
    "option_block_users": True,
    "option_visibility": True,
    "option_no_reposts": True,
    "private_message_rules": True,
    "option_private_messages": True,
    "evidence_function": False,
    "helps_users_defend_rights": True,
    "improves_complaint_procedure": True,
    "complaint_entrance": True,
    "publishes_complaint_process": True,
    "minors_deletion_channel": False,
}

ONLINE: dict[str, list[dict[str, Any]]] = {
    "website": [
        {
            "id": "company-site",
            "name": {"zh": "公司官网", "en": "Company website"},
            "chinese_domains": 0,
            "english_domains": 1,
            "chinese_domain_suffix": "none",
            "english_domain_suffix": "cn",
            "domain_transferred_without_leave": False,
            "bears_government_mark": False,
        }
    ],
    "information_service": [_COMMUNITY],
    "found_information": [
        {
            "id": "pile-on-a-reviewer",
            "name": {"zh": "围攻试驾博主的评论", "en": "Comments piling on a test driver"},
            "carrier": "comment",
            "in_prominent_place": False,
            "suspected_offence": False,
            "transmission_stopped": True,
            "deleted": True,
            "blocked": True,
            "service_stopped": True,
            "comments_closed": True,
            "records_kept": True,
            "content_and_figures_saved": None,
            "reported_to_authorities": True,
            "information": _PILE_ON,
        }
    ],
    "complaint": [
        {
            "id": "reviewers-complaint",
            "name": {"zh": "试驾博主的投诉", "en": "The test driver's complaint"},
            "proof_insufficient": False,
            "concerns_minors": False,
            "accepted_promptly": True,
            "assessed_promptly": True,
            "handled_promptly": True,
            "handled_as_cyber_violence": True,
            "result_told": False,
            "information": _PILE_ON,
        }
    ],
    "online_group": [
        {
            "id": "owners-club",
            "name": {"zh": "车友会官方群", "en": "Owners' club group"},
            "manages_group": True,
            "violation_found": True,
            "measures_taken": True,
            "information": _PILE_ON,
        }
    ],
    "public_account": [
        {
            "id": "brand-account",
            "name": {"zh": "品牌公众号", "en": "The brand's public account"},
            "content_review": True,
            "violation_found": False,
            "information": {"targets_individual": False},
        }
    ],
}
"""By the workspace's names of kinds; a ``timedelta`` is that long before the day the sample is told of."""
