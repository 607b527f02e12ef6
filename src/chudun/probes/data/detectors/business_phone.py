"""Telephone of an organisation (单位电话): a landline, where the column's name says whose."""

from chudun.probes.data.detectors import landline
from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="business_phone",
    label=Bilingual("单位电话", "an organisation's telephone"),
    category=Bilingual("单位联系方式", "contact details of organisations"),
    standard=landline.detector.standard,
    words=(
        "业务电话", "公司电话", "单位电话", "办公电话", "企业电话", "门店电话", "客服电话", "服务电话", "供应商电话",
        "经销商电话", "公司座机", "总机", "热线", "传真", "business_phone", "company_phone", "office_phone",
        "supplier_phone", "vendor_phone", "dealer_phone", "store_phone", "service_phone", "hotline", "switchboard",
        "company_tel", "office_tel", "fax", "fax_no", "gsdh", "bgdh", "dwdh",
    ),
    personal=False,
    shape=landline.detector.shape,
    check=landline.check,
    chance=landline.detector.chance,
    needs_words=True,
    only_named=True,
    mask=landline.detector.mask,
    examples=landline.detector.examples,
    counter_examples=landline.detector.counter_examples,
)  # fmt: skip
