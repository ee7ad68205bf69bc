"""C206 to C211: what the codes of one list say of each other."""

from pathlib import Path

import pytest

from svccat.checks.cards import catalogue_codes as cards
from svccat.model.finding import Place
from svccat.model.rule import Rule
from svccat.model.text import Lang
from svccat.report.wording import message, remedy
from tests.unit.checks.templates import assert_complete
from tests.workspace import Json, catalogue, checked, finding, power, service_item

CARDS = (*cards.RULES, *cards.ELSEWHERE.values())


@pytest.mark.parametrize("rule", CARDS, ids=lambda rule: f"{rule.code} {rule.message.en}")
def test_a_card_is_complete(rule: Rule) -> None:
    assert_complete(rule)


def _told(folder: Path, items: list[Json], kind: str = "powers", **files: Json) -> list[str]:
    """Each finding of C203 and from C206 on as `path row code`."""
    result = checked(folder, {"a.json": catalogue(items, kind=kind), **files})
    return [
        f"{found.place.path} {found.place.pointer.removeprefix('/items/')} {found.rule.code}"
        for found in result.findings
        if found.rule.code == "C203" or "C206" <= found.rule.code <= "C211"
    ]


def _sub(code: str, parent: str, **changes: object) -> Json:
    return power(code=code, parent=parent, name=f"职权{code}", **changes)


MAIN = power(code="00021801000Y", name="主项")


def test_lists_in_order_have_no_finding(tmp_path: Path) -> None:
    powers = [
        MAIN,
        _sub("000218010001", "00021801000Y"),
        _sub("000218010002", "00021801000Ｙ"),
        power(code="000218011000", name="单独"),
        power(code="交通-001", name="自编"),
    ]
    directory = catalogue(
        [
            service_item(basic_code="00011800200Y", name="道路货物运输经营许可"),
            service_item(basic_code="000118002001", name="道路货物运输经营许可"),
            service_item(basic_code="000118003000", name="另一项"),
        ],
        "211100",
        "directory",
    )
    implementing = catalogue(
        [
            service_item(basic_code="000118002001"),
            service_item(basic_code="000118003002", name="乙"),
        ],
        "211100",
    )
    files = {"b.json": directory, "c.json": implementing}
    assert _told(tmp_path, powers, "powers", **files) == []


def test_a_renumbered_item_is_listed_twice(tmp_path: Path) -> None:
    items = [
        service_item(basic_code="512014025002", name="求职创业补贴申领"),
        service_item(basic_code="000118003000", name="别的"),
        service_item(basic_code="512B0159000000", name="求职 创业补贴申领（县级）"),
    ]
    assert _told(tmp_path, items, "service-items") == ["a.json 2/basic_code C206"]
    found = finding(checked(tmp_path, {"a.json": catalogue(items)}), "C206")
    assert found.related == (Place("a.json", "/items/0/basic_code", 9, 16),)
    assert message(found, Lang.ZH) == (
        "“求职 创业补贴申领（县级）”在本目录中另有编码 512014025002，名称和类型都相同。"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "行政确认"},
        {"case": "延续"},
        {"authority": {"name": "盘山县公安局", "sector": "交通运输"}},
        {"authority": {"name": "盘山县公安局", "sector": "公安"}},
        {"status": "取消"},
        {"name": "另一事项"},
        {"basic_code": ""},
    ],
)
def test_what_tells_items_of_one_name_apart(tmp_path: Path, changes: Json) -> None:
    items = [service_item(), service_item(**{"basic_code": "000118901000", **changes})]
    assert _told(tmp_path, items, "service-items") == []


def test_powers_of_one_name_under_one_main_item(tmp_path: Path) -> None:
    items = [
        MAIN,
        power(code="00021801100Y", name="另一主项"),
        power(code="000218010001", parent="00021801000Y", name="同名"),
        power(code="000218011001", parent="00021801100Y", name="同名"),
        power(code="000218010002", parent="00021801000Y", name="同名"),
    ]
    assert _told(tmp_path, items) == ["a.json 4/code C206"]


def test_a_sub_item_of_a_directory_without_its_main_item(tmp_path: Path) -> None:
    items = [
        service_item(basic_code="000118002001", name="甲"),
        service_item(basic_code="000118003000", name="乙", status="取消"),
        service_item(basic_code="000118003001", name="丙"),
        service_item(basic_code="XK0010100Y", name="丁"),
        service_item(basic_code="XK00101001", name="戊"),
        service_item(basic_code="XK00102001", name="己"),
        service_item(basic_code="512031001001x", name="庚"),
    ]
    expected = ["a.json 0/basic_code C207", "a.json 2/basic_code C207", "a.json 5/basic_code C207"]
    assert _told(tmp_path, items, "directory") == expected
    result = checked(tmp_path, {"a.json": catalogue(items, kind="directory")})
    first = next(found for found in result.findings if found.rule.code == "C207")
    assert message(first, Lang.ZH) == (
        "000118002001 是子项的编码，本目录中却没有它的主项（00011800200Y）。"
    )


def test_a_main_item_that_fails_its_schema_is_there(tmp_path: Path) -> None:
    items = [
        service_item(basic_code="00011800200Y", legal_basis=None),
        service_item(basic_code="000118002001", name="甲"),
    ]
    assert _told(tmp_path, items, "directory") == []


def test_a_sub_item_of_powers_that_names_no_parent(tmp_path: Path) -> None:
    items = [
        MAIN,
        power(code="000218010001", name="甲"),
        power(code="000218011001", name="乙"),
        _sub("000218010002", "00021801000Y"),
    ]
    assert _told(tmp_path, items) == ["a.json 1/code C207", "a.json 2/code C207"]
    result = checked(tmp_path, {"a.json": catalogue(items, kind="powers")})
    texts = [message(one, Lang.ZH) for one in result.findings if one.rule.code == "C207"]
    assert texts == [
        "000218010001 是子项的编码，却没有填写“所属主项编码”（parent）（是否想写“00021801000Y”）。",
        "000218011001 是子项的编码，却没有填写“所属主项编码”（parent）。",
    ]


def test_a_main_item_without_its_sub_items(tmp_path: Path) -> None:
    powers = [
        MAIN,
        power(code="00021801100Y", name="有子项"),
        _sub("自编", "00021801100Y"),
        power(code="00021801200Y", name="子项写得不全"),
        power(code="000218012001", parent="00021801200Y", name="子项", legal_basis=None),
    ]
    assert _told(tmp_path, powers) == ["a.json 0/code C208"]
    directory = [service_item(basic_code="00011800200Y")]
    assert _told(tmp_path, directory, "directory") == ["a.json 0/basic_code C208"]


def test_a_main_item_that_should_have_no_sub_items(tmp_path: Path) -> None:
    powers = [
        power(code="000218010000", name="主项"),
        _sub("000218010001", "000218010000"),
        _sub("000218010002", "000218010000"),
    ]
    assert _told(tmp_path, powers) == ["a.json 0/code C209"]
    found = finding(checked(tmp_path, {"a.json": catalogue(powers, kind="powers")}), "C209")
    assert found.related[0].pointer == "/items/1/code"
    assert message(found, Lang.ZH) == (
        "000218010000 以 000 结尾，不应有子项，本目录中却另有它的子项 000218010001。"
    )


def test_a_sub_item_of_another_category(tmp_path: Path) -> None:
    items = [MAIN, _sub("000318001001", "00021801000Y", category="行政强制")]
    assert _told(tmp_path, items) == ["a.json 0/code C208", "a.json 1/category C210"][1:]
    found = finding(checked(tmp_path, {"a.json": catalogue(items, kind="powers")}), "C210")
    assert message(found, Lang.ZH) == (
        "“职权类别”（category）是行政强制，它的主项“主项”却是行政处罚。"
    )


def test_a_category_that_the_code_denies_is_told_of_the_item_alone(tmp_path: Path) -> None:
    items = [MAIN, _sub("000218010001", "00021801000Y", category="行政强制")]
    assert _told(tmp_path, items) == []
    result = checked(tmp_path, {"a.json": catalogue(items, kind="powers")})
    assert finding(result, "R103").place.pointer == "/items/1/category"


def test_a_parent_that_is_no_main_item(tmp_path: Path) -> None:
    items = [
        MAIN,
        _sub("000218010001", "00021801000Y"),
        _sub("000218010002", "000218010001"),
        _sub("000218010003", "000218010003"),
        _sub("000218010004", "000218010005"),
        _sub("000218010005", "000218010004"),
        _sub("000218010006", "00021801900Y"),
        _sub("000218010007", "000218010003"),  # the parent alone is at fault
    ]
    assert _told(tmp_path, items) == [
        "a.json 2/parent C211",
        "a.json 3/parent C211",
        "a.json 4/parent C211",
        "a.json 5/parent C211",
        "a.json 6/parent C203",
    ]
    result = checked(tmp_path, {"a.json": catalogue(items, kind="powers")})
    texts = [message(one, Lang.ZH) for one in result.findings if one.rule.code == "C211"]
    assert texts[:2] == [
        "“所属主项编码”（parent）写的 000218010001 本身也是子项，它的主项是 00021801000Y。",
        "“所属主项编码”（parent）写的是本条自己的编码 000218010003。",
    ]
    assert all(remedy(one, Lang.EN) for one in result.findings)
