"""What a mending came to, for the person beside the report: per file, what was left, the sum."""

from collections import Counter
from collections.abc import Iterator, Mapping

from svccat.model.fixable import fixable
from svccat.model.mending import Left, Mended
from svccat.model.rule import Fix
from svccat.model.text import Text
from svccat.report.addresses import Addresses
from svccat.report.look import Look
from svccat.report.visible import visible


def summary(mended: Mended, look: Look, *, written: bool) -> str:
    """The lines; `written` tells a mending from a look at what it would change."""
    return "\n".join(visible(line.of(look.lang)) for line in _lines(mended, look, written=written))


def _lines(mended: Mended, look: Look, *, written: bool) -> Iterator[Text]:
    addresses = Addresses(mended.checked, look.base)
    for one in mended.files:
        path = addresses.path(one.source.path)
        counts = _counts(one.counts)
        yield (
            Text(f"已改正 {path}：{counts}", f"mended {path}: {counts}")
            if written
            else Text(f"可改正 {path}：{counts}", f"can be mended {path}: {counts}")
        )
    yield from _left(mended, addresses)
    for path, reason in mended.unwritten:
        file = addresses.path(path)
        yield Text(f"{file}：{reason.zh}", f"{file}: {reason.en}")
    yield _sum(mended, written=written)
    yield from _more(mended)


def _left(mended: Mended, addresses: Addresses) -> Iterator[Text]:
    """What could not be mended, by file and reason, with the first place."""
    groups: dict[tuple[str, Text], list[Left]] = {}
    for one in mended.left:
        groups.setdefault((one.place.path, one.reason), []).append(one)
    for (_, reason), those in groups.items():
        where = addresses.of(those[0].place)
        counts = _counts(Counter(one.rule.code for one in those))
        yield Text(
            f"没有改 {where}：{counts}（{reason.zh}）",
            f"not mended {where}: {counts} ({reason.en})",
        )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{code} × {count}" for code, count in sorted(counts.items()))


def _sum(mended: Mended, *, written: bool) -> Text:
    fixed, rest = mended.fixed, mended.checked.severities.total()
    if written:
        return Text(
            f"共 {fixed + rest} 处问题：已改正 {fixed} 处，还剩 {rest} 处。",
            f"Found {fixed + rest}: {fixed} fixed, {rest} remaining.",
        )
    files = len(mended.files)
    if not fixed:
        return Text("没有可以自动改正的问题。", "Nothing can be mended automatically.")
    return Text(
        f"共 {fixed + rest} 处问题，其中 {fixed} 处可以自动改正（{files} 个文件）；没有写入。",
        f"Found {fixed + rest}, of which {fixed} can be mended (files: {files}); nothing was written.",
    )


def _more(mended: Mended) -> Iterator[Text]:
    """What `--unsafe-fixes` would mend as well."""
    more = fixable(mended.checked)[1] - sum(one.rule.fix is Fix.UNSAFE for one in mended.left)
    if more > 0:
        yield Text(
            f"另有 {more} 处的改正可能改变含义，加上 --unsafe-fixes 才做。",
            f"{more} more can be mended with --unsafe-fixes: these may change a meaning.",
        )
