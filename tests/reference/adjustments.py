"""A later edition of a random workspace: the edits of a dynamic adjustment, and what must not count as one."""

import copy
import random
from collections.abc import Callable
from typing import Any

from tests.reference import pools
from tests.reference.text import norm_name
from tests.reference.variants import citations, vary_name, vary_text

Json = dict[str, Any]
_UNITS = ("工作日", "工作日", "自然日")


def with_figures(rng: random.Random, files: dict[str, object]) -> dict[str, object]:
    """The workspace with limits, materials, steps and visits on its service items."""
    files = copy.deepcopy(files)
    for document in _documents(files):
        for item in document["items"]:
            if document["kind"] == "service-items" and rng.random() < 0.8:
                _state(rng, item)
    return files


def later(rng: random.Random, files: dict[str, object]) -> dict[str, object]:
    """The same lists after an adjustment; at times some under other file names, or in another order."""
    files = copy.deepcopy(files)
    rate = rng.choice((0.0, 0.15, 0.4, 0.8))
    documents = _documents(files)
    for document in documents:
        document["edition"] = "2025-06"
        document["items"] = [
            edited
            for item in document["items"]
            for edited in (_edit(rng, item, document) if rng.random() < rate else [item])
        ]
        if rng.random() < 0.3:
            rng.shuffle(document["items"])
    if rate and rng.random() < 0.6:
        _hand_over(rng, documents)
    if rng.random() < 0.1 and len(files) > 1:
        files.pop(rng.choice(sorted(files)))
    if rng.random() < 0.3:
        return {f"new/{path}": document for path, document in files.items()}
    return files


def _documents(files: dict[str, object]) -> list[Json]:
    return [document for _, document in sorted(files.items()) if isinstance(document, dict)]


def _edit(rng: random.Random, item: Json, document: Json) -> list[Json]:
    powers = document["kind"] == "powers"
    edits: list[Callable[[random.Random, Json, Json], list[Json]]] = [
        _remove, _add, _rename, _recode, _rewrite, _basis, _standing, _authority, _rename,
    ]  # fmt: skip
    edits += [_split, _merge, _split, _merge, _copy_name] if powers else [_figures] * 6 + [_case]
    return rng.choice(edits)(rng, copy.deepcopy(item), document)


def _remove(rng: random.Random, item: Json, document: Json) -> list[Json]:
    return [item | {"status": "取消"}] if rng.random() < 0.3 else []


def _add(rng: random.Random, item: Json, document: Json) -> list[Json]:
    new = item | {
        _code(document): rng.choice(pools.OTHER_CODES),
        "name": "新的事项" + rng.choice("甲乙"),
    }
    return [item, new]


def _rename(rng: random.Random, item: Json, document: Json) -> list[Json]:
    plain = norm_name(item["name"]) if isinstance(item.get("name"), str) else ""
    item["name"] = vary_name(rng, plain + rng.choice(("", "(试行)", "管理")))
    return [item]


def _recode(rng: random.Random, item: Json, document: Json) -> list[Json]:
    item[_code(document)] = rng.choice(("000118777000", "000118778000", *pools.OTHER_CODES))
    return [item]


def _rewrite(rng: random.Random, item: Json, document: Json) -> list[Json]:
    """The same said otherwise, in whatever text there is."""
    for name in ("name", "conditions", "competent_department"):
        if isinstance(item.get(name), str):
            item[name] = vary_text(rng, item[name])
    if isinstance(item.get("materials"), list):
        rng.shuffle(item["materials"])
    return [dict(sorted(item.items()))]


def _basis(rng: random.Random, item: Json, document: Json) -> list[Json]:
    item["legal_basis"] = citations(rng, rng.choice(pools.BASES))
    return [item]


def _standing(rng: random.Random, item: Json, document: Json) -> list[Json]:
    changes: list[Json] = [
        {"status": "暂停"},
        {"status": "在用"},
        {"exercise_levels": ["city"]},
        {"x-note": {"free": ["other"]}},
        {"x-note": None},
    ]
    if document["kind"] != "powers":
        changes += [{"scope": "shared"}, {"applies_to": ["county"]}]
    return [item | rng.choice(changes)]


def _authority(rng: random.Random, item: Json, document: Json) -> list[Json]:
    own = item.get("authority") or document["authority"]
    second = {"name": own["name"] + "执法队", "sector": own["sector"]}
    other = {"name": "盘锦市公安局", "sector": "公安"}
    return [item | {"authority": rng.choice((second, other))}]


def _case(rng: random.Random, item: Json, document: Json) -> list[Json]:
    return [item | {"case": rng.choice((*pools.CASES, None, ""))}]


def _figures(rng: random.Random, item: Json, document: Json) -> list[Json]:
    _state(rng, item)
    return [item]


def _state(rng: random.Random, item: Json) -> None:
    for name in rng.sample(
        ("promised_limit", "materials", "process", "visits"), k=rng.randint(1, 4)
    ):
        match name:
            case "promised_limit":
                value = rng.choice((0, 1, 3, 7, 11, 20, 2.5))
                item[name] = {"value": value, "unit": rng.choice(_UNITS)}
            case "materials":
                item[name] = [{"name": f"材料{number}"} for number in range(rng.randint(0, 5))]
            case "process":
                item[name] = [{"step": step} for step in pools.STEPS[: rng.randint(0, 5)]]
            case _:
                item[name] = rng.randint(0, 3)
        if rng.random() < 0.1:
            item[name] = None


def _copy_name(rng: random.Random, item: Json, document: Json) -> list[Json]:
    return [item, item | {"code": rng.choice(("000218991000", "000218992000"))}]


def _split(rng: random.Random, item: Json, document: Json) -> list[Json]:
    """One power as two: under its name, or each with a part of it."""
    if rng.random() < 0.4 or "、" not in str(item.get("name")):
        return [item | {"code": code} for code in ("000218981000", "000218982000")]
    first, second = _parts(str(item["name"]))
    codes = (
        (str(item.get("code")), "000218983000")
        if rng.random() < 0.5
        else ("000218984000", "000218985000")
    )
    return [item | {"code": codes[0], "name": first}, item | {"code": codes[1], "name": second}]


def _merge(rng: random.Random, item: Json, document: Json) -> list[Json]:
    """What a split made, put together again; else a name that another one is put to."""
    name = str(item.get("name"))
    if name.startswith("对") and name.endswith("的处罚"):
        return [item | {"name": f"{name[:-3]}、拒不改正的处罚"}]
    return [item]


def _parts(name: str) -> tuple[str, str]:
    """对擅自占用、挖掘公路的处罚 as 对擅自占用公路的处罚 and 对擅自挖掘公路的处罚."""
    return name.replace("占用、挖掘", "占用"), name.replace("占用、挖掘", "挖掘")


def _hand_over(rng: random.Random, documents: list[Json]) -> None:
    """An item from one list to another, at times to several, at times under another code."""
    givers = [one for one in documents if one["items"]]
    giver = rng.choice(givers) if givers else None
    takers = [
        one for one in documents if giver and one is not giver and one["kind"] == giver["kind"]
    ]
    if giver is None or not takers:
        return
    item = giver["items"].pop(rng.randrange(len(giver["items"])))
    if rng.random() < 0.3:
        item = item | {_code(giver): "000118666000"}
    item.pop("authority", None)
    for taker in rng.sample(takers, k=min(len(takers), rng.choice((1, 1, 2)))):
        taker["items"].append(copy.deepcopy(item))


def _code(document: Json) -> str:
    return "code" if document["kind"] == "powers" else "basic_code"
