"""Where the schema files are found, and that nothing else is ever looked for."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from referencing.exceptions import Unresolvable, Unretrievable

from svccat.model.errors import InputError
from svccat.model.text import Lang
from svccat.schema import store
from svccat.schema.engines import Engines

LAW = (
    '{"$id": "urn:svccat:schema:laws:1", "$schema": "https://json-schema.org/draft/2020-12/schema"}'
)


@pytest.fixture
def fresh() -> Iterator[None]:
    """A store that has read nothing, before the test and after it."""

    def forget() -> None:
        for cached in (store.schema_text, store.schema, store.registry):
            cached.cache_clear()

    forget()
    yield
    forget()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_a_checkout_has_its_schemas_at_the_top_level() -> None:
    top = Path(__file__).resolve().parents[3] / "schemas"
    text = (top / "laws.schema.json").read_text(encoding="utf-8")
    assert store.schema_text("laws") == text


def test_an_installed_wheel_has_its_schemas_in_the_package(
    fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "svccat"
    (package / "_schemas").mkdir(parents=True)
    (package / "_schemas" / "laws.schema.json").write_text(LAW, encoding="utf-8")
    (package / "_schemas" / "README.md").write_text("not a schema", encoding="utf-8")
    monkeypatch.setattr(store, "files", lambda _: package)
    monkeypatch.setattr(store, "_CHECKOUT", tmp_path)
    assert store.names() == ("laws",)
    assert store.schema_text("laws") == LAW
    assert store.schema("laws")["$id"] == "urn:svccat:schema:laws:1"


def test_an_installation_without_schemas_says_so_in_both_languages(
    fresh: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "files", lambda _: tmp_path)
    monkeypatch.setattr(store, "_CHECKOUT", tmp_path)
    with pytest.raises(InputError) as caught:
        store.names()
    assert "重新安装" in caught.value.of(Lang.ZH)
    assert "install svccat again" in caught.value.of(Lang.EN)


def test_a_name_that_is_no_schema_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(LookupError, match=r"'law'.*bundles, check-result, diff-result, directory"):
        store.schema_text("law")


def test_the_registry_holds_our_schemas_and_no_other() -> None:
    registry = store.registry()
    assert sorted(registry) == [
        "urn:svccat:schema:boundaries-result:1",
        "urn:svccat:schema:bundles:1",
        "urn:svccat:schema:check-result:1",
        "urn:svccat:schema:diff-result:1",
        "urn:svccat:schema:directory:1",
        "urn:svccat:schema:enforcement:1",
        "urn:svccat:schema:laws:1",
        "urn:svccat:schema:overlaps-result:1",
        "urn:svccat:schema:powers:1",
        "urn:svccat:schema:report-result:1",
        "urn:svccat:schema:service-items:1",
        "urn:svccat:schema:show-result:1",
        "urn:svccat:schema:todo-result:1",
        "urn:svccat:schema:validate-result:1",
    ]
    assert registry.contents("urn:svccat:schema:laws:1") == store.schema("laws")


@pytest.mark.parametrize(
    "uri", ["https://example.org/a.json", "http://127.0.0.1/a", "file:///etc/hostname"]
)
def test_the_registry_refuses_to_fetch_and_names_what_was_asked_for(
    no_network: None, uri: str
) -> None:
    with pytest.raises(Unretrievable) as caught:
        store.registry().get_or_retrieve(uri)
    cause = caught.value.__cause__
    assert isinstance(cause, store.RemoteReferenceError)
    assert uri in cause.of(Lang.ZH)
    assert uri in cause.of(Lang.EN)


@pytest.mark.parametrize("keyword", ["$ref", "$dynamicRef"])
def test_a_schema_with_a_remote_reference_is_refused_before_any_validator_is_built(
    no_network: None, keyword: str
) -> None:
    remote = {"properties": {"a": {"items": {keyword: "https://example.org/a.json"}}}}
    with pytest.raises(store.RemoteReferenceError, match=r"https://example\.org/a\.json"):
        Engines(remote)


def test_both_validators_refuse_by_themselves_too(
    no_network: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote = {"properties": {"a": {"$ref": "https://example.org/a.json"}}}
    monkeypatch.setattr("svccat.schema.engines._references", lambda _: [])
    with pytest.raises(ValueError, match=r"refers to https://example\.org/a\.json"):
        Engines(remote)
    local = Engines({"type": "object"})
    local._schema = remote
    with pytest.raises(Unresolvable, match=r"https://example\.org/a\.json"):
        local.reference_faults({"a": 1})


def test_a_schema_address_in_the_data_is_never_followed(no_network: None) -> None:
    engines = Engines(store.schema("laws"))
    header = {
        "$schema": "https://example.org/a.json",
        "$ref": "https://example.org/b.json",
        "kind": "laws",
        "format": 1,
        "jurisdiction": {"code": "000000", "name": "全国", "level": "country"},
        "items": [],
    }
    assert {member for _, _, member in engines.reference_faults(header)} == {"$ref"}
    assert {member for _, _, member in engines.fast_faults(header)} == {"$ref"}


@pytest.mark.parametrize("explain", [Engines.reference_faults, Engines.fast_faults])
def test_a_schema_with_a_keyword_that_no_hit_stands_for_is_a_bug(
    explain: Callable[[Engines, object], object],
) -> None:
    with pytest.raises(AssertionError, match="the schemas do not use minLength"):
        explain(Engines({"minLength": 1}), "")
