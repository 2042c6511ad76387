"""Calendars fetched from other servers, bounded in size and time, and for strangers in place."""

import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv6Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, urljoin, urlsplit

from wgcal import __version__
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.message import Message, message
from wgcal.ical.lint import MOST_READ
from wgcal.ical.lint.fault import Fault, fault

SECONDS = 20
TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv6 numbers that stand for any IPv4 number (RFC 6052), also for one inside of a network."""
MOST_REDIRECTS = 5
SCHEMES = {"https": 443, "http": 80}


class UnreachableCalendar(InvalidInputError):
    """The address gives no calendar that could be looked at."""

    def __init__(self, reason: Message) -> None:
        super().__init__("address", reason)


@dataclass(frozen=True)
class Fetched:
    """The bytes of an answer, its headers by small name, and over how many addresses it came."""

    body: bytes
    headers: Mapping[str, str]
    redirects: int

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong with the answer itself."""
        kind = self.headers.get("content-type", "")
        if kind.partition(";")[0].strip().lower() != "text/calendar":
            yield fault("content-type", 0, type=kind or "-")
        if "etag" not in self.headers:
            yield fault("no-validator", 0)
        if "cache-control" not in self.headers:
            yield fault("no-caching", 0)
        if self.redirects > 1:
            yield fault("redirects", 0, redirects=self.redirects)


def fetched(address: str, *, only_public: bool = True) -> Fetched:
    """Return what the address gives, within 20 seconds and up to 10 MiB.

    With `only_public` no host inside of a network is asked, whatever its name says: the number
    that was looked at is the one that is connected to. Raises UnreachableCalendar.
    """
    deadline = time.monotonic() + SECONDS
    for redirects in range(MOST_REDIRECTS + 1):
        place = _place(address)
        try:
            answer = _asked(place, deadline, only_public=only_public)
        except (OSError, HTTPException) as error:
            raise _unanswered(place, error, deadline) from error
        if answer.location is None:
            return Fetched(answer.body, answer.headers, redirects)
        address = urljoin(address, answer.location)
    raise UnreachableCalendar(
        message("The address leads on to more than {limit} others.", limit=MOST_REDIRECTS)
    )


@dataclass(frozen=True)
class _Answer:
    body: bytes
    headers: Mapping[str, str]
    location: str | None = None


def _place(address: str) -> SplitResult:
    try:
        place = urlsplit(address.strip().replace("webcal://", "https://", 1))
        is_usable = place.scheme in SCHEMES and bool(place.hostname) and place.port != 0
    except ValueError:
        is_usable = False
    if not is_usable:
        raise UnreachableCalendar(message("This is no address that begins with https://."))
    return place


def _asked(place: SplitResult, deadline: float, *, only_public: bool) -> _Answer:
    connection = _Pinned(place, _number(place, only_public=only_public))
    hanging_up = Timer(max(deadline - time.monotonic(), 0), connection.hang_up)
    hanging_up.start()
    try:
        target = f"{place.path or '/'}?{place.query}" if place.query else place.path or "/"
        headers = {"User-Agent": f"wgcal/{__version__} lint", "Accept": "text/calendar, */*;q=0.1"}
        connection.request("GET", target, headers=headers)
        with connection.getresponse() as response:
            return _read(response, place, deadline)
    finally:
        hanging_up.cancel()
        connection.close()


def _read(response: HTTPResponse, place: SplitResult, deadline: float) -> _Answer:
    headers = {name.lower(): value for name, value in response.getheaders()}
    if response.status in {301, 302, 303, 307, 308} and "location" in headers:
        return _Answer(b"", headers, headers["location"])
    if response.status != 200:  # noqa: PLR2004 - OK
        said = message("{host} answers {status}.", host=place.netloc, status=str(response.status))
        raise UnreachableCalendar(said)
    body = response.read(MOST_READ)
    if time.monotonic() > deadline:
        raise _too_slow(place)
    return _Answer(body, headers)


def _unanswered(place: SplitResult, error: Exception, deadline: float) -> UnreachableCalendar:
    if isinstance(error, TimeoutError) or time.monotonic() > deadline:
        return _too_slow(place)
    said = message("{host} does not answer: {error}.", host=place.netloc, error=str(error))
    return UnreachableCalendar(said)


def _too_slow(place: SplitResult) -> UnreachableCalendar:
    said = message("{host} takes longer than {limit} seconds.", host=place.netloc, limit=SECONDS)
    return UnreachableCalendar(said)


def _number(place: SplitResult, *, only_public: bool) -> str:
    """Return the number to connect to; raises UnreachableCalendar for one that is not public."""
    port = place.port or SCHEMES[place.scheme]
    found = socket.getaddrinfo(place.hostname, port, type=socket.SOCK_STREAM)
    numbers = [str(known[4][0]) for known in found]
    if only_public and not all(map(_is_public, numbers)):
        raise UnreachableCalendar(
            message("{host} is not on the public internet.", host=place.hostname)
        )
    return numbers[0]


def _is_public(number: str) -> bool:
    address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv6Address):
        return address.is_global and address.ipv4_mapped is None and address not in TRANSLATED
    return address.is_global


class _Pinned(HTTPConnection):
    """A connection to a number that was looked at, under the name that certificates are for."""

    def __init__(self, place: SplitResult, number: str) -> None:
        super().__init__(place.hostname or "", place.port or SCHEMES[place.scheme], timeout=SECONDS)
        self.number, self.is_secure = number, place.scheme == "https"
        self.opened: socket.socket | None = None

    def connect(self) -> None:
        """Open the connection to the number."""
        self.sock = socket.create_connection((self.number, self.port), self.timeout)
        if self.is_secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.opened = self.sock

    def hang_up(self) -> None:
        """End whatever is being waited for: a server may send a sign every few seconds for ever."""
        with suppress(OSError):
            if self.opened is not None:
                self.opened.shutdown(socket.SHUT_RDWR)
