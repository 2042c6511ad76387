"""Calendar programs, run with nothing of this machine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / ".clients"
HERE = Path(__file__).parent


def installed(program: str) -> str:
    """Return the path of a program that `make clients` put into its folder, or skip the test."""
    path = PROGRAMS / program
    if not path.exists():
        pytest.skip(f"{path.name} is not installed: run make clients")
    return str(path)


def on_this_machine(program: str) -> str:
    """Return the path of a program that `make clients` asks the machine for, or skip the test."""
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not on this machine, and make clients could not install it")
    return path


def run(home: Path, *command: str) -> str:
    """Return what the program prints, with an empty home, clocks on UTC and texts in UTF-8."""
    home.mkdir(exist_ok=True)
    environment = {
        "HOME": str(home),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
    }
    finished = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout
