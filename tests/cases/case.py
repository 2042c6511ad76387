"""A plan in which a rule is broken, and one in which it is kept, to be judged and to be drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field

from plans import CONFERENCE, FIREARMS, MIGRANTS, facts
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.organization_of_work import OrganizationOfWork

SYMBOLS = {body.id: body.symbol for body in (CONFERENCE, FIREARMS, MIGRANTS)}


def no_lane(_meeting: Meeting) -> str:
    """Return nothing: every meeting of a day lies in one row."""
    return ""


def by_room(meeting: Meeting) -> str:
    """Return the room: each has a row of its own."""
    return (meeting.slot.room or "no room").replace("boardroom-", "Boardroom ").title()


def by_body(meeting: Meeting) -> str:
    """Return the body: each has a row of its own."""
    return SYMBOLS[meeting.body]


def by_kind(meeting: Meeting) -> str:
    """Return the kind of meeting: each has a row of its own."""
    return meeting.slot.kind.replace("-", " ")


def items(meeting: Meeting) -> str:
    """Return the numbers of the items, or what kind of meeting it is."""
    numbers = ", ".join(
        f"{item.number} (cont.)" if item.continued else item.number for item in meeting.slot.items
    )
    return numbers or meeting.slot.kind.replace("-", " ")


def booths(meeting: Meeting) -> str:
    """Return the languages interpreted."""
    return " ".join(meeting.slot.booths) or "none"


def team(meeting: Meeting) -> str:
    """Return the team that interprets."""
    return f"team {meeting.slot.team}" if meeting.slot.team else booths(meeting)


def people(meeting: Meeting) -> str:
    """Return how many are expected."""
    return f"{meeting.slot.attendance} people"


@dataclass(frozen=True, kw_only=True)
class Case:
    """A plan with what is known besides it, and how a picture of it is laid out."""

    work: OrganizationOfWork
    facts: Facts = field(default_factory=facts)
    lane: Callable[[Meeting], str] = no_lane
    words: Callable[[Meeting], str] = items
    is_about_papers: bool = False


@dataclass(frozen=True, kw_only=True)
class Example:
    """The rule broken and kept."""

    broken: Case
    kept: Case
