"""What the adjustment of 2024 changed, undone: the finished sample back to the year before."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]
Files: TypeAlias = dict[str, Json]

CITY = "service-items/211100.json"
POWERS = "powers/211100-transport.json"
POLICE = "powers/211100-police.json"
COUNTY = "service-items/211122.json"
COUNTY_POWERS = "powers/211122-transport.json"
_COUNTY_LEVEL = "4"  # in an implementation code, behind the credit code
_CLERK = "经办人身份证复印件"


def undo_reductions(files: Files) -> None:
    """44 items: 86 working days, 43 materials, 25 steps and 21 visits more than in 2024."""
    for number, item in enumerate(_cut_items(files[CITY]["items"])):
        days = 2 if number < 42 else 1
        item["promised_limit"]["value"] += days
        review = next(step for step in item["process"] if step["step"] == "审查")
        review["days"] += days
        if number < 43:
            like = item["materials"][-1]
            item["materials"].append(like | {"name": _CLERK, "type": "证件证书证明", "copies": 1})
        if number < 25:
            at = item["process"].index(review) + 1
            item["process"].insert(at, {"step": "复核", "body": review["body"], "days": 0})
        if number < 21:
            item["visits"] += 1
            item["visits_reason"] = "提交纸质材料原件"
            item["online_depth"] = "预审"


def _cut_items(items: list[Json]) -> list[Json]:
    """The first 44 that can have taken two days more and that a person reviews."""
    able = [
        item
        for item in items
        if any(step["step"] == "审查" for step in item.get("process", ()))
        and item.get("materials")
        and "bundles" not in item
        and {"statutory_limit", "promised_limit", "visits"} <= item.keys()
        and item["statutory_limit"]["value"] - item["promised_limit"]["value"] >= 2
    ]
    return able[:44]


def undo_lists(files: Files) -> None:
    """What was added, removed, renamed, recoded, moved and merged."""
    for path in (CITY, POWERS):
        _added(files[path], "001018019000")
        _was_called(files[path], "000718008000", "网约车服务质量测评")
        _had_code(files[path], "000718009000", "000718010000")
        _removed(files[path], "001018008000", "001018020000", "港口理货业务纸质报备")
        _removed(files[path], "001018009000", "001018021000", "船舶代理业务纸质报备")
        _split(files[path])
    _added(files[CITY], "212018042000")
    _removed(files[CITY], "212018041000", "212018043000", "纸质船员证书信息查询")
    _handed_up(files[CITY], files[COUNTY])
    _handed_up(files[POWERS], files[COUNTY_POWERS])
    police, transport = files[POLICE]["items"], files[POWERS]["items"]
    transport.append(_taken(police, "000218024003"))
    _taken(police, "00021802400Y")


def dated(document: Json) -> Json:
    """The header of the earlier edition."""
    if document["kind"] == "laws":
        return document
    filing = document.get("filing")
    changes: Json = {"edition": "2023-12", "as_of": "2023-12-31"}
    if filing:
        number = filing["number"].replace("2024", "2023")
        changes["filing"] = filing | {"number": number, "date": "2023-12-20"}
    return {name: changes.get(name, value) for name, value in document.items()}


def _code(item: Json) -> str:
    return str(item.get("basic_code") or item.get("code"))


def _of(document: Json, code: str) -> Iterator[Json]:
    return (item for item in document["items"] if _code(item) == code)


def _taken(items: list[Json], code: str) -> Json:
    (found,) = [item for item in items if _code(item) == code]
    items.remove(found)
    return found


def _added(document: Json, code: str) -> None:
    _taken(document["items"], code)


def _removed(document: Json, like: str, code: str, name: str) -> None:
    """An item that there is no more, made like one that there is."""
    (known,) = _of(document, like)
    at = document["items"].index(known)
    document["items"].insert(at + 1, _recoded(deepcopy(known), like, code) | {"name": name})


def _was_called(document: Json, code: str, name: str) -> None:
    for item in _of(document, code):
        item["name"] = name


def _had_code(document: Json, code: str, before: str) -> None:
    for item in _of(document, code):
        item.update(_recoded(item, code, before))


def _recoded(item: Json, code: str, other: str) -> Json:
    members = ("basic_code", "code", "implementation_code", "handling_code")
    return item | {name: item[name].replace(code, other) for name in members if name in item}


def _split(document: Json) -> None:
    """One power was two."""
    code, other = "000218016004", "000218016008"
    (item,) = _of(document, code)
    at = document["items"].index(item)
    second = _recoded(deepcopy(item), code, other)
    document["items"].insert(at + 1, second | {"name": "对倒卖水路运输许可证件的处罚"})
    item["name"] = "对出租、出借水路运输许可证件的处罚"


def _handed_up(city: Json, county: Json) -> None:
    """What the city now exercises itself, as the county had it."""
    item = _taken(city["items"], "000718005000")
    own = {"exercise_levels": ["county"], "scope": "local", "scope_basis": "示例文件〔2021〕3号"}
    if "implementing_body" in item:
        body = county["items"][0]["implementing_body"]
        named = {"implementing_body": body, "competent_department": body["name"]}
        process = [step | {"body": body["name"]} for step in item["process"]]
        own |= named | {"process": process}
        for name in ("implementation_code", "handling_code"):
            item[name] = f"{body['uscc']}{_COUNTY_LEVEL}{item[name][19:]}"
        item["implementing_body"] = body
        item["address"], item["consult"] = (
            county["items"][0][name] for name in ("address", "consult")
        )
        item["complaint"] = county["items"][0]["complaint"]
    county["items"].append(item | own)
