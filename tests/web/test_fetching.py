"""Calendars fetched from a server of this machine, which answers as a test tells it to."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from wgcal.ical.lint import MOST_READ
from wgcal.web import fetching
from wgcal.web.fetching import UnreachableCalendar, fetched

CALENDAR = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
Answers = dict[str, Callable[[BaseHTTPRequestHandler], None]]


def sending(body: bytes, status: int = 200, **headers: str) -> Callable[..., None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        with suppress(OSError):  # who has read enough hangs up
            handler.wfile.write(body)

    return answer


def stalling(handler: BaseHTTPRequestHandler) -> None:
    """Begin an answer, and go on only when the other side has hung up."""
    handler.send_response(200)
    handler.end_headers()
    handler.rfile.read(1)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Answer for ever, a line at a time, until nobody listens any more."""
    try:
        while True:
            handler.wfile.write(b"X-Line: 1\r\n")
            handler.wfile.flush()
    except OSError:
        handler.close_connection = True


ANSWERS: Answers = {
    "/good.ics": sending(
        CALENDAR, Content_Type="text/calendar; charset=utf-8", ETag='"1"', Cache_Control="no-cache"
    ),
    "/page": sending(b"<!doctype html>", Content_Type="text/html"),
    "/moved": sending(b"", 301, Location="/good.ics"),
    "/twice": sending(b"", 302, Location="/moved"),
    "/loop": sending(b"", 302, Location="/loop"),
    "/elsewhere": sending(b"", 302, Location="file:///etc/passwd"),
    "/gone": sending(b"", 410),
    "/large": sending(b"x" * (MOST_READ + 10), Content_Type="text/calendar"),
    "/drip": dripping,
    "/stall": stalling,
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ANSWERS[self.path](self)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()
        thread.join()


def faults(address: str) -> list[str]:
    return [known.code for known in fetched(address, only_public=False).faults()]


def test_a_calendar_comes_with_its_headers(server: str) -> None:
    answer = fetched(f"{server}/good.ics", only_public=False)

    assert (answer.body, answer.headers["etag"], answer.redirects) == (CALENDAR, '"1"', 0)
    assert list(answer.faults()) == []


def test_what_programs_miss_in_an_answer_is_a_fault(server: str) -> None:
    assert faults(f"{server}/page") == ["content-type", "no-validator", "no-caching"]
    assert faults(f"{server}/moved") == []
    assert faults(f"{server}/twice") == ["redirects"]


def test_no_more_is_read_than_is_checked(server: str) -> None:
    assert len(fetched(f"{server}/large", only_public=False).body) == MOST_READ


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "The address leads on to more than 5 others."),
        ("/elsewhere", "This is no address that begins with https://."),
        ("/gone", "answers 410."),
    ],
)
def test_an_address_that_gives_no_calendar_is_refused(server: str, path: str, reason: str) -> None:
    with pytest.raises(UnreachableCalendar) as refused:
        fetched(f"{server}{path}", only_public=False)

    assert str(refused.value).endswith(reason)
    assert refused.value.field == "address"


def test_headers_that_never_end_are_given_up(server: str) -> None:
    with pytest.raises(UnreachableCalendar, match="does not answer"):
        fetched(f"{server}/drip", only_public=False)


def test_a_server_that_takes_too_long_is_hung_up_on(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.5)

    with pytest.raises(UnreachableCalendar, match="takes longer than"):
        fetched(f"{server}/stall", only_public=False)


@pytest.mark.parametrize(
    "address",
    ["", "calendar.ics", "ftp://example.org/a.ics", "https://", "http://[::1", "http://a:0/"],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(UnreachableCalendar, match="no address that begins with https"):
        fetched(address)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "169.254.169.254",
        "10.0.0.1",
        "2130706433",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]",
    ],
)
def test_strangers_can_not_look_inside_of_a_network(host: str) -> None:
    with pytest.raises(UnreachableCalendar, match="is not on the public internet"):
        fetched(f"http://{host}:8000/feed.ics")


def test_a_redirect_leads_no_stranger_inside_of_a_network(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    known = fetching._number  # noqa: SLF001 - what is asked of each place is the point

    def number(place: object, *, only_public: bool) -> str:
        asked.append(only_public)
        return known(place, only_public=False)  # type: ignore[arg-type]

    monkeypatch.setattr(fetching, "_number", number)
    fetched(f"{server}/moved")

    assert asked == [True, True]
