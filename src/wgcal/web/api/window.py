"""From when to when a question is meant, as addresses say it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from fastapi import Depends, Query

from wgcal.domain.errors import InvalidInputError, UnknownStation
from wgcal.domain.message import message
from wgcal.domain.station import StationId
from wgcal.web.api.inputs import LONGEST_NAME

LONGEST_MOMENT = 40


class UnreadableMoment(InvalidInputError):
    """A text in an address is neither a day nor a moment."""

    def __init__(self, value: str, field: str) -> None:
        super().__init__(
            field,
            message(
                "{value} is neither a day such as {day} nor a time such as {time}.",
                value=value,
                day="2016-05-19",
                time="2016-05-19T15:00",
            ),
        )


@dataclass(frozen=True)
class Asked:
    """The first and last day, both included, or moments (without offset: at the station)."""

    first: date
    last: date


def station_named(station: str) -> StationId:
    """Return the identifier in the address; raises UnknownStation where none is like it."""
    if not station.isprintable() or len(station) > LONGEST_NAME:
        raise UnknownStation(station[:LONGEST_NAME])
    return StationId(station)


StationNamed = Annotated[StationId, Depends(station_named)]

Moment = Annotated[
    str,
    Query(
        max_length=LONGEST_MOMENT,
        examples=["2016-05-18"],
        description="A day, or a time; without offset it is wall-clock time at the station.",
    ),
]


def asked_window(
    first: Annotated[Moment, Query(alias="from")], last: Annotated[Moment, Query(alias="to")]
) -> Asked:
    """Return from when to when; raises UnreadableMoment."""
    return Asked(moment(first, "from"), moment(last, "to"))


WindowAsked = Annotated[Asked, Depends(asked_window)]


def moment(value: str, field: str) -> date:
    """Return the day, or the date and time, that a text says; raises UnreadableMoment."""
    for read in (date.fromisoformat, datetime.fromisoformat):
        with suppress(ValueError):
            return read(value)
    raise UnreadableMoment(value, field)
