"""What benchmarks measure on: workspaces written for the session, from a seed and nothing else."""

import shutil
from collections.abc import Iterator

import pytest

from benchmarks.generate import BUREAU, CITY, PROVINCE
from benchmarks.workspaces import Workspace, Workspaces


@pytest.fixture(scope="session")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspaces]:
    """Workspaces of any scale and shares; they are deleted at the end, a province is 700 MB."""
    folder = tmp_path_factory.mktemp("workspaces")
    yield Workspaces(folder)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def bureau(workspaces: Workspaces) -> Workspace:
    """850 service items in 5 files."""
    return workspaces.get(BUREAU)


@pytest.fixture(scope="session")
def city(workspaces: Workspaces) -> Workspace:
    """30,000 service items in 15 files."""
    return workspaces.get(CITY)


@pytest.fixture(scope="session")
def province(workspaces: Workspaces) -> Workspace:
    """300,000 service items in 150 files."""
    return workspaces.get(PROVINCE)
