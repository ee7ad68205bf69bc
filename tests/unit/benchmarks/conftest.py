"""A bureau's workspace, written once for all tests that only read it."""

import pytest

from benchmarks.generate import BUREAU
from benchmarks.workspaces import Workspace, Workspaces


@pytest.fixture(scope="package")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> Workspaces:
    return Workspaces(tmp_path_factory.mktemp("generated"))


@pytest.fixture(scope="package")
def bureau(workspaces: Workspaces) -> Workspace:
    return workspaces.get(BUREAU)
