"""Requests that are well formed, but that a plan or database as it stands does not allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgcal.domain.errors import WgcalError
from wgcal.domain.message import Message, counted, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wgcal.domain.conflict import Conflict, Difference


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


class StalePolicy(RefusedError):
    """Somebody else changed the policy since it was read."""

    def __init__(self, expected: int, actual: int) -> None:
        super().__init__(
            message(
                "The policy is at version {actual}, not {expected}: somebody changed it meanwhile.",
                expected=expected,
                actual=actual,
            )
        )
        self.actual = actual


class AlreadyImported(RefusedError):
    """The session has a plan that was read from a document which says something else."""

    def __init__(self, session: str, symbol: str) -> None:
        super().__init__(
            message(
                "Session {session} was planned from {symbol}, which says something else: "
                "move its slots instead, nothing was changed.",
                session=session,
                symbol=symbol,
            )
        )


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
    """Rules that gate releases are broken; `conflicts` remain, `waived` were accepted."""

    def __init__(self, conflicts: Iterable[Conflict], waived: Iterable[Conflict] = ()) -> None:
        self.conflicts, self.waived = tuple(conflicts), tuple(waived)
        super().__init__(
            message(
                "The plan can not be published: {summary}",
                summary=(_remaining(self.conflicts), *_sentences(self.conflicts), *self._accepted),
            )
        )

    @property
    def _accepted(self) -> Iterator[Message]:
        if self.waived:
            yield counted(
                "{number} conflict is waived ({rules}).",
                "{number} conflicts are waived ({rules}).",
                len(self.waived),
                rules=_rules(self.waived),
            )


class ConflictBlocks(RefusedError):
    """A conflict that refuses the edit itself can not be accepted."""

    def __init__(self, conflict: Conflict) -> None:
        super().__init__(
            message(
                "The rule {rule} blocks the edit here, and can not be waived.",
                rule=conflict.constraint,
            )
        )


class AlreadyWaived(RefusedError):
    """The conflict was accepted before, and that still holds."""

    def __init__(self, fingerprint: str, author: str) -> None:
        super().__init__(
            message(
                "Conflict {fingerprint} was waived by {author}: withdraw that first.",
                fingerprint=fingerprint,
                author=author,
            )
        )


class NothingToRelease(RefusedError):
    """The draft says the same as the last release."""

    def __init__(self, number: int) -> None:
        super().__init__(message("Nothing has changed since release {number}.", number=number))


class SessionExists(RefusedError):
    """A session with this identifier is stored already."""

    def __init__(self, session: str) -> None:
        super().__init__(message("There is a session {session} already.", session=session))


class StaleRelease(RefusedError):
    """Somebody else published a release with this number meanwhile."""

    def __init__(self, session: str, number: int) -> None:
        super().__init__(
            message(
                "Somebody else published release {number} of session {session} meanwhile.",
                session=session,
                number=number,
            )
        )


class TokenExists(RefusedError):
    """Another token has this label."""

    def __init__(self, label: str) -> None:
        super().__init__(message("There is a token {label} already.", label=label))


class RoomTaken(RefusedError):
    """The database refused to give one room to two meetings at once."""

    def __init__(self, room: str) -> None:
        super().__init__(message("Room {room} was given to another meeting.", room=room))


class DatabaseBusy(RefusedError):
    """Another process kept the database locked for too long."""

    def __init__(self) -> None:
        super().__init__(message("The database is in use by another program: try again."))


def _sentences(conflicts: Iterable[Conflict]) -> tuple[Message, ...]:
    return tuple(conflict.message for conflict in conflicts)


def _remaining(conflicts: tuple[Conflict, ...]) -> Message:
    return counted(
        "{number} conflict remains ({rules}).",
        "{number} conflicts remain ({rules}).",
        len(conflicts),
        rules=_rules(conflicts),
    )


def _rules(conflicts: Iterable[Conflict]) -> tuple[str, ...]:
    return tuple(sorted({conflict.constraint for conflict in conflicts}))
