"""Two runs that the tests of documents share: the draft before clean-up, and a hostile workspace."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from svccat.model.text import Lang
from svccat.pipeline import run
from svccat.report.digest.build import digest
from svccat.report.digest.model import Digest
from svccat.report.documents import DOCUMENTS
from svccat.settings import Settings
from tests.report.hostile import hostile_workspace
from tests.report.pages import Element, page
from tests.workspace import checked

DRAFT = Path(__file__).parents[2] / "catalogs" / "panjin-transport-draft"


@pytest.fixture(scope="session")
def draft() -> Digest:
    """The draft of the sample, in Chinese, with what there is to do."""
    result = run([DRAFT], Settings())
    return digest(result, Lang.ZH, work=result.work())


@pytest.fixture(scope="session")
def drawn(draft: Digest) -> Mapping[str, bytes]:
    """The documents of the draft by suffix; each is one file."""
    return {suffix: make(draft, "报告")[""] for suffix, make in DOCUMENTS.items()}


@pytest.fixture(scope="session")
def whole(drawn: Mapping[str, bytes]) -> Element:
    """The draft's page."""
    return page(drawn[".html"])


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """A workspace in which every free text is hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    result = checked(folder, hostile_workspace())
    return digest(result, Lang.ZH, work=result.work())


@pytest.fixture(scope="session")
def poisoned(hostile: Digest) -> Mapping[str, bytes]:
    """The documents of the hostile workspace by suffix."""
    return {suffix: make(hostile, "a")[""] for suffix, make in DOCUMENTS.items()}
