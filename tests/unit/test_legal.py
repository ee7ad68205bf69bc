"""The registry that a run goes by: among the inputs, named, lying near, or none."""

from pathlib import Path
from typing import Any

import pytest

from svccat.model.checked import Checked
from svccat.model.errors import InputError
from svccat.pipeline import run, validate
from svccat.settings import Settings
from tests.workspace import Json, catalogue, finding, places, service_item, write

ROADS: Json = {
    "name": "中华人民共和国道路运输条例",
    "level": "行政法规",
    "versions": [
        {"date": "2019-03-02", "effective": "2019-03-02", "articles": 83},
        {"date": "2022-03-29", "effective": "2022-05-01", "articles": 83},
        {"date": "2023-07-20", "effective": "2023-07-20", "articles": 82},
    ],
}
RENUMBERED = catalogue(
    [service_item(legal_basis=["《道路运输条例》第八条", "《道路运输条例》第八十三条"])]
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path) -> None:
    """Nothing is looked for above the test's own folder."""
    (tmp_path / ".git").mkdir()


def registry(*laws: Json, **header: Any) -> Json:
    return catalogue(laws, "000000", "laws", authority=None, **header)


def codes(checked: Checked) -> list[str]:
    return [found.rule.code for found in checked.findings]


def notes(checked: Checked) -> list[str]:
    return [note.zh for note in checked.notes]


def inputs(checked: Checked) -> list[str]:
    return [one.source.path for one in checked.inputs]


@pytest.mark.parametrize("job", [run, validate])
def test_a_registry_among_the_inputs_is_used(tmp_path: Path, job: Any) -> None:
    write(tmp_path, {"a.json": RENUMBERED, "laws.json": registry(ROADS)})
    checked = job([tmp_path], Settings())
    assert codes(checked) == ["L816"]
    assert notes(checked) == []


def test_a_finding_stands_at_the_text_and_points_to_the_registry(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": RENUMBERED, "laws.json": registry(ROADS)})
    result = run([tmp_path], Settings())
    assert places(result) == ["a.json:12:33 L816"]
    found = finding(result, "L816")
    assert (found.item_code, found.item_name) == ("000118001000", "道路旅客运输经营许可")
    assert found.place.pointer == "/items/0/legal_basis/1"
    (law,) = found.related
    assert (law.path, law.pointer) == ("laws.json", "/items/0/versions/2")
    assert found.evidence["article"] == "第八十三条"


def test_the_day_is_the_catalogues_own(tmp_path: Path) -> None:
    then = RENUMBERED | {"as_of": "2022-12-31", "edition": "2022-12"}
    write(tmp_path, {"then.json": then, "now.json": RENUMBERED, "laws.json": registry(ROADS)})
    assert [one.place.path for one in validate([tmp_path], Settings()).findings] == ["now.json"]


def test_the_nearest_registry_above_one_file_is_used_and_named(tmp_path: Path) -> None:
    files = {"lists/a.json": RENUMBERED, "laws.json": registry(ROADS)}
    checked = validate(write(tmp_path, files)[:1], Settings())
    assert codes(checked) == ["L816"]
    assert notes(checked) == ["所引法律按 ../laws.json 核对"]
    assert inputs(checked) == ["a.json"]
    assert [one.path for one in checked.beside] == ["../laws.json"]


def test_the_registry_is_looked_for_no_further_than_git(tmp_path: Path) -> None:
    files = {"laws.json": registry(ROADS), "work/lists/a.json": RENUMBERED}
    (tmp_path / "work" / ".git").mkdir(parents=True)
    checked = validate(write(tmp_path, files)[1:], Settings())
    assert codes(checked) == []
    assert notes(checked) == [
        "没有法律法规库（kind 为 laws 的文件），所引条文是否存在、法律是否有效未作核对"
    ]


def test_a_file_called_so_that_is_no_registry_is_none(tmp_path: Path) -> None:
    paths = write(tmp_path, {"lists/a.json": RENUMBERED, "laws.json": {"rows": []}})
    checked = validate(paths[:1], Settings())
    assert (codes(checked), inputs(checked), checked.complete) == ([], ["a.json"], True)
    assert "没有法律法规库" in notes(checked)[0]
    assert (checked.beside, len(checked.notes)) == ((), 1)
    assert len(run(paths[:1], Settings()).notes) == 1


def test_a_registry_among_the_inputs_keeps_others_away(tmp_path: Path) -> None:
    files = {
        "ws/a.json": RENUMBERED,
        "ws/registry.json": registry(),
        "laws.json": registry(ROADS),
    }
    write(tmp_path, files)
    checked = validate([tmp_path / "ws"], Settings())
    assert codes(checked) == []
    assert inputs(checked) == ["a.json", "registry.json"]


def test_a_registry_that_the_settings_name_is_used_beside_the_inputs(tmp_path: Path) -> None:
    files = {"ws/a.json": RENUMBERED, "ws/laws.json": registry(), "far/roads.json": registry(ROADS)}
    write(tmp_path, files)
    checked = validate([tmp_path / "ws"], Settings(laws=(tmp_path / "far" / "roads.json",)))
    assert codes(checked) == ["L816"]
    assert notes(checked) == ["所引法律按 ../far/roads.json 核对"]


def test_a_registry_named_twice_is_one(tmp_path: Path) -> None:
    paths = write(tmp_path, {"a.json": RENUMBERED, "laws.json": registry(ROADS)})
    checked = validate([tmp_path], Settings(laws=(paths[1], paths[1])))
    assert (codes(checked), inputs(checked)) == (["L816"], ["a.json", "laws.json"])
    assert notes(checked) == []


def test_a_named_file_that_is_no_registry_is_refused(tmp_path: Path) -> None:
    paths = write(tmp_path, {"ws/a.json": RENUMBERED, "b.json": RENUMBERED})
    with pytest.raises(InputError) as refused:
        validate(paths[:1], Settings(laws=(paths[1],)))
    assert (
        refused.value.text.zh == "../b.json 不是法律法规库：它的 kind 是 service-items，应是 laws。"
    )


def test_a_folder_is_no_registry(tmp_path: Path) -> None:
    paths = write(tmp_path, {"ws/a.json": RENUMBERED, "far/b.json": RENUMBERED})
    with pytest.raises(InputError) as refused:
        validate(paths[:1], Settings(laws=(tmp_path / "far",)))
    assert "是文件夹" in refused.value.text.zh


def test_an_input_that_is_named_as_a_registry_must_be_one(tmp_path: Path) -> None:
    paths = write(tmp_path, {"a.json": RENUMBERED})
    with pytest.raises(InputError):
        validate(paths, Settings(laws=(paths[0],)))


def test_a_named_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    paths = write(tmp_path, {"a.json": RENUMBERED})
    with pytest.raises(InputError):
        validate(paths, Settings(laws=(tmp_path / "none.json",)))


def test_a_broken_registry_is_reported_like_any_file(tmp_path: Path) -> None:
    paths = write(
        tmp_path, {"lists/a.json": RENUMBERED, "laws.json": '{"kind": "laws", "items": ['}
    )
    checked = validate(paths[:1], Settings())
    assert [(one.place.path, one.rule.family) for one in checked.findings] == [
        ("../laws.json", "S")
    ]
    assert not checked.complete


def test_of_a_registry_on_loan_only_what_is_broken_is_reported(tmp_path: Path) -> None:
    wrong = ROADS | {"level": "法律", "versions": [{"date": "昨天", "articles": 82}]}
    loose = registry(wrong | {"repealed_on": "从前"}, format=2)
    paths = write(tmp_path, {"lists/a.json": catalogue([service_item()]), "laws.json": loose})
    assert codes(validate(paths[:1], Settings())) == []
    assert codes(validate([tmp_path], Settings())) != []


def test_laws_that_no_registry_has_are_named(tmp_path: Path) -> None:
    basis = ["《道路运输条例》第八条", "《甲法》第一条", "《乙法》第二条"]
    files = {"a.json": catalogue([service_item(legal_basis=basis)]), "laws.json": registry(ROADS)}
    write(tmp_path, files)
    assert notes(validate([tmp_path], Settings())) == [
        "2 部所引法律、文件不在法律法规库中，未作核对：《乙法》、《甲法》"
    ]


def test_where_nothing_is_cited_nothing_is_missed(tmp_path: Path) -> None:
    write(tmp_path, {"a.json": catalogue([]), "laws.json": registry(ROADS)})
    assert notes(validate([tmp_path / "a.json"], Settings())) == []


def test_a_file_that_is_no_catalogue_is_no_catalogue_with_a_registry_either(tmp_path: Path) -> None:
    paths = write(tmp_path, {"ws/package.json": {"name": "x"}, "laws.json": registry(ROADS)})
    with pytest.raises(InputError):
        validate([paths[0].parent], Settings())


def test_a_list_without_a_valid_day_is_judged_by_what_holds_of_every_text(tmp_path: Path) -> None:
    undated = RENUMBERED | {"as_of": "去年"}
    write(tmp_path, {"a.json": undated, "laws.json": registry(ROADS)})
    found = [one for one in codes(validate([tmp_path], Settings())) if one.startswith("L")]
    assert found == []
