"""C212: one body, one credit code, across the files of a run."""

from pathlib import Path

from svccat.model.finding import Place
from svccat.model.text import Lang
from svccat.report.wording import message
from tests.workspace import Json, catalogue, checked, finding, places, service_item

PANSHAN, CITY = "11211122007776047K", "11211100007775036C"


def _item(code: str, name: str, uscc: str) -> Json:
    return service_item(
        basic_code=code, name=f"事项{code}", implementing_body={"name": name, "uscc": uscc}
    )


def test_bodies_in_order_have_no_finding(tmp_path: Path) -> None:
    files = {
        "city.json": catalogue([_item("000118001000", "盘锦市交通运输局", CITY)], "211100"),
        "county.json": catalogue(
            [
                _item("000118001000", "盘山县交通运输局", PANSHAN),
                _item("000118002000", "交通运输局", PANSHAN),  # the list's own place left out
                _item("000118003000", "县交通运输局", PANSHAN),
                _item("000118004000", "盘锦市交通运输局", CITY.lower()),
                _item("000118005000", "盘山县公安局", "无"),
                _item("000118006000", "盘山县公安局", "2222222222222"),
                _item("000118007000", "", CITY),
            ]
        ),
        "other.json": catalogue(
            [_item("000118001000", "交通运输局", "112111020077761278")], "211102"
        ),
    }
    assert places(checked(tmp_path, files), "C212") == []


def test_one_name_with_two_codes(tmp_path: Path) -> None:
    items = [
        _item("000118001000", "盘山县交通运输局", PANSHAN),
        _item("000118002000", "盘山县交通运输局", CITY),
        _item("000118003000", "盘山县交通运输局", PANSHAN),
    ]
    result = checked(tmp_path, {"a.json": catalogue(items)})
    assert places(result, "C212") == ["a.json:20:52 C212"]
    found = finding(result, "C212")
    assert found.place.pointer == "/items/1/implementing_body/uscc"
    assert found.related == (Place("a.json", "/items/0/implementing_body/uscc", 14, 52),)
    assert message(found, Lang.ZH) == (
        f"“盘山县交通运输局”在这里的统一社会信用代码是 {CITY}，其他地方是 {PANSHAN}。"
    )


def test_the_header_speaks_as_well(tmp_path: Path) -> None:
    authority = {"name": "盘山县交通运输局", "sector": "交通运输", "uscc": PANSHAN}
    items = [_item("000118001000", "盘山县交通运输局", CITY)]
    result = checked(tmp_path, {"a.json": catalogue(items, authority=authority)})
    assert finding(result, "C212").place.pointer == "/items/0/implementing_body/uscc"
    assert finding(result, "C212").related[0].pointer == "/authority/uscc"


def test_one_code_with_two_names_across_files(tmp_path: Path) -> None:
    files = {
        "a.json": catalogue([_item("000118001000", "盘锦市交通运输局", CITY)], "211100"),
        "b.json": catalogue([_item("000118001000", "盘山县水利局", CITY)]),
    }
    result = checked(tmp_path, files)
    found = finding(result, "C212")
    assert found.place.path == "b.json"
    assert found.place.pointer == "/items/0/implementing_body/name"
    assert message(found, Lang.ZH) == (
        f"统一社会信用代码 {CITY} 在这里属于“盘山县水利局”，其他地方属于“盘锦市交通运输局”。"
    )


def test_one_slip_is_told_once(tmp_path: Path) -> None:
    # The county's bureau with the city's code: its name has two codes, and the code two names.
    files = {
        "a.json": catalogue([_item("000118001000", "盘锦市交通运输局", CITY)], "211100"),
        "b.json": catalogue(
            [
                _item("000118001000", "盘山县交通运输局", PANSHAN),
                _item("000118002000", "盘山县交通运输局", PANSHAN),
                _item("000118003000", "盘山县交通运输局", CITY),
            ]
        ),
    }
    result = checked(tmp_path, files)
    assert finding(result, "C212").place.pointer == "/items/2/implementing_body/uscc"
