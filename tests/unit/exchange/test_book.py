"""The editor's workbook: what is written is read back to the byte, and what an editor does is understood."""

import io
import json
import random
from pathlib import Path

import openpyxl
import pytest

from svccat.exchange.book.reading import read_book
from svccat.exchange.book.writing import Listed, pages
from svccat.model.converted import Converted
from svccat.model.fields import Kind
from svccat.model.shape import Shape
from svccat.schema.shapes import shapes
from svccat.workbooks.reading import read_workbook
from svccat.workbooks.writing import workbook_bytes
from tests.effort import seeds
from tests.workspace import Json

CATALOGS = Path(__file__).parents[3] / "catalogs"
HOSTILE = (
    "=1+1", "+1", "@SUM(A1)", "-", "a\nb", "a\r\nb", "\r", "\n", "a\n", "\n\na", "\t x ", "  两头空  ",
    "_x0041_", "_x005F_", "\x00", "\x01\x0b\x1f", "\u200b", "\ufeffz", "😀", "<&>\"'", "'q", "",
    "\ufffe\uffff", "长" * 32768, "x" * 40000, "\x7f\x85\u2028", "• 甲", "• 甲\n• 乙", "甲、乙", "、",
    "是", "否", "TRUE", "#N/A", "#DIV/0!", "nan", "1e5", "1.0", "12", "000118", "00011800200Y",
    "211122197001011234", "2024-12-31", "http://a.example", "县级", "county", "共3项", "表号", "x-甲",
    '{"a":1}', "null", "e\u0301", "مرحبا", " ",
)  # fmt: skip


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def written(*documents: Json) -> bytes:
    return workbook_bytes(
        pages([Listed(f"d/{at}.json", one) for at, one in enumerate(documents)], shapes)
    )


def back(data: bytes) -> Converted:
    return read_book(read_workbook(data, "x.xlsx"), "x.xlsx", shapes)


def lists(done: Converted) -> list[str]:
    return [canonical(one.members) for one in done.catalogues]


class Maker:
    """Catalogues as the schemas allow them, and with every kind of value where it does not belong."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311  seeded test data

    def document(self) -> Json:
        kind = self.random.choice(list(Kind))
        found = self.members(shapes(kind).header)
        if self.random.random() < 0.95:
            found["kind"] = str(kind)
        if self.random.random() < 0.95:
            item = shapes(kind).item
            count = self.random.randint(0, 4)
            found["items"] = [
                self.members(item) if self.random.random() < 0.97 else self.anything()
                for _ in range(count)
            ]
        elif self.random.random() < 0.5:
            found["items"] = self.anything()
        return found

    def members(self, shape: Shape) -> Json:
        found: Json = {
            name: self.value(one)
            for name, one in shape.members.items()
            if self.random.random() < 0.45
        }
        if self.random.random() < 0.2:
            name = self.random.choice(["x-a", "x-备注", "x-b c", "x-.", "x-", "x-e.x-f", "x-A1"])
            found[name] = self.anything()
        if self.random.random() < 0.03:
            found[self.random.choice(["unknown", "序号", "事项号"])] = self.anything()
        return found

    def value(self, shape: Shape) -> object:  # noqa: PLR0911  a kind of value each
        if self.random.random() < 0.12:
            return self.anything()
        kinds = [one for one in sorted(shape.types) if one != "null" or self.random.random() < 0.2]
        match self.random.choice(kinds or ["string"]):
            case "string":
                known = shape.allowed if self.random.random() < 0.9 else ()
                return self.random.choice(known or HOSTILE)
            case "number" | "integer":
                return self.random.choice([0, 1, 20, 3.5, 0.1, 1.0, -2, 10**15 - 1, 10**15, 1e300])
            case "boolean":
                return self.random.random() < 0.5
            case "array":
                inner = shape.items or shape
                return [self.value(inner) for _ in range(self.random.randint(0, 3))]
            case "object":
                return self.members(shape)
            case _:
                return None

    def anything(self) -> object:
        return self.random.choice(
            [
                self.random.choice(HOSTILE),
                self.random.randint(-5, 300),
                10 ** self.random.randint(1, 25),
                self.random.random(),
                *(1.0, -0.0, True, False, None, [], {}, ["a"], [1, "b", None], [["x"]]),
                {"a": {"b": [1]}},
            ]
        )


@pytest.mark.parametrize("seed", range(seeds(7, 21)))
def test_random_catalogues_come_back_to_the_byte(seed: int) -> None:
    """25 catalogues of all kinds in a workbook; 525 in all with SVCCAT_FULL=1."""
    maker = Maker(seed)
    documents = [maker.document() for _ in range(25)]
    done = back(written(*documents))
    assert lists(done) == [canonical(one) for one in documents]
    assert [one.path for one in done.catalogues] == [f"d/{at}.json" for at in range(25)]
    assert done.problems == ()


@pytest.mark.parametrize("name", ["panjin-transport", "panjin-transport-draft"])
def test_the_samples_come_back_to_the_byte(name: str) -> None:
    files = sorted((CATALOGS / name).rglob("*.json"))
    documents = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    done = back(written(*documents))
    assert lists(done) == [canonical(one) for one in documents]
    assert len(documents) == 15
    assert done.problems == ()


def power(**more: object) -> Json:
    item = {
        "code": "000218001000",
        "name": "对某行为的处罚",
        "category": "行政处罚",
        "legal_basis": ["《甲法》第一条", "《乙条例》第二条"],
        "exercise_levels": ["city", "county"],
    }
    return {**item, **more}


def powers(*items: Json) -> Json:
    return {
        "kind": "powers",
        "format": 1,
        "jurisdiction": {"code": "211122", "name": "盘山县", "level": "county"},
        "authority": {"name": "盘山县交通运输局", "sector": "交通运输"},
        "items": list(items),
    }


def test_the_same_catalogues_give_the_same_bytes() -> None:
    assert written(powers(power())) == written(powers(power()))


def test_a_sheet_shows_heads_choices_notes_and_words_in_chinese() -> None:
    duty = {"stage": "受理责任", "text": "一次性告知"}
    book = openpyxl.load_workbook(io.BytesIO(written(powers(power(duties=[duty], scope="local")))))
    assert book.sheetnames == ["盘山县权责清单 交通运输", "责任事项"]
    sheet = book.worksheets[0]
    heads = {cell.value: cell for cell in sheet[3]}
    row = {head: sheet[4][cell.column - 1].value for head, cell in heads.items()}
    assert row["职权编码"] == "000218001000"
    assert row["行使层级"] == "市级、县级"
    assert row["设定依据"] == "《甲法》第一条\n《乙条例》第二条"
    assert row["共有或独有"] == "独有"
    assert "必填" in heads["职权名称"].comment.text
    rules = {
        str(one.sqref).split(":")[0]: one.formula1 for one in sheet.data_validations.dataValidation
    }
    assert "行政许可,行政处罚" in rules[f"{heads['职权类别'].column_letter}4"]
    assert [cell.value for cell in book.worksheets[1][1]][:4] == [
        "事项号",
        "事项",
        "责任环节",
        "责任内容",
    ]
    assert [cell.value for cell in book.worksheets[1][2]][:4] == [
        1,
        "对某行为的处罚",
        "受理责任",
        "一次性告知",
    ]


def edited(data: bytes, *cells: tuple[int, str, object]) -> bytes:
    """A workbook after an editor has opened it elsewhere, written into cells and saved it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet, cell, value in cells:
        book.worksheets[sheet][cell] = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_another_program_may_save_it_in_between() -> None:
    document = powers(
        power(targets=["甲", "乙"], status=None, accountability=["一段"]), power(code="0")
    )
    assert lists(back(edited(written(document)))) == [canonical(document)]


def test_what_an_editor_writes_is_understood() -> None:
    data = written(powers(power(duties=[{"stage": "受理", "text": "甲"}])))
    heads = [cell.value for cell in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0][3]]

    def at(head: str, row: int) -> str:
        return f"{openpyxl.utils.get_column_letter(heads.index(head) + 1)}{row}"

    done = back(
        edited(
            data,
            (0, "A5", 2),
            (0, at("职权编码", 5), 218001),
            (0, at("职权名称", 5), "新增的职权"),
            (0, at("行使层级", 5), "县级，乡镇级"),
            (0, at("实施对象", 5), "甲\n乙"),
            (1, "A3", 2),
            (1, "D3", "告知"),
        )
    )
    first, second = done.catalogues[0].items
    assert first == powers(power(duties=[{"stage": "受理", "text": "甲"}]))["items"][0]
    assert second == {
        "code": "218001",
        "name": "新增的职权",
        "exercise_levels": ["county", "township"],
        "targets": ["甲", "乙"],
        "duties": [{"text": "告知"}],
    }


def test_numbers_that_fit_nothing_are_told_with_their_cell() -> None:
    data = written(powers(power(duties=[{"text": "甲"}]), power(code="1")))
    done = back(edited(data, (0, "A5", 1), (1, "A2", 7)))
    assert [(one.place.spot, one.found) for one in done.problems] == [
        ("盘山县权责清单 交通运输!A5", "1"),
        ("责任事项!A2", "7"),
    ]


def test_rows_of_an_item_that_was_deleted_are_told_once_by_its_number() -> None:
    duties = [{"text": "甲"}, {"text": "乙"}, {"text": "丙"}]
    data = written(powers(power(duties=duties), power(code="1")))
    book = openpyxl.load_workbook(io.BytesIO(data))
    book.worksheets[0].delete_rows(4)
    target = io.BytesIO()
    book.save(target)
    (problem,) = back(target.getvalue()).problems
    assert problem.place.spot == "责任事项!A2"
    assert "没有事项号“1”（共 3 行）；删了事项请一并删去这些行" in problem.text.zh


def test_every_value_knows_its_cell() -> None:
    done = back(written(powers(power(), power(code="1", duties=[{"text": "甲"}, {"text": "乙"}]))))
    cells = done.catalogues[0].cells
    assert cells is not None
    sheet = "盘山县权责清单 交通运输"
    assert cells.spot(1, ["code"])[:2] == (sheet, 5)
    assert cells.spot(1, ["legal_basis", "1"]) == cells.spot(1, ["legal_basis"])
    assert cells.spot(1, ["duties", "1", "text"]) == ("责任事项", 3, 4)
    assert cells.spot(None, ["jurisdiction", "code"])[:2] == (sheet, 2)
