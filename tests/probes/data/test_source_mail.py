"""Mails: headers in any encoding, bodies, attachments read as their kinds demand, mailboxes, broken MIME."""

from email.message import EmailMessage
from pathlib import Path

import openpyxl
import pytest

from chudun.probes.data.sources import mail

from .parsing import Parsed, parsed


def message(text: str = "您好，林测样 13900001234") -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = "客户名单", "林测样 <lin@example.cn>", "a@example.cn, b@example.cn"
    made["Date"] = "Tue, 5 Mar 2024 10:00:00 +0800"
    made.set_content(text)
    return made


def read(folder: Path, content: bytes, name: str = "m.eml") -> Parsed:
    (folder / name).write_bytes(content)
    return parsed(mail, folder / name)


def test_a_mail_is_a_row(tmp_path: Path) -> None:
    made = message()
    page = "<html><style>p{}</style><p>您好<br>第二行</p><script>x()</script><td>a</td><td>b</td></html>"
    made.add_alternative(page, subtype="html")
    (row,) = read(tmp_path, made.as_bytes()).tables["m"]
    assert row["date"] == "2024-03-05T02:00:00+00:00"
    assert row["from"] == "林测样 <lin@example.cn>"
    assert row["to"] == "a@example.cn, b@example.cn"
    assert row["subject"] == "客户名单"
    assert row["body"] == "您好，林测样 13900001234\n您好\n第二行 a b"


@pytest.mark.parametrize(
    ("header", "subject"),
    [
        (b"Subject: =?gb2312?B?1cXI/Q==?=", "张三"),
        (b"Subject: " + "裸体标题".encode("gb18030"), "裸体标题"),
        (b"Subject: " + "裸体标题".encode(), "裸体标题"),
        (b"Subject: =?utf-8?B?5p2O?=\r\n =?utf-8?B?5Zub?=", "李四"),
        (b"Subject: =?no-such-charset?Q?abc?=", "abc"),
        (b"subject: lower", "lower"),
        (b"X: y", None),
    ],
)
def test_subjects_are_decoded(tmp_path: Path, header: bytes, subject: str | None) -> None:
    body = "电话13900001234".encode("gb18030")
    (row,) = read(tmp_path, header + b"\nContent-Type: text/plain; charset=gb2312\n\n" + body).tables["m"]
    assert row["subject"] == subject
    assert row["body"] == "电话13900001234"


def test_attachments_are_tables_named_by_number_and_their_names_are_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "表一"
    book.active.append(["姓名"])
    book.active.append(["林测样"])
    book.save(tmp_path / "b.xlsx")
    made = message()
    octets = {"maintype": "application", "subtype": "octet-stream"}
    made.add_attachment((tmp_path / "b.xlsx").read_bytes(), filename="420106190001019996.xlsx", **octets)
    made.add_attachment('{"手机": "13900001234"}\n{"手机": "13900001235"}'.encode(), filename="x.jsonl", **octets)
    made.add_attachment("姓名,手机\n林测样,13900001234\n".encode(), filename="名单.csv", **octets)
    made.add_attachment(b"\0\1\2\3", filename="x.exe", **octets)
    made.add_attachment(b"", filename="empty.csv", **octets)
    found = read(tmp_path, made.as_bytes())
    assert found.tables["1.1.xlsx!表一"] == [{"姓名": "林测样"}]
    assert found.tables["1.2.jsonl"] == [{"手机": "13900001234"}, {"手机": "13900001235"}]
    assert found.tables["1.3.csv"] == [{"姓名": "林测样", "手机": "13900001234"}]
    assert "420106190001019996.xlsx" in found.tables["m"][0]["attachments"]
    assert "4201061900" not in "".join(found.tables) + found.said
    assert "2 attached or embedded files were not read" in found.said
    assert ".exe: 1" in found.said


def test_a_mail_in_a_mail_belongs_to_its_text(tmp_path: Path) -> None:
    outer = message("转发")
    outer.add_attachment(message("里面 13900001234"))
    (row,) = read(tmp_path, outer.as_bytes()).tables["m"]
    assert "里面 13900001234" in row["body"]
    assert "客户名单" in row["body"]


def test_attachments_nest_only_so_deep(tmp_path: Path) -> None:
    inner = message("最里面")
    for _ in range(5):
        outer = message("一层")
        outer.add_attachment(inner.as_bytes(), maintype="application", subtype="x", filename="m.eml")
        inner = outer
    found = read(tmp_path, inner.as_bytes())
    assert len(found.tables) == 4
    assert "deep" in found.said


def test_a_mailbox_is_split_where_messages_begin(tmp_path: Path) -> None:
    first, second = message("第一封\n\nFrom here on text\n").as_bytes(), message("第二封").as_bytes()
    first = first.replace(b"\nFrom here", b"\n>From here")
    content = b"From a@b Tue\n" + first + b"\n\nFrom c@d Wed\n" + second + b"\n\nFrom e@f\nno header at all\n"
    found = read(tmp_path, content, "box.mbox")
    bodies = [row["body"] for row in found.tables["box"]]
    assert len(bodies) == 3
    assert bodies[0].startswith("第一封")
    assert bodies[1] == "第二封"


def test_a_message_too_long_is_said_and_the_others_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "_LONGEST_MESSAGE", 2000)
    content = b"From a\n" + message("x" * 3000).as_bytes() + b"\n\nFrom b\n" + message("短").as_bytes()
    found = read(tmp_path, content, "box.mbox")
    assert [row["body"] for row in found.tables["box"]] == ["短"]
    assert "1 messages are damaged or larger" in found.said


def test_an_empty_file_has_no_messages(tmp_path: Path) -> None:
    assert read(tmp_path, b"").tables == {"m": []}
