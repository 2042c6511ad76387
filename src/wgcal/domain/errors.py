"""What can go wrong, named for what happened and worded for a planner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgcal.domain.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from wgcal.domain.conflict import Conflict, Difference


class WgcalError(Exception):
    """Something a planner can understand and mend; `message` is translated where it is shown."""

    def __init__(self, explanation: Message) -> None:
        super().__init__(str(explanation))
        self.message = explanation


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


class RefusedError(WgcalError):
    """The request is well formed, but the plan as it stands does not allow it."""


class StaleRevision(RefusedError):
    """Somebody else changed the plan since it was read."""

    def __init__(self, expected: int, actual: int) -> None:
        super().__init__(
            message(
                "The plan is at revision {actual}, not {expected}: somebody changed it meanwhile.",
                expected=expected,
                actual=actual,
            )
        )
        self.actual = actual


class SlotIsCancelled(RefusedError):
    """A cancelled slot can not be changed any more."""

    def __init__(self, slot: str) -> None:
        super().__init__(message("Slot {slot} is cancelled.", slot=slot))


class EditBlocked(RefusedError):
    """A rule that blocks edits would be newly broken."""

    def __init__(self, conflicts: Iterable[Conflict], difference: Difference) -> None:
        super().__init__(
            message("The change is not possible: {reasons}", reasons=_sentences(conflicts))
        )
        self.difference = difference


class ReleaseGated(RefusedError):
    """A rule that gates releases is broken."""

    def __init__(self, conflicts: Iterable[Conflict]) -> None:
        self.conflicts = tuple(conflicts)
        super().__init__(
            message("The plan can not be published: {reasons}", reasons=_sentences(self.conflicts))
        )


class NothingToRelease(RefusedError):
    """The draft says the same as the last release."""

    def __init__(self, number: int) -> None:
        super().__init__(message("Nothing has changed since release {number}.", number=number))


class RoomTaken(RefusedError):
    """The database refused to give one room to two meetings at once."""

    def __init__(self, room: str) -> None:
        super().__init__(message("Room {room} was given to another meeting.", room=room))


def _sentences(conflicts: Iterable[Conflict]) -> tuple[Message, ...]:
    return tuple(conflict.message for conflict in conflicts)
