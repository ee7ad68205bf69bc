"""What 1,135 published items of 广安区 look like, counted by hand beforehand."""

from collections import Counter
from pathlib import Path

import pytest

from svccat.codes.credit import Fault, diagnose, valid
from svccat.codes.items import read, systems_for
from svccat.codes.tidy import tidy
from svccat.pipeline import validate
from svccat.settings import Settings
from tests.real import guangan
from tests.workspace import write

pytestmark = pytest.mark.skipif(not guangan.DATA.is_file(), reason=guangan.MISSING)
SYSTEMS = systems_for("", "511602")


def _units() -> list[str]:
    return [guangan.parts(code)[1] for _, _, code, _ in guangan.rows()]


def test_what_is_there() -> None:
    documents = guangan.catalogues()
    assert len(documents) == 34
    assert sum(len(one["items"]) for one in documents.values()) == 1135


def test_the_codes_of_bodies_are_told_apart() -> None:
    units = _units()
    assert sum(valid(unit) for unit in units) == 982
    assert Counter(len(unit) for unit in units if not valid(unit)) == {
        17: 91,
        10: 29,
        9: 15,
        13: 8,
        18: 8,
        16: 1,
        7: 1,
    }
    found = Counter(one.fault if (one := diagnose(unit)) else "" for unit in units)
    assert found == {
        None: 982 + 1,  # one only has a lower-case letter
        Fault.LENGTH: 91 + 12 + 1,  # 0087790701 twelve times, 8282348 once
        Fault.OLD: 16 + 15,  # with a dash, and without
        Fault.PLACEHOLDER: 8 + 1 + 1,  # 2222222222222, 1111111111111111, 4444444444
        Fault.CHECK: 7,  # TE5116020105116050
    }


def test_the_character_that_was_lost_is_found_again() -> None:
    known = {unit for unit in _units() if valid(unit)}
    short = {unit for unit in _units() if len(unit) == 17}
    named = {one.suggestion for unit in short if (one := diagnose(unit))}
    assert named == {"11511300008778693M", "11511301008778239R"}
    assert named <= known  # the same bodies are named rightly elsewhere


def test_every_form_of_code_is_read() -> None:
    codes = [code for _, _, code, _ in guangan.rows()]
    forms = Counter(_form(code) for code in codes)
    assert forms == {"new": 1113, "letter": 15, "running": 5, "none": 2}
    assert [code for code in codes if _form(tidy(code)) == "none"] == [
        "A-005818-5818-511602000000-000-115113010087783353-1-00"
    ]


def _form(code: str) -> str:
    reading = read(code, SYSTEMS)
    if reading is None:
        return "none"
    return "new" if code.startswith("51") else "letter" if code[0].isalpha() else "running"


def test_the_letters_in_the_codes_are_the_types() -> None:
    met: Counter[tuple[str, bool]] = Counter()
    for _, _, code, number in guangan.rows():
        reading = read(tidy(code), SYSTEMS)
        if reading is not None and reading.type:
            met[reading.part("type"), reading.type == guangan.TYPES[number]] += 1
    assert met == {
        ("1A", True): 536,
        ("1F", True): 47,
        ("1G", True): 6,
        ("1E", True): 4,
        ("1Z", True): 152,
        ("1Z", False): 1,  # 1Z01004: 行政裁决 by its number
        ("20", True): 170,
        ("2B", True): 149,
        ("2C", True): 16,
        ("E", True): 3,
        ("F", True): 1,
        ("G", True): 3,
        ("H", True): 2,
        ("Z", True): 6,
    }


def test_what_the_rules_of_codes_find(tmp_path: Path) -> None:
    write(tmp_path, guangan.catalogues())
    totals = validate([tmp_path], Settings()).totals
    families = ("R10", "R11", "C20", "C21")
    assert {code: count for code, count in totals.items() if code.startswith(families)} == {
        "C206": 2,  # 求职创业补贴申领, 城市建筑物、设施上张挂、张贴宣传品审批: old and new number
        "C212": 9,  # departments under whose name several bodies act
        "R101": 2,  # one lower-case letter, in the body's code and in the item's
        "R102": 1,  # A-005818-5818
        "R104": 1,
        "R106": 1,  # 510000000000, the whole province
        "R111": 104,
        "R112": 7,
        "R113": 31,
        "R114": 10,
    }


def test_names_and_departments_are_as_published() -> None:
    document = guangan.catalogues()["区经信局.json"]
    assert document["jurisdiction"]["code"] == "511602"
    first = document["items"][0]
    assert first["name"] == "企业投资项目备案（技术改造）（市级/县级）"
    assert first["basic_code"] == "511Z07001006"
    assert first["implementing_body"] == {"name": "区经信局", "uscc": "11511301008778183N"}
    assert first["type"] == "其他行政权力"
