"""The pages of the rules: all of them, and one with why it exists, what breaks it and keeps it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from inspect import getmodule

from fastapi import APIRouter, Request, Response
from markupsafe import Markup

from wgcal.constraints import CONSTRAINTS, Constraint
from wgcal.domain.policy import Severity
from wgcal.domain.station import Station
from wgcal.web.access import Reading
from wgcal.web.pages.not_found import not_found
from wgcal.web.pages.page import page
from wgcal.web.pages.reader import AnyReader
from wgcal.web.pages.rule_texts import rule_text
from wgcal.web.pages.texts import shown

router = APIRouter(prefix="/constraints")


def name_of(rule: Constraint) -> str:
    """Return the rule's name as answers, pages and policies write it."""
    return rule.__name__.replace("_", "-")


RULES: Mapping[str, Constraint] = {name_of(rule): rule for rule in CONSTRAINTS}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A rule in the list: its name, what it asks for, and how it speaks unless told otherwise."""

    name: str
    asks: str
    severities: tuple[Severity, ...]


@router.api_route("", methods=["GET", "HEAD"])
def rules(request: Request, store: Reading, reader: AnyReader) -> Response:
    """Return the list of rules, with their severities where there is one station only."""
    stations = store.catalogue().stations
    entries = [
        Entry(name=name, asks=asked(rule), severities=_in_force(stations, name))
        for name, rule in RULES.items()
    ]
    return page(request, "rules.html", reader, {"entries": entries})


@router.api_route("/{name}", methods=["GET", "HEAD"])
def rule(request: Request, name: str, store: Reading, reader: AnyReader) -> Response:
    """Return the page of a rule, or the page for what is not found."""
    if name not in RULES:
        return not_found(request, reader)
    severities = [
        (shown(station.names, reader.language, station.id), severities_of(station, name))
        for station in store.catalogue().stations
    ]
    text = Markup(rule_text(name))  # noqa: S704 - a file of this package
    return page(
        request,
        "rule.html",
        reader,
        {"name": name, "asks": asked(RULES[name]), "text": text, "severities": severities},
    )


def asked(rule: Constraint) -> str:
    """Return what the rule asks for, in one English sentence."""
    return str(getattr(getmodule(rule), "__doc__", "")).partition("\n")[0]


def severities_of(station: Station, rule: str) -> tuple[Severity, ...]:
    """Return how the rule speaks at the station, on each of its levels."""
    return tuple(_severities(station, rule)) or (Severity.OFF,)


def _severities(station: Station, rule: str) -> Iterator[Severity]:
    for key, severity in station.policy.severities.items():
        if key.partition("/")[0] == rule:
            yield severity


def _in_force(stations: tuple[Station, ...], rule: str) -> tuple[Severity, ...]:
    return severities_of(stations[0], rule) if len(stations) == 1 else ()
