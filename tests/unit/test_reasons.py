"""What the system says of a file, in Chinese as well."""

import errno
import os

import pytest

from svccat.model.reasons import reason


@pytest.mark.parametrize(
    ("number", "zh"),
    [
        (errno.ENOENT, "找不到文件或文件夹"),
        (errno.EISDIR, "这是文件夹，不是文件"),
        (errno.EEXIST, "同名的文件已经存在"),
        (errno.ENAMETOOLONG, "文件名太长"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EXDEV, f"系统错误 {errno.EXDEV}"),
    ],
)
def test_the_common_reasons_are_chinese(number: int, zh: str) -> None:
    text = reason(OSError(number, os.strerror(number)))
    assert (text.zh, text.en) == (zh, os.strerror(number))


def test_without_a_number_no_python_word_is_chinese() -> None:
    text = reason(ValueError("embedded null byte"))
    assert text.zh.isascii() is False
    assert "null" not in text.zh
    assert text.en == "embedded null byte"
