"""Device, address and telephone detectors against independent implementations of the same standards."""

import ipaddress

import numpy as np
import phonenumbers
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import imei, imsi, luhn, mac
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2, mod_97_10

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.automaton import normalised
from chudun.probes.data.kernel.checksums import Rule, holds
from chudun.probes.data.kernel.detector import LONGEST, PASSED
from chudun.probes.data.kernel.words import BLOCK

unhurried = settings(deadline=None, max_examples=200)
CHECKS = {detector.name: detector for detector in all_detectors() if detector.check}


def cell_of(text: bytes) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    cell = np.zeros(LONGEST + BLOCK, dtype=np.uint8)
    cell[: len(text)] = np.frombuffer(text, dtype=np.uint8)
    return cell


def passes(name: str, text: str | bytes) -> bool:
    """Whether a check passes a cell already normalised."""
    content = text if isinstance(text, bytes) else text.encode()
    detector = CHECKS[name]
    assert detector.check
    assert detector.shape
    return len(content) in detector.shape.lengths and detector.check(cell_of(content), len(content), 20261122) == PASSED


@unhurried
@given(st.sampled_from(["35", "86", "01", "99"]), st.text("0123456789", min_size=13, max_size=13))
def test_imei_agrees_with_stdnum(body: str, rest: str) -> None:
    number = body + rest
    assert passes("imei", number) == (imei.is_valid(number) and len(set(number[2:14])) > 1)


@unhurried
@given(st.sampled_from(["00", "01", "03", "11", "15", "20"]), st.text("0123456789", min_size=10, max_size=10))
def test_imsi_agrees_with_stdnum(network: str, subscriber: str) -> None:
    number = f"460{network}{subscriber}"
    assert passes("imsi", number) == (imsi.is_valid(number) and len(set(subscriber)) > 1)


@unhurried
@given(st.text("0123456789", min_size=15, max_size=16))
def test_iccid_agrees_with_luhn(rest: str) -> None:
    number = f"8986{rest}"
    assert passes("iccid", number) == (luhn.is_valid(number) and len(set(number[6:])) > 1)


@unhurried
@given(st.binary(min_size=6, max_size=6))
def test_mac_agrees_with_stdnum(address: bytes) -> None:
    written = ":".join(f"{byte:02X}" for byte in address)
    assert mac.is_valid(written, validate_manufacturer=False)
    universal = mac.is_universally_administered(written) and mac.is_unicast(written)
    assert passes("mac_address", written) == (universal and any(address[:3]))
    local = not mac.is_universally_administered(written) and mac.is_unicast(written)
    assert passes("randomised_mac", written) == local


@unhurried
@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_addresses_agree_with_the_standard_library(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    written = str(address).upper()
    public, private = passes("ip_address", written), passes("private_ip", written)
    assert not (public and private)
    if address.is_multicast or address.is_unspecified or (address.is_loopback and address.version == 6):
        assert not public
    elif address.version == 6:
        assert public == (int(address) >> 125 == 1)
    elif int(address) >> 24 not in (0, *range(224, 256)):
        own = any(address in ipaddress.ip_network(net) for net in OWN)
        assert (public, private) == (not own, own)


OWN = ("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10")


@unhurried
@given(st.text("0123456789ABCDEF:", min_size=3, max_size=39))
def test_what_the_standard_library_refuses_is_no_address(text: str) -> None:
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        assert not passes("ip_address", text)
        assert not passes("private_ip", text)


@unhurried
@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=8, max_size=8))
def test_organisation_codes_are_those_within_credit_codes(body: str) -> None:
    # the credit code's places 9 to 17 are an organisation code; its own check digit says nothing of theirs
    values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    last = -sum(values.index(c) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    right = "0123456789X"[last]
    found = {c for c in "0123456789X" if passes("organisation_code", body + c)}
    assert found == (set() if len(set(body)) == 1 else {right})


def test_the_organisation_codes_of_known_credit_codes_pass() -> None:
    known = ["91110108551385082Q", "91110000802100433B"]
    assert all(uscc.is_valid(code) for code in known)
    assert all(passes("organisation_code", code[8:17]) for code in known)


def test_landlines_agree_with_phonenumbers() -> None:
    wrong = []
    for area in range(1000):
        code = f"{area:03}" if area >= 300 else f"{area}"
        lengths = (8,) if area < 100 else (7, 8)
        for length in lengths if area >= 10 and not 30 <= area < 300 else ():
            number = f"0{code}{'62345678'[:length]}"
            ours = passes("landline", number)
            parsed = phonenumbers.parse(number, "CN")
            theirs = phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.FIXED_LINE
            if theirs and not ours:
                wrong.append(number)
    assert wrong == []


@unhurried
@given(st.text("0123456789", min_size=2, max_size=30))
def test_checksums_agree_with_stdnum(digits: str) -> None:
    weights = np.empty(0, dtype=np.int64)
    cell, size = cell_of(digits.encode()), len(digits)
    assert holds(Rule.LUHN, 10, weights, cell, size) == luhn.is_valid(digits)
    assert holds(Rule.MOD_97, 97, weights, cell, size) == (mod_97_10.checksum(digits) == 1)
    with_x = digits[:-1] + mod_11_2.calc_check_digit(digits[:-1])
    assert holds(Rule.MOD_11_2, 11, weights, cell_of(with_x.encode()), size)
    assert holds(Rule.MOD_11_2, 11, weights, cell, size) == mod_11_2.is_valid(digits)


@unhurried
@given(st.text("0123456789ABCXYZ", min_size=3, max_size=20))
def test_letters_count_as_two_digits_in_mod_97(text: str) -> None:
    weights = np.empty(0, dtype=np.int64)
    assert holds(Rule.MOD_97, 97, weights, cell_of(text.encode()), len(text)) == (mod_97_10.checksum(text) == 1)


def test_words_are_normalised_as_cells_are() -> None:
    assert normalised("Ａb-1 2·x") == b"AB12X"
