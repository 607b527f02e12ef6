"""Kinds of identifier that tie a record to a natural person (个人标识符)."""

from enum import IntEnum

from chudun.vocabulary.bilingual import Bilingual


class IdentifierKind(IntEnum):
    """What an identifier is; the number is the code kept in digests tables.

    A *proper* identifier is issued to one person, so two different values are two persons. A *shared*
    one (a phone, a car, an account) may serve several people and only suggests that records belong together.
    """

    RESIDENT_ID = 1
    PASSPORT = 2
    TRAVEL_PERMIT = 3
    MOBILE = 16
    EMAIL = 17
    BANK_CARD = 18
    VIN = 19
    LICENCE_PLATE = 20
    IMEI = 21
    IMSI = 22
    ICCID = 23
    MAC = 24
    DEVICE = 25
    WECHAT = 26
    QQ = 27
    SUBJECT_KEY = 32

    @property
    def proper(self) -> bool:
        """Whether one value belongs to exactly one person."""
        return self < IdentifierKind.MOBILE

    @property
    def label(self) -> Bilingual:
        """Name of the kind for reports."""
        return _LABELS[self]


_LABELS = {
    IdentifierKind.RESIDENT_ID: Bilingual("居民身份证号", "resident identity number"),
    IdentifierKind.PASSPORT: Bilingual("护照号", "passport number"),
    IdentifierKind.TRAVEL_PERMIT: Bilingual("出入境证件号", "travel permit number"),
    IdentifierKind.MOBILE: Bilingual("手机号", "mobile number"),
    IdentifierKind.EMAIL: Bilingual("电子邮箱", "e-mail address"),
    IdentifierKind.BANK_CARD: Bilingual("银行卡号", "bank card number"),
    IdentifierKind.VIN: Bilingual("车辆识别代号", "vehicle identification number"),
    IdentifierKind.LICENCE_PLATE: Bilingual("机动车号牌", "vehicle licence plate"),
    IdentifierKind.IMEI: Bilingual("移动设备识别码", "mobile equipment identity"),
    IdentifierKind.IMSI: Bilingual("移动用户识别码", "mobile subscriber identity"),
    IdentifierKind.ICCID: Bilingual("SIM 卡号", "SIM card number"),
    IdentifierKind.MAC: Bilingual("MAC 地址", "hardware address"),
    IdentifierKind.DEVICE: Bilingual("设备或广告标识符", "device or advertising identifier"),
    IdentifierKind.WECHAT: Bilingual("微信号", "WeChat id"),
    IdentifierKind.QQ: Bilingual("QQ 号", "QQ number"),
    IdentifierKind.SUBJECT_KEY: Bilingual("系统内个人编号", "the system's own key for a person"),
}
