"""What every test stands on: nothing is kept in the cache folder of whoever runs the tests."""

from collections.abc import Iterator

import pytest

from svccat.kept.folder import VARIABLE


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache folder of this session's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield
