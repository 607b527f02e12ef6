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
    IdentifierKind.SUBJECT_KEY: Bilingual("系统内个人编号", "the system's own key for a person"),
}
