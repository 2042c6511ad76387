"""Days on which interpreters would serve too many meetings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from wgcal.constraints.crews import (
    Alike,
    Crew,
    Teams,
    by_day,
    by_language,
    by_team,
    fewest_teams,
    interpreted_meetings,
    one_team,
    teams_of,
    told_once,
)
from wgcal.constraints.named_interpreters import by_interpreter, told_by_name
from wgcal.constraints.shortage import Shortage
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.message import Message
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start


def busy_days(
    work: OrganizationOfWork, facts: Facts
) -> Iterator[tuple[tuple[str, ...], Message, Shortage]]:
    """Yield subject, words for the interpreters, and the shortage of each such day."""
    served, a_day = interpreted_meetings(work, facts), facts.policy.meetings_a_day
    of_teams = _overworked(by_team(served), one_team, a_day)
    of_languages = _overworked(_of_languages(served, facts), teams_of(facts.station), a_day)
    of_people = _overworked(by_interpreter(served, facts), one_team, a_day)
    yield from told_once(of_teams, of_languages)
    yield from told_by_name(of_people, facts)


def _of_languages(served: Sequence[Meeting], facts: Facts) -> Iterator[tuple[Alike, Meeting]]:
    # As long as no day has more meetings than the fewest teams can serve, no language has.
    days = Counter(meeting.slot.day for meeting in served)
    enough = facts.policy.meetings_a_day * fewest_teams(facts.station)
    busy = served if max(days.values(), default=0) > enough else ()
    return by_language(busy, facts.station)


def _overworked(
    served: Iterable[tuple[Crew, Meeting]], teams: Teams[Crew], a_day: int
) -> Iterator[tuple[Crew, Shortage]]:
    for (crew, day), held in by_day(served).items():
        limit = a_day * (teams(crew, day) or 0)
        if 0 < limit < len(held):
            slots = in_order_of_start(held)
            ends_at = max(slot.ends_at_utc for slot in slots)
            names = tuple(slot.id for slot in slots)
            yield crew, Shortage(names, slots[0].starts_at_utc, ends_at, len(slots), limit)
