"""The draft's README, written from the plants so that it cannot say anything else."""

from collections.abc import Iterable

from tests.draft.edits import Plant
from tests.draft.figures import HEADLINE
from tests.draft.workspace import AS_OF, Draft

_HEAD = """\
# 盘锦市交通运输: the same workspace before clean-up

The finished sample, `../panjin-transport`, as it might have stood a month earlier ({as_of}, not yet
filed): {defects} things that careless editors do, and {lawful} that only look odd. **Everything here is
illustrative**; nothing may be used to apply for anything or to judge an authority. The folder is
written by `python -m tests.draft.make` from the plants in `tests/draft`; edit those, not these files.

本目录是 `../panjin-transport` 清理之前的样子：预先埋入 {defects} 处编辑差错（见下表），另有 {lawful} 处看似异常、实为
合规。内容均为示例，不代表任何部门的真实清单；文件由程序生成，请勿手工修改。

`svccat check catalogs/panjin-transport-draft` must find every defect below and nothing else:

> {headline}

| | the editor … | file | item | errors and warnings |
|---|---|---|---|---|
"""

_LAWFUL = """
Odd, and no defect:

| | the editor … | file | item |
|---|---|---|---|
"""


def readme(draft: Draft, plants: Iterable[Plant]) -> str:
    """The text of README.md: plants with findings in the first table, the others in the second."""
    defects = [plant for plant in plants if plant.found]
    lawful = [plant for plant in plants if not plant.found]
    head = _HEAD.format(as_of=AS_OF, defects=len(defects), lawful=len(lawful), headline=HEADLINE)
    first = [
        _row(draft, number, plant, _codes(plant)) for number, plant in enumerate(defects, start=1)
    ]
    second = [
        _row(draft, number, plant) for number, plant in enumerate(lawful, start=len(defects) + 1)
    ]
    return head + "".join(first) + _LAWFUL + "".join(second)


def _row(draft: Draft, number: int, plant: Plant, *more: str) -> str:
    name = draft.name(plant.file, plant.item)
    item = f"{plant.item.removesuffix(' again')} {name}" if name else "header"
    cells = (str(number), plant.did, f"`{plant.file}`", item, *more)
    return f"| {' | '.join(cells)} |\n"


def _codes(plant: Plant) -> str:
    counts: dict[str, int] = {}
    for found in plant.found:
        counts[found.rule] = counts.get(found.rule, 0) + 1
    return ", ".join(f"{code} ×{n}" if n > 1 else code for code, n in counts.items())
