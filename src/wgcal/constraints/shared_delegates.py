"""When too many meetings of bodies with the same delegates are held at once."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import partial
from itertools import combinations

from wgcal.constraints.kinship import Related, kinship
from wgcal.constraints.sweep import Overload, Use, overloads
from wgcal.domain.facts import Facts, Meeting, judged_meetings, meetings
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Audience


def crowded(
    work: OrganizationOfWork, facts: Facts
) -> Iterator[tuple[tuple[str, ...], Overload[Audience]]]:
    """Yield each such stretch once, with the names of all the audiences that have it."""
    sharing: defaultdict[tuple[object, ...], list[Overload[Audience]]] = defaultdict(list)
    limit = partial(_limit, kinship(work, facts))
    lowest = min((audience.parallel_meetings for audience in facts.policy.audiences), default=0)
    for over in overloads(_uses(work, facts), limit, lowest=lowest):
        stretch = over.slots, over.starts_at, over.ends_at, over.peak, over.limit
        sharing[stretch].append(over)
    for same in sharing.values():
        yield tuple(sorted({over.resource.name for over in same})), same[0]


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[Audience]]:
    own = {meeting.body for meeting in judged_meetings(work, facts)}
    audiences: defaultdict[str, list[Audience]] = defaultdict(list)
    for audience in facts.policy.audiences:
        for body in frozenset(() if own.isdisjoint(audience.bodies) else audience.bodies):
            audiences[body].append(audience)
    for meeting in meetings(work, facts) if audiences else ():
        slot = meeting.slot
        if slot.kind.is_formal and meeting.body in audiences:
            for audience in audiences[meeting.body]:
                yield Use(audience, meeting, slot.starts_at_utc, slot.ends_at_utc)


def _limit(related: Related, audience: Audience, active: Collection[Meeting]) -> int | None:
    """Return the audience's limit where two bodies sit that are not related to each other."""
    bodies = {meeting.body for meeting in active}
    are_strangers = any(not related(*pair) for pair in combinations(bodies, 2))
    return audience.parallel_meetings if are_strangers else None
