"""The key file: made once, random, and for its owner alone."""

import errno
import os
from pathlib import Path

import pytest

from chudun.probes.data.key import UnsafeKey, digest_key, key_id, load_key


def test_a_key_is_made_once(tmp_path: Path) -> None:
    key = load_key(tmp_path / "key")
    assert len(key) == 32
    assert load_key(tmp_path / "key") == key
    assert load_key(tmp_path / "another") != key
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["another", "key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_a_key_that_others_may_read_or_write_is_refused(tmp_path: Path, mode: int) -> None:
    load_key(tmp_path / "key")
    (tmp_path / "key").chmod(mode)
    with pytest.raises(UnsafeKey) as error:
        load_key(tmp_path / "key")
    assert f"{mode:04o}" in error.value.problem.what.zh
    assert "chmod 600" in error.value.problem.remedy.en


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_of_another_length_is_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / "key"
    path.write_bytes(b"k" * length)
    path.chmod(0o600)
    with pytest.raises(UnsafeKey, match="32 bytes"):
        load_key(path)


def test_a_missing_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    load_key(tmp_path / "state" / "key")
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnsafeKey) as error:
        load_key(tmp_path / "file" / "key")
    assert error.value.problem.where == "key"
    assert os.strerror(errno.ENOTDIR) in error.value.problem.what.en


def test_what_is_derived_from_a_key_differs_by_key_and_purpose() -> None:
    derived = {
        key_id(bytes(32)),
        key_id(bytes([1] * 32)),
        digest_key(bytes(32)).hex(),
        digest_key(bytes([1] * 32)).hex(),
    }
    assert len(derived) == 4
    assert len(digest_key(bytes(32))) == 16
