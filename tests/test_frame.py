import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from wgcal.cli.app import app
from wgcal.settings import Settings
from wgcal.store.shipped import shipped
from wgcal.web.api import (
    assignments,
    conflicts,
    constraints,
    documents,
    entitlement,
    freshness,
    interpreters,
    overlaps,
    personal_feeds,
    policy,
    releases,
    sessions,
    slots,
    stations,
    waivers,
)

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))

# Put together from parts, so that this file is not one that names them.
REGISTRY_HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "npmjs" + ".org",
    "npmjs" + ".com",
    "yarnpkg" + ".com",
    "crates" + ".io",
]
MACHINE_FOLDERS = ["home", "root", "Users", "work"]


def pages_in(nav: object) -> Iterator[str]:
    match nav:
        case str(page):
            yield page
        case list(entries):
            for entry in entries:
                yield from pages_in(entry)
        case dict(sections):
            for entry in sections.values():
                yield from pages_in(entry)


def navigation() -> list[str]:
    site = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))
    return list(pages_in(site["project"]["nav"]))


def commands(command: object, name: str = "wgcal") -> Iterator[tuple[str, TyperCommand]]:
    match command:
        case TyperGroup():
            for part, inner in command.commands.items():
                yield from commands(inner, f"{name} {part}")
        case TyperCommand():
            yield name, command


def repository_files() -> list[Path]:
    """Return every file that is in git, or would be with `git add --all`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - the git on PATH is meant
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [file for file in files if file.is_file()]


def naming(pattern: str) -> list[str]:
    wanted = re.compile(pattern.encode())
    return [
        f"{file.relative_to(ROOT)}: {found.group().decode()}"
        for file in repository_files()
        for found in wanted.finditer(file.read_bytes())
    ]


def test_every_page_of_the_documentation_is_in_the_navigation_once() -> None:
    pages = sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))

    assert sorted(navigation()) == pages


def test_the_index_of_constraints_links_to_every_constraint_in_the_order_of_the_navigation() -> (
    None
):
    index = (DOCS / "reference/constraints.md").read_text("utf-8")

    linked = [f"reference/{page}" for page in re.findall(r"\((constraints/[a-z-]+\.md)\)", index)]

    assert linked == [page for page in navigation() if page.startswith("reference/constraints/")]


def test_the_index_of_constraints_shows_the_severities_of_the_station_that_is_shipped() -> None:
    index = (DOCS / "reference/constraints.md").read_text("utf-8")
    [station] = shipped().stations

    severities: dict[str, list[str]] = {}
    for rule, severity in station.policy.severities.items():
        severities.setdefault(rule.partition("/")[0], []).append(severity)
    shown = re.findall(r"^\| \[([a-z-]+)\]\(.*\| ([a-z, ]+) \|$", index, re.MULTILINE)

    assert dict(shown) == {rule: ", ".join(several) for rule, several in severities.items()}


def test_every_setting_is_documented() -> None:
    page = (DOCS / "reference/settings.md").read_text("utf-8")

    documented = re.findall(r"^\| `WGCAL_([A-Z_]+)` \|", page, re.MULTILINE)

    assert sorted(name.lower() for name in documented) == sorted(Settings.model_fields)


def test_every_command_and_option_is_documented() -> None:
    page = (DOCS / "reference/cli.md").read_text("utf-8")

    expected = {
        (name, option)
        for name, command in commands(get_command(app))
        for parameter in command.params
        for option in ("", *(text for text in parameter.opts if text.startswith("--")))
        if option != "--help"
    }
    documented = {
        (name, option)
        for name, usage in re.findall(r"^(wgcal [a-z]+(?: [a-z]+)?)(.*)$", page, re.MULTILINE)
        for option in ("", *re.findall(r"--[a-z-]+", usage))
    }

    assert documented == expected


def test_every_request_of_the_api_is_documented() -> None:
    page = (DOCS / "reference/api.md").read_text("utf-8")

    expected = {
        (method, route.path)
        for part in (
            sessions,
            slots,
            documents,
            releases,
            conflicts,
            stations,
            overlaps,
            interpreters,
            assignments,
            waivers,
            entitlement,
            policy,
            constraints,
            personal_feeds,
            freshness,
        )
        for route in part.router.routes
        for method in route.methods
    }

    assert set(re.findall(r"`(GET|POST|PUT|DELETE) (/[^`]*)`", page)) == expected


def test_no_file_names_the_host_of_a_package_registry() -> None:
    assert naming("|".join(map(re.escape, REGISTRY_HOSTS))) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert naming(rf"(?<![\w.~-])/(?:{'|'.join(MACHINE_FOLDERS)})/[\w.-]+") == []


@pytest.mark.parametrize("lock", REQUIREMENTS, ids=lambda lock: lock.stem)
def test_every_locked_version_is_exact_and_has_hashes_and_no_address(lock: Path) -> None:
    lines = re.sub(r"\\\n\s*", "", lock.read_text("utf-8")).splitlines()
    entries = [line for line in lines if not line.lstrip().startswith("#")]

    loose = [
        entry
        for entry in entries
        if not re.fullmatch(
            r"[\w.-]+(\[[\w,-]+\])?==\S+( ; [^:]+?)?( ?--hash=sha256:\w{64})+", entry
        )
    ]

    assert entries
    assert loose == []


def test_there_is_a_lock_for_each_purpose() -> None:
    assert [lock.stem for lock in REQUIREMENTS] == ["build", "clients", "dev", "peers", "runtime"]
