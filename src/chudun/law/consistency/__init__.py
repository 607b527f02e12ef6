"""What no subject can show: combinations, orders of magnitude and dates that exclude each other.

Only what can't be by the meaning of the attributes is here, never what merely looks odd; nor what a presumption alone
would break. Completions of unknown facts never run over it, and facts that show it are named as contradictions.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from chudun.law.consistency import cyber_violence, government_applications, network_data, organisations
from chudun.law.consistency.statements import (
    Consistency,
    Contradiction,
    Impossible,
    NeverDated,
    NeverExceeds,
    together,
)
from chudun.law.language.expression import subject
from chudun.vocabulary.application_data import ApplicationData
from chudun.vocabulary.application_hosting import ApplicationHosting
from chudun.vocabulary.application_protection import ApplicationProtection
from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.automated_access import AutomatedAccess
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.consent import Consent
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.government_publication import GovernmentPublication
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.individual_requests import IndividualRequests
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_information import OnlineInformation
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.personalised_push import PersonalisedPush
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.product_risk import ProductRisk
from chudun.vocabulary.sharing import Sharing
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.vocabulary.website import Website

__all__ = ["Consistency", "Contradiction", "Impossible", "NeverDated", "NeverExceeds", "consistency"]

_OF: Mapping[type[Kind], Callable[[Any], Consistency]] = {
    Organisation: organisations.organisation,
    Transfer: organisations.transfer,
    Dataset: organisations.dataset,
    ComplianceAudit: organisations.compliance_audit,
    Violation: organisations.violation,
    DataProcessing: network_data.data_processing,
    AutomatedAccess: network_data.automated_access,
    Incident: network_data.incident,
    ProductRisk: network_data.product_risk,
    Sharing: network_data.sharing,
    Consent: network_data.consent,
    IndividualRequests: network_data.individual_requests,
    PersonalInformationProcessing: network_data.personal_information_processing,
    ImportantDataProcessing: network_data.important_data_processing,
    PersonalisedPush: network_data.personalised_push,
    Platform: network_data.platform,
    Website: government_applications.website,
    GovernmentApplication: government_applications.application,
    ApplicationProtection: government_applications.application_protection,
    ApplicationData: government_applications.application_data,
    ApplicationHosting: government_applications.application_hosting,
    GovernmentMailSystem: government_applications.mail_system,
    GovernmentPublication: government_applications.publication,
    OnlineInformation: cyber_violence.online_information,
    OnlineConduct: cyber_violence.online_conduct,
    InformationService: cyber_violence.information_service,
}


def consistency(kind: type[Kind]) -> Consistency:
    """Return what no subject of ``kind`` can show, what its parts can't show included."""
    if kind not in _WHOLE:
        _WHOLE[kind] = together(_OF[type(part)](part) for part in _parts(subject(kind)) if type(part) in _OF)
    return _WHOLE[kind]


def _parts(one: Kind) -> Iterator[Kind]:
    """Yield ``one`` and all it refers to."""
    yield one
    for attribute in one.attributes.values():
        if isinstance(attribute, Reference):
            yield from _parts(one.read(attribute))


_WHOLE: dict[type[Kind], Consistency] = {}
