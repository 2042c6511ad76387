"""What can go wrong, named for what happened and worded for a planner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wgcal.domain.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


class WgcalError(Exception):
    """Something a planner can understand and mend; `message` is translated where it is shown."""

    def __init__(self, explanation: Message) -> None:
        super().__init__(str(explanation))
        self.message = explanation

    @property
    def name(self) -> str:
        """Return what happened as programs are told it: `stale-revision` for StaleRevision."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(self).__name__).lower()


class NotFoundError(WgcalError):
    """Something was asked for by a name that nothing here has."""


class UnknownSession(NotFoundError):
    """No session has this identifier."""

    def __init__(self, session: str) -> None:
        super().__init__(message("There is no session {session}.", session=session))


class UnknownStation(NotFoundError):
    """No duty station has this identifier."""

    def __init__(self, station: str) -> None:
        super().__init__(message("There is no duty station {station}.", station=station))


class UnknownBody(NotFoundError):
    """No body has this identifier."""

    def __init__(self, body: str) -> None:
        super().__init__(message("There is no body {body}.", body=body))


class UnknownSlot(NotFoundError):
    """The session has no slot with this identifier."""

    def __init__(self, slot: str) -> None:
        super().__init__(message("The session has no slot {slot}.", slot=slot))


class UnknownRelease(NotFoundError):
    """The session has no release with this number, or none at all."""

    def __init__(self, session: str, number: int | None = None) -> None:
        if number is None:
            super().__init__(message("Session {session} is not published.", session=session))
        else:
            super().__init__(
                message(
                    "Session {session} has no release {number}.", session=session, number=number
                )
            )


class UnknownToken(NotFoundError):
    """No token has this label."""

    def __init__(self, label: str) -> None:
        super().__init__(message("There is no token {label}.", label=label))


class UnknownWaiver(NotFoundError):
    """No conflict with this fingerprint was accepted for the session."""

    def __init__(self, fingerprint: str) -> None:
        super().__init__(
            message("No waiver of conflict {fingerprint} is known.", fingerprint=fingerprint)
        )


class InvalidInputError(WgcalError):
    """A value can not be used; `field` names which, as the request or command calls it."""

    def __init__(self, field: str, explanation: Message) -> None:
        super().__init__(explanation)
        self.field = field


class UnknownRoom(InvalidInputError):
    """The station has no such room."""

    def __init__(self, room: str, known: Iterable[str]) -> None:
        super().__init__(
            "room",
            message("There is no room {room}; there are {rooms}.", room=room, rooms=tuple(known)),
        )


class UnknownItem(InvalidInputError):
    """The session's agenda has no such item."""

    def __init__(self, item: str) -> None:
        super().__init__("items", message("The agenda has no item {number}.", number=item))


class NonexistentTime(InvalidInputError):
    """A clock change leaves this wall-clock time out."""

    def __init__(self, value: datetime, zone: str, field: str = "starts_at") -> None:
        super().__init__(
            field,
            message(
                "{time} does not exist in {zone}: the clocks go forward over it.",
                time=value,
                zone=zone,
            ),
        )


class AmbiguousTime(InvalidInputError):
    """A clock change repeats this wall-clock time."""

    def __init__(self, value: datetime, zone: str, field: str = "starts_at") -> None:
        super().__init__(
            field,
            message(
                "{time} happens twice in {zone}, as the clocks go back: give the UTC offset too.",
                time=value,
                zone=zone,
            ),
        )


class YearOutOfRange(InvalidInputError):
    """A time lies before the United Nations or too far ahead to know its zone."""

    def __init__(self, value: datetime, first: int, last: int, field: str) -> None:
        super().__init__(
            field,
            message(
                "The year {year} is not between {first} and {last}.",
                year=str(value.year),
                first=str(first),
                last=str(last),
            ),
        )


class EndNotAfterStart(InvalidInputError):
    """A slot would end before it starts, or at once."""

    def __init__(self, starts_at: datetime, ends_at: datetime) -> None:
        super().__init__(
            "ends_at",
            message(
                "The end, {ends_at}, is not after the start, {starts_at}.",
                starts_at=starts_at,
                ends_at=ends_at,
            ),
        )


class SlotTooLong(InvalidInputError):
    """A slot would last longer than a day."""

    def __init__(self, hours: int, limit: int) -> None:
        super().__init__(
            "ends_at",
            message("A slot of {hours} h is longer than {limit} h.", hours=hours, limit=limit),
        )


class FollowsLaterSlot(InvalidInputError):
    """A meeting that is to start after another one is planned no later than it."""

    def __init__(self, other: datetime, own: datetime) -> None:
        super().__init__(
            "starts_after",
            message(
                "A meeting at {own} can not start after one at {other}; plan it later first.",
                own=own,
                other=other,
            ),
        )


class StationNotGiven(InvalidInputError):
    """A body alone does not say in which city its slot would be."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__(
            "station",
            message("Give a duty station, one of {stations}.", stations=tuple(known)),
        )


class NoSuchConflict(InvalidInputError):
    """The plan has no conflict with this fingerprint, or has it no longer."""

    def __init__(self, fingerprint: str) -> None:
        super().__init__(
            "fingerprint",
            message(
                "The plan has no conflict {fingerprint} now: check it again.",
                fingerprint=fingerprint,
            ),
        )


class ReasonMissing(InvalidInputError):
    """Whoever accepts a conflict has to say why."""

    def __init__(self) -> None:
        super().__init__("reason", message("Say why the conflict is accepted."))


class ExpiryPassed(InvalidInputError):
    """A waiver would end before it begins."""

    def __init__(self, expires_at: datetime) -> None:
        super().__init__(
            "expires_at",
            message(
                "A waiver can not end at {expires_at}: that has passed.", expires_at=expires_at
            ),
        )


class InvalidToken(WgcalError):
    """A token is unknown, revoked or expired: which of them is nobody's business."""

    def __init__(self) -> None:
        super().__init__(message("The token is not valid."))


class UnusableDatabase(InvalidInputError):
    """The address of the database names none that wgcal can work with."""

    def __init__(self, scheme: str) -> None:
        super().__init__(
            "database_url",
            message(
                "{scheme} is no database for wgcal: give sqlite:///FILE or postgresql://...",
                scheme=scheme,
            ),
        )


class DatabaseUnreachable(WgcalError):
    """The database does not answer, or its file can not be opened or is something else."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(
            message(
                "The database {address} can not be used: {reason}.",
                address=address,
                reason=reason,
            )
        )


class SchemaOutdated(WgcalError):
    """The tables of the database are not those that this version of wgcal works with."""

    def __init__(self, explanation: Message | None = None) -> None:
        super().__init__(
            explanation
            or message(
                "The database is older than this version of wgcal: run `wgcal database upgrade`."
            )
        )


class SchemaMissing(SchemaOutdated):
    """The database is empty."""

    def __init__(self) -> None:
        super().__init__(message("The database has no tables yet: run `wgcal database upgrade`."))


class SchemaNewer(SchemaOutdated):
    """A later version of wgcal has changed the tables, and this one can not read them."""

    def __init__(self) -> None:
        super().__init__(
            message("The database is newer than this version of wgcal: install the later wgcal.")
        )
