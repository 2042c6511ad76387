"""Whether any days in a row may hold too many meetings at all: mostly they do not."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from operator import itemgetter

from wgcal.constraints.crews import fewest_teams, interpreted_meetings
from wgcal.constraints.window_crews import limits
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import MeetingMode

DAY = timedelta(days=1)


Held = tuple[date, str | None, bool]
"""The day of an interpreted meeting, the team that it names, and whether it is remote."""


def may_be_too_full(work: OrganizationOfWork, facts: Facts) -> bool:
    """Say whether it takes a closer look to tell that no limit over several days is passed.

    It does where somebody is assigned by name; where a team that the plan names has more meetings
    in a window than one team may have; and where all meetings are more than the fewest teams of
    any language may have.
    """
    if facts.assignments:
        return True
    own = {slot.team for slot, _, _, is_own in interpreted_meetings(work, facts) if is_own}
    return any(_may_exceed(_held(work, facts), own - {None}, facts))


def _held(work: OrganizationOfWork, facts: Facts) -> list[Held]:
    remote = MeetingMode.REMOTE
    near = [
        (slot.day, slot.team, slot.mode is remote)
        for slot, _, _, _ in interpreted_meetings(work, facts)
    ]
    away = [(one.starts_at.date(), one.team, one.mode is remote) for one in facts.served]
    return sorted(near + away, key=itemgetter(0))


def _may_exceed(every: list[Held], own: Collection[str | None], facts: Facts) -> Iterator[bool]:
    fewest = fewest_teams(facts.station)
    for limit in limits(facts.policy):
        if facts.policy.contract_of_teams in limit.contracts:
            held = [one for one in every if one[2]] if limit.is_remote else every
            load, of_teams = limit.load, defaultdict[str | None, list[date]](list)
            for day, team, _ in held:
                of_teams[team].append(day)
            yield _is_fuller([day for day, _, _ in held], fewest * load.assignments, load.days)
            yield from (_is_fuller(of_teams[team], load.assignments, load.days) for team in own)


def _is_fuller(days: Sequence[date], lowest: int, length: int) -> bool:
    span = length * DAY
    return any(later - day < span for day, later in zip(days, days[lowest:], strict=False))
