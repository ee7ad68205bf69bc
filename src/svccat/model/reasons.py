"""Why a file could not be read or written, in both languages: the system says it in English only."""

import errno

from svccat.model.text import Text

_REASONS = {
    errno.ENOENT: "找不到文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "系统不允许",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "同名的文件已经存在",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.ELOOP: "链接绕成了圈",
    errno.EINVAL: "路径或文件名无效",
    errno.EBUSY: "文件正被占用",
    errno.EIO: "磁盘读写出错",
    errno.EMFILE: "打开的文件太多",
    errno.EFBIG: "文件太大",
    errno.EBADF: "没有打开",
    errno.EPIPE: "接收的一方已经关闭",
}
# Without a number there is no file: a closed stream, or a path with characters that none may have.
_NONE = "路径无效，或没有打开"


def reason(error: Exception) -> Text:
    """What went wrong, as short as a bracket takes it."""
    number = getattr(error, "errno", None)
    known = _NONE if number is None else _REASONS.get(number, f"系统错误 {number}")
    return Text(known, getattr(error, "strerror", None) or str(error) or type(error).__name__)
