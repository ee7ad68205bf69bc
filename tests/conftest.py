"""What every test stands on: no example has a deadline, and nothing is kept in the cache folder of whoever runs the tests."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from svccat.kept.folder import VARIABLE

# How long an example takes says how busy the machine is, and nothing of svccat.
settings.register_profile("svccat", deadline=None)
settings.load_profile("svccat")


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache folder of this session's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield
