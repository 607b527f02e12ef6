"""What every OSCAL document is made of: identifiers that last, metadata, properties (NIST OSCAL 1.1.3)."""

import json
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from chudun.law.language.provision import Provision
from chudun.law.language.rules import Rule
from chudun.law.language.trace import digest
from chudun.reports.visible import visible

Data = dict[str, Any]

OSCAL_VERSION = "1.1.3"
NAMESPACE = "https://chudun.invalid/ns/oscal"
"""Whose properties ours are; a name, not an address, hence the reserved domain (RFC 2606)."""

_ROOT = uuid5(NAMESPACE_URL, NAMESPACE)


def identifier(*names: str) -> str:
    """Return the UUID of what ``names`` name: the same for the same names in every run."""
    return str(uuid5(_ROOT, json.dumps(names)))


def control_id(provision: Provision) -> str:
    """Return the id under which the article of ``provision`` stands in the catalogue."""
    return f"{provision.instrument.slug}-{provision.article}"


def part_id(rule: Rule) -> str:
    """Return the id under which ``rule`` stands in its article."""
    return f"{control_id(rule.provision)}.{rule.name}"


def prop(name: str, value: str) -> Data:
    """Return a property in our own namespace."""
    return {"name": name, "ns": NAMESPACE, "value": value}


def document(kind: str, body: Data, title: str, made_at: datetime, version: str) -> Data:
    """Return ``body`` as an OSCAL document of ``kind``; its UUID follows its content, the moment left out."""
    shown = visible(body)
    metadata = {
        "title": visible(title),
        "last-modified": moment(made_at),
        "version": version,
        "oscal-version": OSCAL_VERSION,
    }
    return {kind: {"uuid": identifier(kind, title, digest(shown)), "metadata": metadata, **shown}}


def moment(at: datetime) -> str:
    """Return a moment as OSCAL writes it: with its time zone."""
    return (at if at.tzinfo else at.astimezone()).isoformat()
