"""What each calendar program needs to subscribe, and how often it then looks at the feed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from pydantic import TypeAdapter

from wgcal.domain.message import Message, counted, message

BY_HAND = "#address"
DAY = timedelta(days=1)


class Pace(StrEnum):
    """What decides how often a program looks at a feed."""

    PERSON = "person"
    PERSON_IN_RANGE = "person-in-range"
    PERSON_OR_USUAL = "person-or-usual"
    PROGRAM = "program"
    FEED = "feed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of a program since a day, and the source.

    `minutes` are the shortest and the longest time between two looks.
    """

    pace: Pace
    seen_on: date
    source: str
    link: str = ""
    minutes: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Button:
    """A program with the address that subscribes in it, what to do then, and how often it looks."""

    id: str
    name: Message
    href: str
    step: Message
    pace: Message


_NAMES: Mapping[str, Message] = {
    "apple": message("Apple Calendar"),
    "google": message("Google Calendar"),
    "outlook-work": message("Outlook at work or school"),
    "outlook-home": message("Outlook.com"),
    "outlook-classic": message("Classic Outlook for Windows"),
    "thunderbird": message("Thunderbird"),
    "android": message("Android with ICSx⁵"),
    "nextcloud": message("Nextcloud"),
    "other": message("Another program"),
}
_STEPS: Mapping[str, Message] = {
    "apple": message("On iPhone, iPad and Mac: confirm the subscription that is offered."),
    "google": message("On a computer: confirm, and the calendar comes to your phone as well."),
    "outlook-work": message("On the web and in new Outlook: confirm the name, then import."),
    "outlook-home": message("On the web, and for Outlook for Mac, which can not subscribe itself."),
    "outlook-classic": message("Confirm that the calendar is to be added and kept up to date."),
    "thunderbird": message("If nothing opens: New Calendar, On the Network, paste the address."),
    "android": message("Takes subscriptions for DAVx⁵ too and shows them in your calendar."),
    "nextcloud": message("New calendar, new subscription from link, paste the address."),
    "other": message("Look for a subscription or a calendar from the web, paste the address."),
}
_PACES: Mapping[Pace, Message] = {
    Pace.PERSON: message("It looks for changes as often as you set it."),
    Pace.PERSON_IN_RANGE: message(
        "It looks for changes as often as you set it, from every {least} to every {most}."
    ),
    Pace.PERSON_OR_USUAL: message("It looks for changes every {most}, unless you set it."),
    Pace.PROGRAM: message(
        "It looks for changes after {least} to {most}; nobody can make it look sooner."
    ),
    Pace.FEED: message(
        "It looks for changes as often as the feed asks it to, or else after {most}."
    ),
    Pace.UNKNOWN: message("How often it looks for changes is its own affair."),
}


@cache
def known_programs() -> Mapping[str, Known]:
    """Return what is known of each program, in the order in which they are shown."""
    text = (files("wgcal.web.pages") / "programs.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Known]).validate_python(tomllib.loads(text))


def seen_since() -> date:
    """Return the day since which every program has been looked at."""
    return min(known.seen_on for known in known_programs().values())


def buttons(https: str, name: str) -> tuple[Button, ...]:
    """Return a button for each program, given the feed's public address and a name for it."""
    return tuple(
        Button(
            id=key,
            name=_NAMES[key],
            href=_href(known.link, https, name),
            step=_STEPS[key],
            pace=pace_of(known),
        )
        for key, known in known_programs().items()
    )


def webcal(https: str) -> str:
    """Return the address with the scheme that opens a calendar program."""
    return f"webcal:{https.partition(':')[2]}"


def pace_of(known: Known) -> Message:
    """Return how often the program looks at a feed, or that nobody knows."""
    values = (
        {} if known.minutes is None else dict(zip(("least", "most"), known.minutes, strict=True))
    )
    return Message(
        _PACES[known.pace].text, {name: _length(value) for name, value in values.items()}
    )


def _length(minutes: int) -> timedelta | Message:
    span = timedelta(minutes=minutes)
    if span <= DAY or span % DAY:
        return span
    return counted("{number} day", "{number} days", span // DAY)


def _href(link: str, https: str, name: str) -> str:
    given = {"webcal": webcal(https), "https": https, "name": name}
    if link.startswith("https:"):
        return link.format(**{key: quote(text, safe="") for key, text in given.items()})
    return link.format(**given) or BY_HAND
