"""The command `wgcal` run on a database of its own."""

import sys
from pathlib import Path

import pytest

from commands import Command, Ran
from wgcal.cli import main
from wgcal.documents import example


@pytest.fixture
def wgcal(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Return a function that runs `wgcal` with these arguments on a database without tables."""
    monkeypatch.setenv("WGCAL_DATABASE_URL", empty_database_url)
    monkeypatch.setenv("WGCAL_PUBLIC_URL", "https://cal.example.org")
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["wgcal", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return Ran(int(stopped.value.code or 0), out, err)

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return the example document as a file."""
    file = tmp_path / "agenda.txt"
    file.write_bytes(example())
    return file


@pytest.fixture
def planned(wgcal: Command, story: Path) -> Command:
    """Return the command on a database that has the example as a draft."""
    wgcal("database", "upgrade")
    wgcal("import", story)
    return wgcal
