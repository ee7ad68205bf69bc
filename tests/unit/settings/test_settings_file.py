"""svccat.toml: where it is found, what it may say, how it is refused."""

from pathlib import Path

import pytest

from svccat.model.errors import SettingsError
from svccat.model.rule import Severity
from svccat.model.text import Lang
from svccat.settings import Settings, public
from svccat.settings.file import find, load, override, read


def _file(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "svccat.toml"
    file.write_text(text, encoding="utf-8")
    return file


def _refusal(tmp_path: Path, text: str) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        read(_file(tmp_path, text))
    return caught.value


def test_the_defaults_are_those_of_the_contract() -> None:
    plain = Settings()
    assert (plain.profile, plain.citation_depth) == ("sitong", "full")
    assert (plain.reference, plain.peer_groups) == ("service-items", "level")
    assert (plain.fail_on, plain.fail_under, plain.lang) == (Severity.ERROR, None, Lang.ZH)
    assert plain.elements == ("name", "code", "type", "legal_basis")


def test_every_key_is_read(tmp_path: Path) -> None:
    settings = read(
        _file(
            tmp_path,
            """
            profile = "own"
            citation_depth = "article"
            reference = "directory"
            peer_groups = "class"
            codes = "sichuan"
            fail_on = "never"
            fail_under = 98
            lang = "en"
            [profiles.own]
            elements = ["name", "materials"]
            """,
        )
    )
    assert settings.profile == "own"
    assert settings.elements == ("name", "materials")
    assert settings.power_extras == ()
    assert (settings.citation_depth, settings.reference) == ("article", "directory")
    assert settings.peer_groups == "class"
    assert settings.codes == "sichuan"
    assert settings.fail_on is None
    assert settings.fail_under == 98.0
    assert settings.lang is Lang.EN


def test_the_province_s_own_codes_are_asked_for_by_name(tmp_path: Path) -> None:
    assert read(_file(tmp_path, 'codes = "auto"')).codes == ""


def test_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "svccat.toml"
    file.write_bytes(b'\xef\xbb\xbfprofile = "shendu"\n')
    assert read(file).profile == "shendu"


def test_the_nearest_file_above_the_first_input_is_taken(tmp_path: Path) -> None:
    _file(tmp_path, "")
    near = _file(tmp_path / "a", "")
    (tmp_path / "a" / "b").mkdir()
    catalogue = tmp_path / "a" / "b" / "x.json"
    catalogue.write_text("{}", encoding="utf-8")
    assert find([tmp_path / "a" / "b"]) == near.resolve()
    assert find([catalogue, tmp_path]) == near.resolve()
    assert find([tmp_path / "a" / "b" / "absent.json"]) == near.resolve()


def test_the_search_ends_at_the_folder_that_holds_git(tmp_path: Path) -> None:
    _file(tmp_path, "")
    (tmp_path / "a" / ".git").mkdir(parents=True)
    (tmp_path / "a" / "b").mkdir()
    assert find([tmp_path / "a" / "b"]) is None
    own = _file(tmp_path / "a", "")
    assert find([tmp_path / "a" / "b"]) == own.resolve()


def test_a_named_file_wins_and_the_search_can_be_switched_off(tmp_path: Path) -> None:
    _file(tmp_path, 'profile = "shendu"')
    other = tmp_path / "other.toml"
    other.write_text('profile = "liuyaosu"', encoding="utf-8")
    assert load([tmp_path]).profile == "shendu"
    assert load([tmp_path], other).profile == "liuyaosu"
    assert load([tmp_path], search=False).profile == "sitong"


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert load([tmp_path]) == Settings()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('profil = "sitong"', ["不认识的设置 profil", "是否想写 profile？"]),
        (
            'profile = "sitang"',
            ["profile: 不接受 'sitang'", "sitong | liuyaosu | shendu", "sitong？"],
        ),
        ("profile = 4", ["profile: 不接受 4"]),
        ('citation_depth = "law "', ["citation_depth", "full | article | law"]),
        ('reference = "directories"', ["reference", "是否想写 directory？"]),
        ('codes = "sichaun"', ["codes", "auto | national", "是否想写 sichuan？"]),
        ('codes = ""', ["codes", "auto | national"]),
        ("peer_groups = []", ["peer_groups", "level | class"]),
        ('fail_on = "errors"', ["fail_on", "error | warning | info | never"]),
        ("fail_under = true", ["fail_under", "0 到 100"]),
        ("fail_under = nan", ["fail_under", "0 到 100"]),
        ("fail_under = 100.01", ["fail_under", "0 到 100"]),
        ('fail_under = "99"', ["fail_under", "0 到 100"]),
        ('lang = "cn"', ["lang", "zh | en"]),
        ("cache = 1", ["cache", "true 或 false"]),
        ("profiles = 3", ["profiles", "[profiles.NAME]"]),
        ("[profiles.own]", ["profiles.own", "elements"]),
        ('[profiles.own]\nelements = ["name"]\nx = 1', ["profiles.own", "elements"]),
        ("[profiles.own]\nelements = []", ["profiles.own.elements", "非空"]),
        ("[profiles.own]\nelements = [1]", ["profiles.own.elements", "不接受 1"]),
        ('[profiles.own]\nelements = ["nmae"]', ["profiles.own.elements", "是否想写 name？"]),
        ('[profiles.own]\nelements = ["名称"]', ["请写 name 而不是 名称"]),
        ('[profiles.own]\nelements = ["name", "name"]', ["写了两次"]),
        ('[profiles.own]\nelements = ["mode"]', ["实施清单", "请加上 name"]),
        ('[profiles.own]\nelements = ["materials"]', ["权责清单", "请加上 name"]),
        ("[profiles.own]\nelements = [{weight = 2}]", ["profiles.own.elements", "不接受 None"]),
        (
            '[profiles.own]\nelements = [{name = "name", wieght = 2}]',
            ["profiles.own.elements", "是否想写 weight？"],
        ),
        (
            '[profiles.own]\nelements = [{name = "name", weight = 0}]',
            ["name.weight", "权重为正整数"],
        ),
        (
            '[profiles.own]\nelements = [{name = "name", comparator = "set"}]',
            ["name.comparator", "可取 text | name | code | body"],
        ),
        ('[profiles.sitong]\nelements = ["name"]', ["profiles.sitong", "不能重新定义"]),
        ("profile = ", ["TOML"]),
        ("lang = 'zh'\nfail_on = “error”", ["svccat.toml:2:11: TOML", "英文双引号"]),
        ('fail_on = "error\n', ["svccat.toml:1:17: TOML", "缺结尾的英文双引号"]),
        ('fail_on： "error"', ["svccat.toml:1:8: TOML", "缺英文等号"]),
        ("[profiles", ["svccat.toml: TOML", "Expected ']'"]),
    ],
)
def test_what_is_not_understood_is_refused_by_file_and_key(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    error = _refusal(tmp_path, text)
    assert "svccat.toml" in error.of(Lang.ZH)
    assert "svccat.toml" in error.of(Lang.EN)
    for words in expected:
        assert words in error.of(Lang.ZH)


def test_refusals_are_whole_sentences_in_english_too(tmp_path: Path) -> None:
    english = _refusal(tmp_path, 'fail_onn = "error"').of(Lang.EN)
    assert "unknown setting fail_onn" in english
    assert english.endswith("did you mean fail_on?")


def test_a_file_that_is_not_utf8_or_not_there_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "svccat.toml"
    file.write_bytes('lang = "中"'.encode("gb18030"))
    with pytest.raises(SettingsError, match="not UTF-8"):
        read(file)
    with pytest.raises(SettingsError, match="no such settings file"):
        load([], tmp_path / "absent.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        load([], tmp_path)


def test_an_option_overrides_the_file_and_is_named_in_its_refusal() -> None:
    settings = override(Settings(fail_under=90.0), {"fail_on": "info"}, {"fail_on": "--fail-on"})
    assert (settings.fail_on, settings.fail_under) == (Severity.INFO, 90.0)
    with pytest.raises(SettingsError) as caught:
        override(Settings(), {"profile": "shendo"}, {"profile": "--profile"})
    assert caught.value.of(Lang.ZH).startswith("--profile: 不接受 'shendo'")


def test_an_option_may_name_a_profile_of_the_file() -> None:
    settings = Settings(profiles={"own": ("name", "fees")})
    chosen = override(settings, {"profile": "own"}, {"profile": "--profile"})
    assert chosen.elements == ("name", "fees")


def test_public_settings_say_what_the_numbers_depend_on_and_nothing_else() -> None:
    settings = Settings(profile="shendu", fail_under=99.0, lang=Lang.EN)
    assert public(settings) == {
        "citation_depth": "full",
        "elements": {
            "powers": ["name", "code", "type", "legal_basis", "exercise_levels", "mode"],
            "service_items": [
                "name",
                "code",
                "type",
                "legal_basis",
                "conditions",
                "service_objects",
                "process",
                "materials",
                "statutory_limit",
                "result",
            ],
        },
        "peer_groups": "level",
        "reference": "service-items",
    }
    assert list(public(settings)) == sorted(public(settings))


def test_files_that_are_named_lie_beside_the_settings(tmp_path: Path) -> None:
    file = _file(tmp_path / "a", 'suppressions = "x/own.toml"\nbaseline = "/known.json"')
    settings = read(file)
    assert settings.suppressions == tmp_path / "a" / "x" / "own.toml"
    assert settings.baseline == Path("/known.json")
    for text in ("suppressions = 3", 'baseline = ""'):
        assert "应为文件路径" in _refusal(tmp_path, text).of(Lang.ZH)


def test_registries_of_laws_lie_beside_the_settings_and_may_be_several(tmp_path: Path) -> None:
    assert Settings().laws == ()
    several = read(_file(tmp_path / "a", 'laws = ["laws.json", "/far/more.json"]'))
    assert several.laws == (tmp_path / "a" / "laws.json", Path("/far/more.json"))
    assert read(_file(tmp_path, 'laws = "laws.json"')).laws == (tmp_path / "laws.json",)
    for text in ("laws = 3", 'laws = [""]', 'laws = ["a.json", 3]', "laws = [[]]"):
        assert "应为文件路径" in _refusal(tmp_path, text).of(Lang.ZH)


def test_the_option_takes_the_place_of_the_registries_in_the_settings(tmp_path: Path) -> None:
    settings = read(_file(tmp_path, 'laws = ["laws.json"]'))
    own = override(settings, {"laws": (Path("own.json"),)}, {"laws": "--laws"})
    assert own.laws == (Path("own.json"),)


def _touch(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    return file


def test_suppressions_lie_beside_the_settings_or_near_the_input(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    deep = tmp_path / "a" / "b"
    catalogue = _touch(deep / "x.json")
    assert load([catalogue]).suppressions is None
    above = _touch(tmp_path / "suppressions.toml")
    assert load([catalogue]).suppressions == above.resolve()
    near = _touch(deep / "suppressions.toml")
    assert load([deep]).suppressions == near.resolve()
    _file(tmp_path, "")
    assert load([catalogue]).suppressions == above.resolve()
    assert load([catalogue], search=False).suppressions == near.resolve()
    config = _file(tmp_path / "a", 'suppressions = "own.toml"')
    assert load([catalogue], config).suppressions == tmp_path / "a" / "own.toml"
