"""Feeds: wgcal beside nginx with the same bytes in a file, and Radicale and Xandikos.

Needs nginx and wrk, Debian packages of those names, and `make peers`; peers that are missing are
left out. One worker each; the servers are asked in turn, three rounds, and medians are compared.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, sleep
from urllib.request import Request, urlopen

from kept_plans import NOW, kept, meeting, plan_of, upgraded
from plans import VIENNA
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import publish
from wgcal.domain.slot import SlotKind
from wgcal.ical import events_of

PEERS = Path(os.environ.get("WGCAL_PEERS", ".peers")) / "bin"
EVENTS = 100
ROUNDS, SECONDS, CONNECTIONS = 3, 4, 16
SESSION = "ctoc-cop-wg-6-2016"


@dataclass(frozen=True)
class Server:
    """A server that listens, and where it has the feed."""

    name: str
    address: str


def plan(events: int) -> OrganizationOfWork:
    """Return a session of informal meetings, ten a day."""
    slots = []
    for number in range(events):
        day, hour = divmod(number, 10)
        starts = f"{date(2016, 5, 18) + timedelta(days=day)} {hour + 8:02}:00"
        slot = meeting(f"0b7c3c38-5f3e-4a55-9a0e-{number:012}", starts, hours=1)
        slots.append(replace(slot, kind=SlotKind.INFORMAL))
    return plan_of(SESSION, *slots)


def published(url: str, events: int) -> float:
    """Publish the session, and return the seconds that rendering and keeping the events took."""
    database = upgraded(url)
    work = kept(database, plan(events))
    begun = perf_counter()
    release = publish(work, VIENNA.rooms, None, now=NOW)
    with database.writing() as store:
        store.add_release(work.session.id, release, events_of(release, {}, "https://example.org"))
    taken = perf_counter() - begun
    database.close()
    return taken


@contextmanager
def running(*command: str | Path, port: int, **environment: str) -> Iterator[None]:
    """Run a server until it listens, and end it afterwards."""
    process = subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        yield
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int) -> None:
    """Return when somebody listens on the port; raises TimeoutError after 20 seconds."""
    deadline = monotonic() + 20
    while monotonic() < deadline:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise TimeoutError(port)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


@contextmanager
def wgcal(folder: Path) -> Iterator[Server]:
    """Serve the published session with wgcal."""
    port, url = free_port(), f"sqlite:///{folder}/wgcal.sqlite3"
    command = (Path(sys.executable).parent / "wgcal", "serve", "--port", str(port))
    with running(*command, port=port, WGCAL_DATABASE_URL=url):
        yield Server("wgcal", f"http://127.0.0.1:{port}/feeds/sessions/{SESSION}/en.ics")


@contextmanager
def nginx(folder: Path, feed: bytes) -> Iterator[Server]:
    """Serve the same bytes as a file with nginx."""
    port = free_port()
    (folder / "feed.ics").write_bytes(feed)
    (folder / "nginx.conf").write_text(
        f"""user root; worker_processes 1; daemon off;
        pid {folder}/nginx.pid; error_log {folder}/error.log;
        events {{ worker_connections 256; }}
        http {{ access_log off; types {{ text/calendar ics; }} etag on; open_file_cache max=10;
          server {{ listen 127.0.0.1:{port}; root {folder}; }} }}"""
    )
    with running("nginx", "-c", folder / "nginx.conf", "-p", folder, port=port):
        yield Server("nginx", f"http://127.0.0.1:{port}/feed.ics")


@contextmanager
def radicale(folder: Path, feed: bytes) -> Iterator[Server]:
    """Serve the same events with Radicale."""
    port = free_port()
    collection = folder / "radicale" / "collection-root" / "user" / "feed"
    collection.mkdir(parents=True)
    (collection / ".Radicale.props").write_text('{"tag": "VCALENDAR"}')
    for number, item in enumerate(items(feed)):
        (collection / f"{number}.ics").write_bytes(item)
    command = (PEERS / "radicale", "--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none")
    storage = ("--storage-filesystem-folder", folder / "radicale")
    with running(*command, *storage, port=port):
        yield Server("Radicale", f"http://user:@127.0.0.1:{port}/user/feed/")


@contextmanager
def xandikos(folder: Path, feed: bytes) -> Iterator[Server]:
    """Serve the same events with Xandikos."""
    port, root = free_port(), folder / "xandikos"
    command = (PEERS / "xandikos", "-d", root, "--defaults", "-p", str(port), "-l", "127.0.0.1")
    with running(*command, port=port):
        address = f"http://127.0.0.1:{port}/user/calendars/calendar/"
        for number, item in enumerate(items(feed)):
            put = Request(f"{address}{number}.ics", data=item, method="PUT")
            put.add_header("Content-Type", "text/calendar")
            urlopen(put).close()
        yield Server("Xandikos", address)


def items(feed: bytes) -> list[bytes]:
    """Return each event as a calendar of its own."""
    head, *events = feed.split(b"BEGIN:VEVENT")
    whole = [b"BEGIN:VEVENT" + event.removesuffix(b"END:VCALENDAR\r\n") for event in events]
    return [head + event + b"END:VCALENDAR\r\n" for event in whole]


def requests_a_second(address: str, *headers: str) -> float:
    """Return how many requests a second wrk gets answered."""
    asked = [part for header in headers for part in ("-H", header)]
    said = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", *asked, address],  # noqa: S607 - the wrk on PATH is meant
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    return float(found[1]) if found else 0.0


def etag_of(address: str) -> str | None:
    """Return the validator of what the address gives."""
    asked = Request(re.sub("user:@", "", address))
    if "user:@" in address:
        asked.add_header("Authorization", "Basic dXNlcjo=")
    with urlopen(asked) as answer:
        tag: str | None = answer.headers["ETag"]
        return tag


def compared(servers: list[Server]) -> Iterator[tuple[str, float, float]]:
    """Yield the median of 200s and of 304s a second of each server, asked in turn."""
    found: dict[str, tuple[list[float], list[float]]] = {one.name: ([], []) for one in servers}
    for _ in range(ROUNDS):
        for server in servers:
            known = ["Authorization: Basic dXNlcjo="] if "user:@" in server.address else []
            plain = server.address.replace("user:@", "")
            found[server.name][0].append(requests_a_second(plain, *known))
            tag = etag_of(server.address)
            if tag is not None:
                again = requests_a_second(plain, *known, f"If-None-Match: {tag}")
                found[server.name][1].append(again)
    for name, (whole, fresh) in found.items():
        yield name, median(whole), median(fresh) if fresh else 0.0


def first_request(folder: Path) -> float:
    """Return the seconds that a feed of 1,000 events takes that nobody has asked for yet."""
    folder.mkdir()
    published(f"sqlite:///{folder}/wgcal.sqlite3", 1000)
    with wgcal(folder) as server:
        begun = perf_counter()
        with urlopen(server.address) as answer:
            answer.read()
        return perf_counter() - begun


MAKERS: Mapping[str, Callable[[Path, bytes], AbstractContextManager[Server]]] = {
    "nginx": nginx,
    str(PEERS / "radicale"): radicale,
    str(PEERS / "xandikos"): xandikos,
}


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        taken = published(f"sqlite:///{folder}/wgcal.sqlite3", EVENTS)
        ours = stack.enter_context(wgcal(folder))
        with urlopen(ours.address) as answer:
            feed = answer.read()
        servers = [ours]
        for program, maker in MAKERS.items():
            if shutil.which(program):
                servers.append(stack.enter_context(maker(folder, feed)))
        print(f"{EVENTS} events, {len(feed):,} bytes; published in {taken:.2f} s")
        rows = list(compared(servers))
        nginx_rate = next((whole for name, whole, _ in rows if name == "nginx"), 0.0)
        for server, whole, fresh in rows:
            share = f"{whole / nginx_rate:8.3f} {fresh / nginx_rate:8.3f}" if nginx_rate else ""
            print(f"{server:10} {whole:9.0f} 200s/s {fresh:9.0f} 304s/s  of nginx's 200s: {share}")
        print(f"first request for 1,000 events: {first_request(folder / 'more'):.3f} s")


if __name__ == "__main__":
    main()
