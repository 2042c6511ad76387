"""Measure dry-run moves through HTTP: what a move of a slot in a session of 40 would do.

Run `PYTHONPATH=tests python benchmarks/dry_run_moves.py`. One `wgcal serve` process, bound to one
core, over a SQLite file with a year of the calendar (10,000 slots); clients ask from another core,
by one connection each. Moves go to other hours of the week and other rooms, of drafts in any week.
Beside the rate by the clock stands the rate by the processor time that the server used: on a
machine with other things to do, that is the one to compare.
"""

# ruff: noqa: S311 - a script that prints; its chance is repeated, not secret

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from http import HTTPStatus
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

from kept_calendar import keep, kept, sqlite
from station_calendar import WEEKS_A_YEAR, Calendar, room_of
from wgcal.actions.create_token import create_token
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.token import Role

CALENDAR = Calendar()
WARMING, MOVES = 200, 2000
CLIENTS = (1, 2, 4)
WANTED = 200

Move = tuple[str, bytes]


def moves(works: Sequence[OrganizationOfWork], seed: int) -> Iterator[Move]:
    """Yield without end where to ask, and what: meetings that are to go elsewhere in their week."""
    chance = Random(seed)
    while True:
        work = chance.choice(works)
        slot = chance.choice(work.meetings)
        day = work.session.starts_on + timedelta(days=chance.randrange(5))
        starts_at = datetime.combine(day, time(chance.choice((9, 10, 13, 15, 18))))
        room = room_of(chance.randrange(CALENDAR.parallel), chance.choice("abc"))
        path = f"/api/v1/sessions/{work.session.id}/slots/{slot.id}/moves:check"
        yield path, json.dumps({"starts_at": starts_at.isoformat(), "room": room}).encode()


@contextmanager
def served(database: str, core: int) -> Iterator[tuple[str, int]]:
    """Yield the address of a server that runs on this core, and its process identifier."""
    process = subprocess.Popen(
        [Path(sys.executable).with_name("wgcal"), "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "WGCAL_DATABASE_URL": database},
    )
    os.sched_setaffinity(process.pid, {core})
    try:
        yield (process.stdout.readline() if process.stdout else "").strip(), process.pid
    finally:
        process.terminate()
        process.wait()


def seconds_used(pid: int) -> float:
    """Return the processor time that a process has used so far (Linux, proc(5))."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(address: str, secret: str, some: Iterator[Move]) -> list[float]:
    """Return how many seconds each answer took; raises RuntimeError unless all are answers."""
    connection = HTTPConnection(urlsplit(address).netloc)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    taken = []
    for path, body in some:
        begun = perf_counter()
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        said = answer.read()
        taken.append(perf_counter() - begun)
        if answer.status != HTTPStatus.OK:
            raise RuntimeError(said)
    connection.close()
    return taken


def line(clients: int, asking: Callable[[int, int], list[float]], pid: int) -> float:
    """Print what so many clients at once are answered, and return the rate a processor second."""
    each = MOVES // clients
    begun, used = perf_counter(), seconds_used(pid)
    with ThreadPoolExecutor(clients) as pool:
        found = pool.map(asking, range(clients), [each] * clients)
        taken = [seconds for some in found for seconds in some]
    passed, used = perf_counter() - begun, seconds_used(pid) - used
    late = sorted(taken)[len(taken) * 99 // 100]
    print(
        f"{clients:>7}{len(taken) / passed:>12.0f}{len(taken) / used:>18.0f}"
        f"{median(taken) * 1e3:>12.2f}{late * 1e3:>10.2f}"
    )
    return len(taken) / used


def main() -> None:
    """Print the table."""
    works = list(CALENDAR.works(WEEKS_A_YEAR))
    with sqlite() as url:
        database = kept(url, CALENDAR, 1)
        slots = keep(url, works)
        with database.writing() as store:
            secret = create_token(store, "benchmark", Role.READER, now=datetime.now(tz=UTC))
        database.close()
        server, *clients = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, clients or {server})
        with served(url, server) as (address, pid):

            def asking(seed: int, number: int) -> list[float]:
                return ask(address, secret, islice(moves(works, seed), number))

            asking(-1, WARMING)
            print(f"{slots:,} slots, sessions of 40, server on one core, {MOVES} moves a line\n")
            print(
                f"{'clients':>7}{'a second':>12}{'a second of CPU':>18}{'median ms':>12}{'p99':>10}"
            )
            rates = [line(number, asking, pid) for number in CLIENTS]
    print(f"\nwanted: {WANTED} a second on one core; found: {min(rates):.0f}")


if __name__ == "__main__":
    main()
