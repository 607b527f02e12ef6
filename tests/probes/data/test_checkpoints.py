"""What was kept of a table is the same when taken up again, whatever its arrays' lengths."""

from dataclasses import fields
from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chudun.facts.problem import Problem
from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.profile import Identifiers, TableNotes, TableProfile, TableRef, TextIdentifiers

REF = TableRef("crm", "people")


def identifiers(count: int, seed: int) -> Identifiers:
    rng = np.random.default_rng(seed)
    return Identifiers(
        np.sort(rng.integers(0, 1000, count)),
        rng.integers(1, 20, count).astype(np.uint8),
        rng.integers(0, 1 << 63, count).astype(np.uint64),
    )


def same(one: Identifiers, other: Identifiers) -> bool:
    pairs = [(getattr(one, part.name), getattr(other, part.name)) for part in fields(one)]
    return type(one) is type(other) and all(a.dtype == b.dtype and np.array_equal(a, b) for a, b in pairs)


@given(st.tuples(*[st.integers(0, 40)] * 3), st.integers(0, 30), st.integers(0, 1 << 30))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_kept_comes_back(tmp_path: Path, counts: tuple[int, int, int], rows: int, seed: int) -> None:
    own, mentioned, texts = (identifiers(count, seed + place) for place, count in enumerate(counts))
    in_text = TextIdentifiers(
        texts.record, texts.kind, texts.digest, texts.kind.astype(np.uint16), texts.record % 2 == seed % 2
    )
    bits = np.random.default_rng(seed).integers(0, 256, (rows + 7) // 8).astype(np.uint8)
    kept = TableProfile(
        REF, rows, (), own, mentioned=mentioned, in_text=in_text, presence={"病历": bits, "x": bits[:1]}, minors=bits
    )
    problems: list[Problem] = []
    checkpoints = Checkpoints(tmp_path, ("test",))
    identity = checkpoints.identity(REF, f"content {seed}", TableNotes())
    checkpoints.save(kept, identity, problems.append)
    found = checkpoints.load(REF, identity, problems.append)
    assert found is not None
    assert same(found.identifiers, own)
    assert same(found.mentioned, mentioned)
    assert same(found.in_text, in_text)
    assert np.array_equal(found.minors, bits)
    assert {name: list(array) for name, array in found.presence.items()} == {"病历": list(bits), "x": list(bits[:1])}
    assert problems == []
