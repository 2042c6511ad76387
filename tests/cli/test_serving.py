import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from commands import Command

FEED = "/feeds/sessions/ctoc-cop-wg-6-2016/en.ics"


def start_demo(folder: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [
            Path(sys.executable).with_name("wgcal"),
            "demo",
            "--port",
            "0",
            "--folder",
            folder,
            *options,
        ],
        stdout=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("WGCAL_")},
    )


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def stop(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    process = start_demo(tmp_path)
    yield first_line(process)
    stop(process)


def test_the_demo_serves_page_feed_and_api_at_the_address_on_its_first_line(demo: str) -> None:
    page = httpx2.get(demo)
    feed = httpx2.get(f"{demo}{FEED}")
    sessions = httpx2.get(f"{demo}/api/v1/sessions")

    assert [answer.status_code for answer in (page, feed, sessions)] == [200, 200, 200]
    assert feed.text.count("BEGIN:VEVENT") == 4
    assert [session["id"] for session in sessions.json()] == ["ctoc-cop-wg-6-2016"]


def test_the_demo_started_again_serves_the_same_feed(tmp_path: Path) -> None:
    first = start_demo(tmp_path)
    before = httpx2.get(f"{first_line(first)}{FEED}").text
    stop(first)

    second = start_demo(tmp_path)
    after = httpx2.get(f"{first_line(second)}{FEED}").text
    stop(second)

    events = "BEGIN:VEVENT"
    assert after[after.index(events) :] == before[before.index(events) :]


def test_the_demo_tells_programs_address_database_feed_and_token(tmp_path: Path) -> None:
    process = start_demo(tmp_path, "--json", "--host", "0.0.0.0")  # noqa: S104 - what is tested
    told = json.loads(first_line(process))
    answer = httpx2.get(told["feed"])
    stop(process)

    assert answer.status_code == 200
    assert told["address"].startswith("http://127.0.0.1:")
    assert told["feed"] == f"{told['address']}{FEED}"
    assert told["database_url"] == f"sqlite:///{tmp_path / 'wgcal.sqlite3'}"
    assert told["token"].startswith("wgcal_")


def test_serving_an_old_schema_is_refused_with_the_command_that_helps(wgcal: Command) -> None:
    ran = wgcal("serve", "--port", "0")

    assert (ran.status, ran.out) == (1, "")
    assert "`wgcal database upgrade`" in ran.err


def test_a_port_that_another_program_has_is_refused_by_name(wgcal: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        ran = wgcal("serve", "--port", str(port))

    assert (ran.status, ran.err) == (
        1,
        f"wgcal: 127.0.0.1 port {port} is not free; choose another with --port.\n",
    )
