"""Buckets of object stores, and other remote file systems, scanned as folders are (对象存储).

``s3://bucket/prefix?endpoint=http://host:9000&region=…&anonymous=true`` and ``gs://`` take their credentials from
where the stores' own tools do (environment, profile, instance), never from the URL. The object stores of Alibaba,
Huawei and Tencent speak S3 too: give their endpoint. ``hdfs://`` and ``abfs://`` go through pyarrow as well, other
schemes through fsspec where it is installed.

An object is fetched into a private folder, read there as a file of its kind and removed. What tells that it has not
changed is its size and time, and failing that its ETag.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from hashlib import blake2b
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TypeVar
from urllib.parse import parse_qs, urlsplit

import pyarrow as pa
import pyarrow.fs as pafs

from chudun.probes.data.profile import Problem
from chudun.probes.data.scratch import scratch_folder
from chudun.probes.data.sources import Collection, Member, Report, Source, Unreadable
from chudun.probes.data.sources._files import shown
from chudun.probes.data.sources._kinds import open_file
from chudun.probes.data.workers import in_parallel
from chudun.vocabulary.bilingual import Bilingual

_S3, _GS = ("s3://", "s3a://"), ("gs://", "gcs://")
_PYARROW = ("hdfs://", "viewfs://", "abfs://", "abfss://")
_FSSPEC = ("oss://", "az://", "sftp://", "smb://", "webdav://", "ftp://")
ANSWERS_TO = (*_S3, *_GS, *_PYARROW, *_FSSPEC)

LARGEST_OBJECT = 50 << 30
"""Bytes; a larger object is not fetched."""

_OPTIONS = {"endpoint", "region", "anonymous"}
_CONNECT_SECONDS, _REQUEST_SECONDS, _ATTEMPTS = 5, 30, 2
_CHUNK = 4 << 20
_SPARE_DISK = 1 << 30
_SETTLED_SECONDS = 3
_SHOWN = 5

_Answer = TypeVar("_Answer")


def open_store(store: str, spec: str) -> Collection:
    """Open a bucket, or what is below a prefix in it, as a store.

    Raises
    ------
    Unreadable
        If the URL holds credentials or an option that does not exist.
    """
    try:
        url = urlsplit(spec)
        options = {name: values[-1] for name, values in parse_qs(url.query, keep_blank_values=True).items()}
        secret = url.username is not None or url.password is not None
    except ValueError:
        raise Unreadable(Problem(store, _BAD_URL, _WRITE_URL)) from None
    wanted = _OPTIONS if f"{url.scheme}://" in (*_S3, *_GS) else set()
    if secret and f"{url.scheme}://" in (*_S3, *_GS):
        raise Unreadable(Problem(store, _SECRET, _WHERE_SECRETS))
    if not url.netloc or not options.keys() <= wanted:
        raise Unreadable(Problem(store, _BAD_URL, _WRITE_URL))
    return Bucket(store, spec)


@dataclass(frozen=True, slots=True)
class Bucket:
    """All objects below one prefix."""

    store: str
    url: str

    def members(self, report: Report) -> Iterator[Member]:
        """Yield the objects in the order of their names."""
        files, prefix = self._asked(lambda: _file_system(self.store, self.url))
        found = sorted(self._asked(lambda: _listed(files, prefix)), key=lambda info: info.path)
        hidden = []
        for info in found:
            name = info.path.removeprefix(prefix).lstrip("/") or PurePosixPath(info.path).name
            if any(part.startswith(".") for part in name.split("/")):
                hidden.append(shown(name))
            else:
                yield self._member(files, info, shown(name))
        if hidden:
            names = ", ".join(hidden[:_SHOWN]) + (" …" if len(hidden) > _SHOWN else "")
            report(Problem(self.store, _HIDDEN.format(n=len(hidden), names=names), _SCAN_APART))

    def _member(self, files: pafs.FileSystem, info: pafs.FileInfo, name: str) -> Member:
        where = f"{self.store}: {name}"
        # Times are whole seconds: an object written just now may be written again within the same one.
        settled = info.mtime_ns is not None and time.time() - info.mtime_ns / 1e9 > _SETTLED_SECONDS
        stamp = f"{urlsplit(self.url)._replace(query='').geturl()} {info.path} {info.size} {info.mtime_ns}"
        return Member(
            name,
            info.size or 0,
            lambda: stamp if settled else None,
            partial(_digest, where, files, info.path),
            partial(_fetched, files, info.path, info.size or 0),
        )

    def _asked(self, question: Callable[[], _Answer]) -> _Answer:
        """Ask the store on another thread: the library does not listen for Ctrl-C while it waits."""
        try:
            return in_parallel([question], 1)[0]
        except (OSError, pa.ArrowException, ValueError) as error:
            raise Unreadable(_failed(self.store, error)) from None


def _file_system(store: str, spec: str) -> tuple[pafs.FileSystem, str]:
    url = urlsplit(spec)
    scheme = f"{url.scheme}://"
    options = {name: values[-1] for name, values in parse_qs(url.query).items()}
    path = f"{url.netloc}{url.path}".rstrip("/")
    endpoint = urlsplit(options["endpoint"]) if "endpoint" in options else None
    where = {"endpoint_override": endpoint.netloc, "scheme": endpoint.scheme} if endpoint else {}
    anonymous = options.get("anonymous", "").lower() in ("1", "true", "yes")
    if scheme in _S3:
        region = options.get("region") or os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
        return pafs.S3FileSystem(
            anonymous=anonymous,
            region=region or ("us-east-1" if endpoint else None),
            connect_timeout=_CONNECT_SECONDS,
            request_timeout=_REQUEST_SECONDS,
            retry_strategy=pafs.AwsStandardS3RetryStrategy(max_attempts=_ATTEMPTS),
            **where,
        ), path
    if scheme in _GS:
        limit = timedelta(seconds=_CONNECT_SECONDS * _ATTEMPTS)
        return pafs.GcsFileSystem(anonymous=anonymous, retry_time_limit=limit, **where), path
    if scheme in _PYARROW:
        found: tuple[pafs.FileSystem, str] = pafs.FileSystem.from_uri(spec)
        return found
    return _through_fsspec(store, spec)


def _through_fsspec(store: str, spec: str) -> tuple[pafs.FileSystem, str]:
    try:
        fsspec = import_module("fsspec")
        files, path = fsspec.core.url_to_fs(spec)
    except ImportError:
        raise Unreadable(Problem(store, _NO_FSSPEC, _GET_FSSPEC)) from None
    return pafs.PyFileSystem(pafs.FSSpecHandler(files)), path


def _listed(files: pafs.FileSystem, prefix: str) -> list[pafs.FileInfo]:
    itself = files.get_file_info(prefix)
    if itself.type == pafs.FileType.File:
        return [itself]
    below = files.get_file_info(pafs.FileSelector(prefix, recursive=True))
    return [info for info in below if info.type == pafs.FileType.File]


def _digest(where: str, files: pafs.FileSystem, path: str) -> str:
    digest = blake2b(digest_size=16)
    try:
        with files.open_input_stream(path) as stream:
            told = stream.metadata() or {}
            if told.get("ETag"):
                return f"etag {told['ETag'].decode('ascii', 'replace')}"
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except (OSError, pa.ArrowException) as error:
        raise Unreadable(_failed(where, error)) from None
    return digest.hexdigest()


@contextmanager
def _fetched(
    files: pafs.FileSystem,
    source: str,
    size: int,
    store: str,
    report: Report,  # noqa: ARG001
) -> Iterator[Source | Collection]:
    """Lend an object as a file in a private folder."""
    with scratch_folder() as folder:
        room = shutil.disk_usage(folder).free - _SPARE_DISK
        if size > min(LARGEST_OBJECT, room):
            raise Unreadable(Problem(store, _TOO_LARGE.format(size=size >> 20), _MAKE_ROOM))
        suffix = PurePosixPath(source).suffix
        path = folder / f"object{suffix if suffix.isascii() and suffix[1:].isalnum() else ''}"
        try:
            _copy(files, source, path, min(LARGEST_OBJECT, room))
        except (OSError, pa.ArrowException) as error:
            raise Unreadable(_failed(store, error)) from None
        yield open_file(store, path, path.name)


def _copy(files: pafs.FileSystem, source: str, path: Path, limit: int) -> None:
    with files.open_input_stream(source) as stream, path.open("wb") as file:
        while chunk := stream.read(_CHUNK):
            file.write(chunk)
            if file.tell() > limit:
                raise OSError


_SAID = (
    (("ACCESS_DENIED", "Access Denied", "HTTP status 403", "INVALID_ACCESS_KEY", "SIGNATURE_DOES_NOT_MATCH",
      "HTTP status 401", "PERMISSION_DENIED", "UNAUTHENTICATED"), "rights"),
    (("NO_SUCH_BUCKET", "No such bucket", "Path does not exist", "NO_SUCH_KEY", "HTTP status 404", "NotFound",
      "NOT_FOUND", "does not exist"), "missing"),
    (("NETWORK_CONNECTION", "curlCode", "CONNECTION", "Timeout", "timed out", "UNAVAILABLE"), "network"),
)  # fmt: skip


def _failed(where: str, error: Exception) -> Problem:
    """Say what the store answered, in our words: its own may hold keys and signatures."""
    text = str(error)
    kind = next((kind for marks, kind in _SAID if any(mark in text for mark in marks)), "")
    if isinstance(error, FileNotFoundError):
        kind = "missing"
    return Problem(where, *_FAILURES.get(kind, _OTHERWISE))


_FAILURES = {
    "rights": (
        Bilingual("没有权限读取存储桶或对象", "no right to read the bucket or object"),
        Bilingual(
            "请核对凭据（环境变量或配置文件）及其列出、读取权限；公开桶可加 anonymous=true",
            "check the credentials (environment or profile) and their rights to list and read; a public bucket takes "
            "anonymous=true",
        ),
    ),
    "missing": (
        Bilingual(
            "没有这个存储桶、前缀或对象，或它在扫描中消失", "no such bucket, prefix or object, or it vanished meanwhile"
        ),
        Bilingual("请核对名称后再扫描", "check the name and scan again"),
    ),
    "network": (
        Bilingual(
            f"连不上对象存储（连接限时 {_CONNECT_SECONDS} 秒，试 {_ATTEMPTS} 次）",
            f"the object store was not reached (within {_CONNECT_SECONDS} s, {_ATTEMPTS} attempts)",
        ),
        Bilingual("请核对 endpoint、region 和网络", "check endpoint, region and the network"),
    ),
}
_OTHERWISE = (
    Bilingual("对象存储报错，没有读", "the object store failed: not read"),
    Bilingual("请用该存储自己的工具核对后再扫描", "check with the store's own tool and scan again"),
)
_BAD_URL = Bilingual("存储桶地址写法不对", "not a bucket's URL")
_WRITE_URL = Bilingual(
    "写成 s3://桶/前缀?endpoint=http://主机:端口&region=区域&anonymous=true，后三项可省",
    "write s3://bucket/prefix?endpoint=http://host:port&region=name&anonymous=true; the last three can be left out",
)
_SECRET = Bilingual("地址里不能写凭据", "credentials must not be in the URL")
_WHERE_SECRETS = Bilingual(
    "请放在环境变量（AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY）或 ~/.aws/credentials，并更换已写出的密钥",
    "put them into the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) or ~/.aws/credentials, and replace the "
    "key that was written out",
)
_NO_FSSPEC = Bilingual("读这种地址要用 fsspec", "this kind of URL is read through fsspec")
_GET_FSSPEC = Bilingual(
    "pip install fsspec 及其对应的驱动（如 ossfs、adlfs、paramiko）",
    "pip install fsspec and its driver for the scheme (such as ossfs, adlfs, paramiko)",
)
_HIDDEN = Bilingual("{n} 个隐藏对象未读（{names}）", "{n} hidden objects not read ({names})")
_SCAN_APART = Bilingual("如其中有数据，请单独扫描", "if they hold data, scan them by themselves")
_TOO_LARGE = Bilingual(
    "对象有 {size} MB，超过上限或临时文件夹的空间，没有读",
    "the object has {size} MB, more than is fetched or than the temporary folder has room for: not read",
)
_MAKE_ROOM = Bilingual(
    "请腾出空间，或用环境变量 TMPDIR 指到别处；或在存储所在处扫描",
    "free some space, point the environment variable TMPDIR elsewhere, or scan where the store is",
)
