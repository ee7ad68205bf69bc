"""Mending by all rules together, over catalogues in which people wrote everything wrongly."""

import json
import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svccat.mending import mend
from svccat.model.fixable import mendable
from svccat.settings import Settings
from tests.workspace import catalogue, service_item

_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"')
_FRAGMENTS = st.sampled_from(
    [
        *(
            "道路旅客运输经营许可",
            "（新增）",
            "(市级)",
            "〔2024〕",
            "[2020]",
            "【补】",
            "２０２４年１２月",
            "1.",
            "、",
        ),
        *(
            "《中华人民共和国公路法》第五十六条",
            "<道路运输条例>第8条",
            "公路法第十条第一款",
            "第三条",
            "《",
            "》",
            "和",
        ),
        *(
            "000118001000",
            "０００１１８",
            "1121110077500012X",
            "Ｏ",
            "l",
            "-",
            "－",
            "—",
            "2024/1/5",
            "2024-02-30",
        ),
        *(
            " ",
            "  ",
            "\u3000",
            "\u00a0",
            "\t",
            "\n",
            "\r\n",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\x00",
            "\U0001f600",
            "é",
            "e\u0301",
        ),
        *(
            "<br/>",
            "&nbsp;",
            "&amp;lt;",
            "\\n",
            "\\",
            "/",
            '"',
            "“",
            "”",
            "'",
            ",",
            "，",
            ";",
            "；",
            "。",
            "。。",
            "null",
            "无",
            "/",
        ),
    ]
)
_TEXTS = st.lists(_FRAGMENTS, min_size=1, max_size=5).map("".join)
_MEMBERS = {
    "basic_code": _TEXTS,
    "implementation_code": _TEXTS,
    "name": _TEXTS,
    "prcess": st.just([{"step": "受理"}]),
    "事项类型": st.just("行政许可"),
    "X_note": _TEXTS,
    "type": st.sampled_from(["许可", "行政许可 ", "行政處罰", "其它行政权力", "？"]),
    "legal_basis": st.lists(_TEXTS, max_size=3),
    "exercise_levels": st.lists(st.sampled_from(["县级", "city", "市 级", "x"]), max_size=2),
    "implementing_body": st.fixed_dictionaries({"name": _TEXTS, "uscc": _TEXTS}),
    "materials": st.lists(st.fixed_dictionaries({"name": _TEXTS, "nmae": _TEXTS}), max_size=2),
    "promised_limit": st.fixed_dictionaries({"value": st.just(3), "unit": _TEXTS}),
    "conditions": st.lists(_TEXTS, max_size=2),
    "handling_type": _TEXTS,
    "online_url": _TEXTS,
    "scope": _TEXTS,
}
_ITEMS = st.fixed_dictionaries({}, optional=_MEMBERS).map(lambda changes: service_item(**changes))
_HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "as_of": _TEXTS,
        "edition": _TEXTS,
        "kind": st.sampled_from(["实施清单", "service_items"]),
    },
)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    document: dict[str, Any] = catalogue(draw(st.lists(_ITEMS, min_size=1, max_size=6)))
    written = json.dumps(
        document | draw(_HEADERS),
        ensure_ascii=draw(st.booleans()),
        indent=draw(st.sampled_from([None, 0, 3, "\t"])),
    )
    return draw(st.sampled_from(["", "\ufeff"])) + written.replace(
        "\n", draw(st.sampled_from(["\n", "\r\n"]))
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_texts(), st.booleans())
def test_mending_changes_strings_only_and_comes_to_rest(text: str, unsafe: bool) -> None:  # noqa: FBT001  drawn
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.json"
        file.write_bytes(text.encode())
        first = mend([file], Settings(), unsafe=unsafe)
        for one in first.files:
            assert _STRING.sub('""', one.new.decode()).lstrip("\ufeff") == _STRING.sub(
                '""', text
            ).lstrip("\ufeff")
            file.write_bytes(one.new)
        left = {(one.place, one.rule.code) for one in first.left}
        for found in first.checked.findings:
            way = mendable(found)
            if way is not None and (unsafe or way == "safe"):
                assert (found.place, found.rule.code) in left
        again = mend([file], Settings(), unsafe=unsafe)
        assert again.files == ()
        assert again.checked.findings == first.checked.findings
