"""Every rule is a file, an entry in the register, a test and a page, all under one name."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import get_type_hints

import pytest

from wgcal import constraints
from wgcal.constraints import CONSTRAINTS
from wgcal.domain.conflict import Conflict

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "reference" / "constraints"
TESTS = ROOT / "tests" / "constraints"

HEADINGS = ["Why", "Broken", "Kept", "Source"]


def is_rule(module: ModuleType) -> bool:
    """Say whether the file is one of a rule: it is named, or its own function yields conflicts."""
    function = getattr(module, file_name(module), None)
    yields = callable(function) and get_type_hints(function)["return"] == Iterator[Conflict]
    return yields or hasattr(module, "NAME")


def file_name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


MODULES = [
    import_module(f"{constraints.__name__}.{found.name}")
    for found in iter_modules(constraints.__path__)
]
RULES = [module for module in MODULES if is_rule(module)]
WITH_SOURCE = [module for module in RULES if hasattr(module, "SOURCE")]
NAMES = {file_name(module).replace("_", "-") for module in RULES}


def page(module: ModuleType) -> str:
    return (PAGES / f"{module.NAME}.md").read_text(encoding="utf-8")


def test_the_register_has_every_rule_once_and_nothing_else() -> None:
    registered = [rule.__name__.replace("_", "-") for rule in CONSTRAINTS]

    assert sorted(registered) == sorted(NAMES)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.name for path in PAGES.iterdir()} == {f"{name}.md" for name in NAMES}


@pytest.mark.parametrize("module", RULES, ids=file_name)
def test_a_rule_has_a_test_of_its_own(module: ModuleType) -> None:
    test = TESTS / f"test_{file_name(module)}.py"

    assert "def test_" in test.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", RULES, ids=file_name)
def test_a_rule_is_one_function_under_one_name(module: ModuleType) -> None:
    own = [
        name
        for name, value in vars(module).items()
        if getattr(value, "__module__", "") == module.__name__ and not name.startswith("_")
    ]

    assert own == [file_name(module)]
    assert file_name(module).replace("_", "-") == module.NAME


@pytest.mark.parametrize("module", RULES, ids=file_name)
def test_a_rule_fits_on_a_page(module: ModuleType) -> None:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")

    assert len(source.splitlines()) <= 60


@pytest.mark.parametrize("module", RULES, ids=file_name)
def test_the_page_has_the_rules_name_and_the_four_headings_in_order(module: ModuleType) -> None:
    titles = re.findall(r"^# (.+)$", page(module), flags=re.MULTILINE)
    headings = re.findall(r"^##+ (.+)$", page(module), flags=re.MULTILINE)

    assert titles == [module.NAME]
    assert headings == HEADINGS


@pytest.mark.parametrize("module", RULES, ids=file_name)
def test_the_page_begins_with_severity_unit_and_policy(module: ModuleType) -> None:
    summary = page(module).split("\n\n")[1]

    assert re.fullmatch(r"Severity: .+ Unit: .+ Policy: .+", summary)


@pytest.mark.parametrize("module", WITH_SOURCE, ids=file_name)
def test_the_source_that_a_conflict_names_stands_on_the_page(module: ModuleType) -> None:
    said = " ".join(page(module).partition("## Source")[2].split())

    assert module.SOURCE in said
