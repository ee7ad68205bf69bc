"""The finished sample and the worked example give the figures that are written here by hand."""

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from svccat.report.json_parts import dumps
from tests.acceptance.runs import (
    DRAFT,
    FINISHED,
    GROUP,
    LAYER,
    PAIR,
    POWERS,
    ROOT,
    checked,
    figures,
    rates_fit,
    svccat,
    table,
)

MINI = ROOT.parent / "shared" / "examples" / "mini"

HEADLINE = (
    "市级373项，盘山县213项，双台子区87项，兴隆台区89项，大洼区90项；"
    "市县纵向统一率100%（479/479），县区横向一致率100%（92/92）；"
    "权责事项主项107个、子项170个，市县共有职权42个主项、79个子项，"
    "边界清晰42个主项、79个子项；部门间权责交叉0项。"
)
SITONG = {"name", "code", "type", "legal_basis"}


@pytest.fixture(scope="module")
def finished() -> dict[str, Any]:
    return checked(FINISHED)


@pytest.fixture(scope="module")
def mini() -> tuple[dict[str, Any], dict[str, Any]]:
    if not MINI.is_dir():
        pytest.skip("the worked example is not beside this checkout")
    return checked(MINI), json.loads((MINI / "expected.json").read_bytes())


def test_the_finished_sample_says_the_published_sentence(finished: dict[str, Any]) -> None:
    assert finished["headline"]["zh"] == HEADLINE


def test_the_finished_sample_has_the_published_counts(finished: dict[str, Any]) -> None:
    assert table(
        finished["counts"]["service_items"], "jurisdiction", "name", "sector", "items"
    ) == {
        "211100": ("盘锦市", "交通运输", 373),
        "211102": ("双台子区", "交通运输", 87),
        "211103": ("兴隆台区", "交通运输", 89),
        "211104": ("大洼区", "交通运输", 90),
        "211122": ("盘山县", "交通运输", 213),
    }
    # A county's 主项 are 26 with 子项 and 16 without, which with the 79 子项 makes 95 leaves.
    assert table(finished["counts"]["powers"], "authority", *POWERS) == {
        "盘锦市交通运输局": (107, 170, 228, 42, 79, 42, 79),
        "盘锦市公安局": (23, 1, 23, 0, 0, 0, 0),
        "盘锦市应急管理局": (18, 0, 18, 0, 0, 0, 0),
        "盘锦市住房和城乡建设局": (15, 0, 15, 0, 0, 0, 0),
        "双台子区交通运输局": (42, 79, 95, 42, 79, 42, 79),
        "兴隆台区交通运输局": (42, 79, 95, 42, 79, 42, 79),
        "大洼区交通运输局": (42, 79, 95, 42, 79, 42, 79),
        "盘山县交通运输局": (42, 79, 95, 42, 79, 42, 79),
    }


@pytest.mark.parametrize(
    ("kind", "held"),
    [
        ("service_items", {"211102": 87, "211103": 89, "211104": 90, "211122": 213}),
        ("powers", {"211102": 121, "211103": 121, "211104": 121, "211122": 121}),
    ],
)
def test_every_lower_list_of_the_finished_sample_is_uniform_with_the_city(
    finished: dict[str, Any], kind: str, held: dict[str, int]
) -> None:
    vertical = finished["rates"][kind]["vertical"]
    total = sum(held.values())
    assert total == {"service_items": 479, "powers": 484}[kind]
    assert {pair["upper"] for pair in vertical["pairs"]} == {"211100"}
    assert table(vertical["pairs"], "lower", *PAIR) == {
        code: (items, 0, 0, items, items, 0, 0, items, items, 0) for code, items in held.items()
    }
    assert table(vertical["layers"], "lower_level", "upper_level", *LAYER) == {
        "county": ("city", total, total, total, total)
    }
    assert table(
        vertical["elements"], "element", "same", "differs", "excepted", "unknown"
    ) == dict.fromkeys(SITONG, (total, 0, 0, 0))
    rows = (*vertical["pairs"], *vertical["layers"], *vertical["elements"])
    assert {row["rate"] for row in rows} == {1.0}


@pytest.mark.parametrize(
    ("kind", "compared", "single", "common"),
    [
        ("service_items", 92, 123, (87, 85, 85, 87, 87, 90)),
        ("powers", 121, 0, (121, 121, 121, 121, 121, 121)),
    ],
)
def test_the_county_level_lists_of_the_finished_sample_agree(
    finished: dict[str, Any], kind: str, compared: int, single: int, common: tuple[int, ...]
) -> None:
    horizontal = finished["rates"][kind]["horizontal"]
    (group,) = horizontal["groups"]
    assert (group["parent"], group["level"], group["sector"]) == ("211100", "county", "交通运输")
    assert group["members"] == ["211102", "211103", "211104", "211122"]
    assert [group[name] for name in GROUP] == [compared, compared, single]
    assert horizontal["overall"] == {"same": compared, "compared": compared, "rate": 1.0}
    assert table(
        horizontal["elements"], "element", "same", "differs", "excepted", "unknown"
    ) == dict.fromkeys(SITONG, (compared, 0, 0, 0))
    pairs = [
        ("211102", "211103"),
        ("211102", "211104"),
        ("211102", "211122"),
        ("211103", "211104"),
        ("211103", "211122"),
        ("211104", "211122"),
    ]
    assert [
        (pair["left"], pair["right"], pair["same"], pair["compared"], pair["rate"])
        for pair in horizontal["pairs"]
    ] == [(*pair, held, held, 1.0) for pair, held in zip(pairs, common, strict=True)]


@pytest.mark.parametrize("profile", ["liuyaosu", "shendu"])
def test_the_finished_sample_is_uniform_in_the_wider_profiles_too(profile: str) -> None:
    report = checked(FINISHED, profile)
    assert report["headline"]["zh"] == HEADLINE
    assert (report["summary"]["error"], report["summary"]["warning"]) == (0, 0)
    assert all(row["differs"] == 0 for row in report["rates"]["powers"]["vertical"]["elements"])


def test_the_finished_sample_has_nothing_to_mend(finished: dict[str, Any]) -> None:
    assert finished["summary"] == {"error": 0, "warning": 0, "info": 1006, "suppressed": 0}
    assert Counter(one["code"] for one in finished["findings"]) == {
        "V304": 486,  # service items: 127 names and 114 legal bases; powers: 102 and 143
        "O505": 6,  # the declared pairs: three of two departments, and three among three
        "C224": 3,  # district lists whose permits are for the most part no service items
        "O503": 4,  # the same article twice, one 主项 in two lists twice
        # the county lists' own manners, which change no meaning:
        "R172": 190,  # a level in the name
        "R166": 112,  # stray spaces
        "R170": 50,  # half-width brackets
        "L803": 155,  # 〈〉 for 《》, Arabic articles
    }
    by_file = Counter(
        (one["path"].partition("/")[0], one["evidence"]["element"])
        for one in finished["findings"]
        if one["code"] == "V304"
    )
    assert by_file == {
        ("service-items", "name"): 127,
        ("service-items", "legal_basis"): 114,
        ("powers", "name"): 102,
        ("powers", "legal_basis"): 143,
    }
    assert finished["notes"] == []


def test_departments_of_the_finished_sample_touch_and_do_not_cross(
    finished: dict[str, Any],
) -> None:
    kinds = Counter((one["class"], one["declared"]) for one in finished["overlaps"])
    assert kinds == {("duplication", True): 6, ("fragmentation", False): 4}
    assert finished["crossings"] == 0


def test_the_installed_command_finds_the_finished_sample_in_order() -> None:
    ended = svccat("check", "catalogs/panjin-transport", "--lang", "zh")
    assert (ended.returncode, ended.stderr) == (0, b"")
    out = "".join(ended.stdout.decode().split())
    assert HEADLINE in out  # the page breaks the sentence into lines


def test_two_runs_over_the_finished_sample_give_the_same_bytes() -> None:
    """The installed command's, and those of a run in this process, whose hashes have another seed."""
    first = svccat("check", "catalogs/panjin-transport", "--format", "json", "--lang", "zh")
    assert first.returncode == 0
    assert first.stdout == dumps(checked(FINISHED)).encode()
    assert len(first.stdout) > 100_000


@pytest.mark.parametrize("folder", [FINISHED, DRAFT], ids=["finished", "draft"])
def test_names_of_files_and_the_order_of_items_change_no_figure(
    folder: Path, tmp_path: Path
) -> None:
    rng = random.Random(20241130)  # noqa: S311  reproducible test data, nothing secret
    files = sorted(folder.rglob("*.json"))
    for number, path in enumerate(rng.sample(files, k=len(files))):
        content = json.loads(path.read_bytes())
        rng.shuffle(content["items"])
        text = json.dumps(content, ensure_ascii=False)
        (tmp_path / f"{number:02}.json").write_text(text, encoding="utf-8")
    assert figures(checked(tmp_path)) == figures(checked(folder))


def test_the_worked_example_has_its_counts(mini: tuple[dict[str, Any], dict[str, Any]]) -> None:
    found, expected = mini
    items = {row["jurisdiction"]: row["items"] for row in found["counts"]["service_items"]}
    assert items == expected["counts"]["service_items"]
    powers = {row["authority"]: row for row in found["counts"]["powers"]}
    assert len(powers) == len(expected["counts"]["powers"])
    for row in expected["counts"]["powers"]:
        assert {name: powers[row["authority"]][name] for name in row} == row


def test_the_worked_example_has_its_vertical_figures(
    mini: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    found, expected = mini
    vertical, answer = found["rates"]["service_items"]["vertical"], expected["vertical"]
    assert [
        {name: pair[name] for name in pair if name != "rate"} for pair in vertical["pairs"]
    ] == answer["pairs"]
    (layer,) = vertical["layers"]
    assert {name: layer[name] for name in answer["layer"]} == answer["layer"]
    assert rates_fit(vertical["pairs"] + vertical["layers"])
    assert {row["element"]: [row["same"], row["differs"]] for row in vertical["elements"]} == (
        answer["elements"]
    )


def test_the_worked_example_has_its_horizontal_figures(
    mini: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    found, expected = mini
    horizontal, answer = found["rates"]["service_items"]["horizontal"], expected["horizontal"]
    (group,) = horizontal["groups"]
    assert {name: group[name] for name in GROUP} == {name: answer[name] for name in GROUP}
    assert {row["element"]: [row["same"], row["differs"]] for row in horizontal["elements"]} == (
        answer["elements"]
    )
    pairs = {f"{one['left']}-{one['right']}": one for one in horizontal["pairs"]}
    assert {name: [one["same"], one["compared"]] for name, one in pairs.items()} == answer["pairs"]
    assert rates_fit([*horizontal["groups"], *horizontal["pairs"], horizontal["overall"]])


def test_the_worked_example_has_its_overlaps(
    mini: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    found, expected = mini
    pairs = [
        {
            "class": one["class"],
            "declared": one["declared"],
            "codes": sorted([one["left"]["code"], one["right"]["code"]]),
        }
        for one in found["overlaps"]
    ]
    assert sorted(pairs, key=lambda one: one["codes"]) == expected["overlaps"]
    assert found["crossings"] == expected["crossings"]
