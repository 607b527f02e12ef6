"""IP address inside somebody's own network (内网 IP 地址), RFC 1918, RFC 6598, RFC 4193."""

from chudun.probes.data.detectors.ip_address import FORMS, PRIVATE, scope
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, PASSED, Detector
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An address that the public internet does not route."""
    return PASSED if scope(cell, length) == PRIVATE else ABSENT


detector = Detector(
    name="private_ip",
    label=Bilingual("内网 IP 地址", "private IP address"),
    category=Bilingual("设备信息", "device information"),
    standard="RFC 1918, RFC 4193",
    words=("内网地址", "网络地址", "ip", "ipv4", "ipv6", "ip_address", "ip_addr", "ipaddr", "lan_ip", "host_ip"),
    personal=False,
    shape=FORMS,
    check=check,
    needs_words=True,
    mask=keep(4),
    examples=("192.168.1.10", "10.0.0.1", "172.16.254.3", "100.64.0.1", "fe80::1", "fd00:1:2::3"),
    counter_examples=("58.49.12.201", "172.32.0.1", "192.168.1", "2408:8207:1850::1a"),
)  # fmt: skip
