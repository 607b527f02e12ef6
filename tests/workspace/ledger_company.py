"""A small company on disk that sends its customers' data abroad."""

import csv
from pathlib import Path

from chudun.workspace.file import FILE_NAME

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

_FILE = """
organisation:
  name: 江城示例公司
stores:
  - name: crm
    location: customers.csv
    tables:
      customers:
        person_keys: {customer_no: crm}
transfers:
  - id: customers-abroad
    name: 客户资料上传境外云
    recipient: Example Cloud
    country: DE
    movement: sent_abroad
    purpose: other
    data: [{store: crm, table: customers}]
  - id: repairs-inside
    name: 境内维修
    movement: stays_in_china
    data: [{store: crm, table: customers}]
"""


def resident_id(number: int) -> str:
    """A well-formed number of nobody: the last digits of the date and the serial come from ``number``."""
    year, month, day = 1980 + number // 3000 % 20, number // 300 % 9 + 1, number // 15 % 20 + 10
    body = f"420106{year}{month:02}{day}{number % 15 + 100}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, _WEIGHTS, strict=True)) % 11]


def mobile(number: int) -> str:
    return f"1391234{number:04}"


def company(folder: Path, customers: range) -> Path:
    """Write the company's folder; every customer has a number, a resident ID and a phone."""
    folder.mkdir(exist_ok=True)
    (folder / FILE_NAME).write_text(_FILE, encoding="utf-8")
    write_customers(folder, customers)
    return folder


def write_customers(folder: Path, customers: range) -> None:
    with (folder / "customers.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("customer_no", "身份证号", "手机号"))
        writer.writerows((f"C{n}", resident_id(n), mobile(n)) for n in customers)
