"""A file's header: whether it is a catalogue at all, and whose list it is."""

import pytest

from svccat.model.fields import Kind
from svccat.model.source import Header
from svccat.normalise.text import norm
from svccat.tables.headers import kind_of, looks_like_a_catalogue, read_header, text_of
from tests.workspace import Json, catalogue


@pytest.mark.parametrize(
    ("header", "looks"),
    [
        ({"kind": "x"}, True),
        ({"kind": None}, True),
        ({"items": [], "jurisdiction": {}}, True),
        ({"authority": {}, "jurisdiction": {}}, True),
        ({"items": []}, False),
        ({"jurisdiction": {}, "name": "x"}, False),
        ({}, False),
    ],
)
def test_a_catalogue_has_a_kind_or_two_other_members_of_its_header(
    header: Json, looks: object
) -> None:
    assert looks_like_a_catalogue(header) is looks


@pytest.mark.parametrize("kind", list(Kind))
def test_the_kinds_of_the_contract_are_known(kind: Kind) -> None:
    assert kind_of({"kind": str(kind)}) is kind


@pytest.mark.parametrize("kind", ["service-item", "Powers", " powers", "", None, 1, [], {}])
def test_other_kinds_are_not(kind: object) -> None:
    assert kind_of({"kind": kind}) is None
    assert kind_of({}) is None


def test_a_header_is_read_as_text() -> None:
    header = catalogue(code="211122", edition="2024-12", as_of="2024-12-31")
    assert read_header(Kind.SERVICE_ITEMS, header, norm) == Header(
        kind=Kind.SERVICE_ITEMS,
        code="211122",
        name="盘山县",
        level="county",
        authority="盘山县交通运输局",
        sector="交通运输",
        edition="2024-12",
        as_of="2024-12-31",
    )


def test_what_is_absent_or_of_a_wrong_type_reads_as_empty() -> None:
    header = catalogue(
        edition=2024, as_of=["x"], authority={"name": 1, "sector": "交通运输"}, name=5
    )
    read = read_header(Kind.POWERS, header, norm)
    assert read is not None
    assert (read.name, read.authority, read.edition, read.as_of) == ("", "", "", "")
    assert text_of({"a": "x", "b": 1}, "a") == "x"
    assert text_of({"a": "x", "b": 1}, "b") == ""


def test_spaces_about_a_code_are_no_part_of_it() -> None:
    read = read_header(Kind.POWERS, catalogue(code=" 211122\n", level="county"), norm)
    assert read is not None
    assert read.code == "211122"


@pytest.mark.parametrize(
    "header",
    [
        catalogue(jurisdiction=["211122"]),
        catalogue(jurisdiction=1),
        catalogue(code="", level="county"),
        catalogue(level="县"),
        catalogue(level=""),
        catalogue(authority={"name": "盘山县交通运输局"}),
        catalogue(sector=""),
        catalogue(sector="\u3000。"),
        {"kind": "powers", "items": []},
    ],
)
def test_without_code_level_and_sector_a_list_cannot_be_placed(header: Json) -> None:
    assert read_header(Kind.SERVICE_ITEMS, header, norm) is None


@pytest.mark.parametrize("kind", [Kind.LAWS, Kind.BUNDLES])
def test_registries_need_no_place(kind: Kind) -> None:
    read = read_header(kind, {"kind": str(kind), "items": []}, norm)
    assert read == Header(kind, "", "", "", "", "")
