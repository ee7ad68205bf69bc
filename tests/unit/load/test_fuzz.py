"""Random damage to a small catalogue: never an exception, always a finding, nearly always the spot."""

import json
import random

import orjson
import pytest

from svccat.load.documents import parse
from svccat.load.walk import walk
from tests.workspace import catalogue, in_lines, laid_out, service_item

_SIGNS = "{}[]\",:\\\n\t \x00ab019.eE-+/*#，：“”'tfnN\u3000"


def _catalogue() -> dict[str, object]:
    parts = [{"name": "申请表", "form": "纸质"}, {"name": "营业执照", "source": "政府部门核发"}]
    items = [
        service_item(basic_code=f"00011800{number}000", materials=parts, conditions='有"车"\\辆')
        for number in range(4)
    ]
    return catalogue(items)


WHOLE = _catalogue()
TEXTS = (
    laid_out(WHOLE),
    json.dumps(WHOLE, ensure_ascii=False, indent=2),
    json.dumps(WHOLE, ensure_ascii=False, indent=1).replace("\n", "\r\n"),
    json.dumps(WHOLE, ensure_ascii=False),
)


def _accepts(text: str | bytes) -> bool:
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return False
    return True


@pytest.mark.parametrize("seed", range(4))
def test_the_tolerant_reading_and_the_parser_agree_on_what_is_json(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    refused = near = 0
    for _ in range(700):
        text = TEXTS[seed]
        at = chance.randrange(len(text))
        edit = chance.randrange(4)
        sign = "" if edit > 1 else chance.choice(_SIGNS)
        broken = text[:at] + sign + text[at + (edit != 1) + (edit == 3) * chance.randrange(30) :]
        good = _accepts(broken)
        walked = walk(broken)
        flaws = [one.slip for one in walked.flaws if one.slip.reason != "double"]
        assert good == (not flaws and walked.whole), broken[max(0, at - 20) : at + 20]
        if good:
            assert walked.value == orjson.loads(broken)
        else:
            refused += 1
            near += abs(broken.count("\n", 0, flaws[0].at) - broken.count("\n", 0, at)) <= 1
    assert refused > 200
    assert near >= 0.97 * refused


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_the_bytes_something_is_said(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    lines = seed == 2
    data = (in_lines(WHOLE) if lines else TEXTS[seed]).encode()
    for _ in range(400):
        at = chance.randrange(len(data))
        end = at + chance.choice([0, 1, 1, 2, 50, len(data)])
        broken = data[:at] + bytes([chance.randrange(256)] * chance.randrange(2)) + data[end:]
        pieces = broken.split(b"\n") if lines else [broken]
        good = all(_accepts(piece) for piece in pieces if piece.strip())
        parsed = parse(broken, lines=lines)
        losing = [fault for fault in parsed.faults if fault.loses]
        assert losing or good or not broken.strip()
        text = broken.decode("utf-8", "replace")
        for fault in parsed.faults:
            assert 1 <= fault.line <= text.count("\n") + 1
            assert fault.column >= 1


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16"])
def test_damage_to_other_encodings_is_survived(codec: str) -> None:
    chance = random.Random(codec)  # noqa: S311  no secret
    data = TEXTS[0].encode(codec)
    for _ in range(100):
        at = chance.randrange(len(data))
        broken = data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randrange(3) :]
        parse(broken, lines=False)
        parse(broken, lines=True)
