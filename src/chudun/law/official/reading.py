"""Official texts from files: plain text, Markdown, HTML, Word and PDF."""

import re
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from chudun.facts.problem import BadInput, Problem
from chudun.law.official.structure import parse
from chudun.law.official.text import OfficialText
from chudun.vocabulary.bilingual import Bilingual

LARGEST = 50 * 2**20
"""Files beyond this many bytes are no statute."""


class _Unreadable(Exception):
    """The content is not what the suffix promises."""

    def __init__(self, what: Bilingual, remedy: Bilingual) -> None:
        super().__init__(what.en)
        self.what = what
        self.remedy = remedy


def read_official(path: Path) -> OfficialText:
    """Return the official text in a file: .txt, .md, .html, .htm, .docx or .pdf.

    Raises
    ------
    BadInput
        There is no such file, its kind is not supported, it can't be read, or it has no article one (第一条).
    """
    where = str(path)
    read = _FORMATS.get(path.suffix.lower())
    if read is None:
        known = " ".join(_FORMATS)
        what = Bilingual("不支持“{suffix}”文件", "files of the kind '{suffix}' can't be read")
        remedy = Bilingual("另存为其中一种：{known}", "save it as one of: {known}")
        raise BadInput([Problem(where, what.format(suffix=path.suffix), remedy.format(known=known))])
    try:
        text = read(_content(path))
    except _Unreadable as error:
        raise BadInput([Problem(where, error.what, error.remedy)]) from None
    return parse(text, where)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise _Unreadable(
                Bilingual("文件超过50 MiB，不像法规文本", "the file has more than 50 MiB and can't be a statute"),
                Bilingual("请给出法规文本本身的文件", "give the file of the statute's text itself"),
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise _Unreadable(
            Bilingual("没有这个文件", "no such file"), Bilingual("检查路径是否写对", "check the path")
        ) from None
    except OSError as error:
        raise _Unreadable(
            Bilingual(f"无法读取（系统错误 {error.errno}）", f"it can't be read ({error.strerror})"),
            Bilingual("确认它是文件且有读取权限", "make sure it is a file that you may read"),
        ) from None


def _plain(content: bytes) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _Unreadable(
        Bilingual("编码既不是 UTF-8、UTF-16，也不是 GB18030", "the encoding is neither UTF-8, UTF-16 nor GB18030"),
        Bilingual("用 UTF-8 另存后重试", "save it as UTF-8 and try again"),
    )


_MARKDOWN = re.compile(r"^(?:[ \t]*(?:#{1,6}|>|[-*+](?=\s))[ \t]*)+|\*\*|__|\\(?=[^\w\s])", re.MULTILINE)


def _markdown(content: bytes) -> str:
    return _MARKDOWN.sub("", _plain(content))


class _Blocks(HTMLParser):
    """Collects the text of a page, a line for each block."""

    _BLOCKS = frozenset(
        [
            "p",
            "div",
            "br",
            "li",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "table",
        ]
    )
    _UNSEEN = frozenset({"script", "style", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in self._UNSEEN:
            self.unseen = tag
        if tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unseen:
            self.unseen = ""
        if tag in self._BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            # source line breaks mean nothing; full-width space is the author's indent and stays
            self.parts.append(re.sub(r"[ \t\r\n\f]+", " ", data))


def _html(content: bytes) -> str:
    blocks = _Blocks()
    try:
        blocks.feed(_plain(content))
        blocks.close()
    except AssertionError:  # html.parser's way of refusing a "<![" that it doesn't know
        raise _Unreadable(
            Bilingual("网页含有无法解析的标记", "the page has markup that can't be parsed"),
            Bilingual("在浏览器中打开，复制正文另存为 .txt", "open it in a browser and save the text as .txt"),
        ) from None
    return re.sub("\n[ ]+", "\n", "".join(blocks.parts))


def _word(content: bytes) -> str:
    from docx import Document  # only here: whatever quotes an official text would load it otherwise

    try:
        document = Document(BytesIO(content))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)
    except Exception:  # python-docx has no error of its own for damage: whatever its parsers meet comes through
        raise _Unreadable(
            Bilingual("不是完整的 Word 文件", "it is not a complete Word file"),
            Bilingual("用 Word 打开后另存为 .docx 或 .txt", "open it in Word and save it as .docx or .txt"),
        ) from None


def _pdf(content: bytes) -> str:
    import pypdfium2 as pdfium  # only here, as above

    try:
        document = pdfium.PdfDocument(content)
        try:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
        finally:
            document.close()
    except pdfium.PdfiumError:
        raise _Unreadable(
            Bilingual("不是完整的 PDF，或者设有密码", "it is not a complete PDF, or has a password"),
            Bilingual("去除密码或另存为 .txt 后重试", "remove the password or save it as .txt"),
        ) from None


_FORMATS: Mapping[str, Callable[[bytes], str]] = {
    ".txt": _plain,
    ".md": _markdown,
    ".html": _html,
    ".htm": _html,
    ".docx": _word,
    ".pdf": _pdf,
}
