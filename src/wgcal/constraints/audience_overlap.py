"""Bodies that share delegates do not meet at once."""

from collections.abc import Iterator

from wgcal.constraints.shared_delegates import crowded
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "audience-overlap"
SOURCE = "Small delegations ask for one or two formal meetings at a time; custom"
POLICY = ("audiences",)


def audience_overlap(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch in which too many meetings want the same delegates."""
    symbols = {body.id: body.symbol for body in (*facts.bodies, work.body)}
    zone = facts.station.zone
    for names, over in crowded(work, facts):
        starts_at, ends_at = over.starts_at.astimezone(zone), over.ends_at.astimezone(zone)
        bodies = sorted({meeting.body for meeting in over.meetings})
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=over.slots,
            subject=(*names, *bodies),
            measured=over.peak,
            limit=over.limit,
            starts_at=starts_at,
            ends_at=ends_at,
            source=SOURCE,
            message=counted(
                "From {starts} there is {number} formal meeting at once of bodies that share delegates, {bodies}, above the limit of {limit}.",
                "From {starts} there are {number} formal meetings at once of bodies that share delegates, {bodies}, above the limit of {limit}.",
                over.peak,
                starts=starts_at,
                bodies=tuple(symbols.get(body, body) for body in bodies),
                limit=over.limit,
            ),
        )
