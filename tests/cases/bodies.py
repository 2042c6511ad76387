"""Rules about bodies and those who attend them."""

from dataclasses import replace
from datetime import date

from cases.case import Case, Example, booths, by_body
from plans import (
    CONFERENCE,
    EXAMPLE,
    FIREARMS,
    FIREARMS_2016,
    FIRST,
    MIGRANTS,
    SECOND,
    THIRD,
    facts,
    neighbour,
    policy,
    slot,
    work,
)
from wgcal.domain.facts import Facts
from wgcal.domain.policy import Audience, Siblings
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotKind, SlotStatus

SHARED = policy(audiences=(Audience(name="experts", bodies=(FIREARMS.id, MIGRANTS.id)),))
SIBLINGS = policy(siblings=(Siblings(bodies=(FIREARMS.id, MIGRANTS.id), days=21),))
_PLANNED = neighbour(slot("2016-05-18 15:00"))
GIVEN_UP = replace(_PLANNED, slot=replace(_PLANNED.slot, status=SlotStatus.CANCELLED))


def followed_on(day: str) -> Facts:
    """Return facts on a sibling's session of one day, with a meeting on it."""
    on = date.fromisoformat(day)
    other = replace(
        FIREARMS_2016,
        symbol="CTOC/COP/WG.7/2016/1",
        id=SessionId("ctoc-cop-wg-7-2016"),
        body=MIGRANTS.id,
        starts_on=on,
        ends_on=on,
    )
    known = facts(neighbour(slot(f"{day} 10:00")), station=SIBLINGS)
    return replace(known, sessions=(other,))


BODY_RULES = {
    "body-overlap": Example(
        broken=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 11:00"), CONFERENCE)),
            lane=by_body,
        ),
        kept=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 15:00"), CONFERENCE)),
            lane=by_body,
        ),
    ),
    "audience-overlap": Example(
        broken=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 11:00")), station=SHARED),
            lane=by_body,
        ),
        kept=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 15:00")), station=SHARED),
            lane=by_body,
        ),
    ),
    "as-available": Example(
        broken=Case(
            work=work(slot("2016-05-18 15:00", kind=SlotKind.REGIONAL_GROUP, hours=2)),
            lane=by_body,
            words=booths,
        ),
        kept=Case(
            work=work(slot("2016-05-18 15:00", kind=SlotKind.REGIONAL_GROUP, hours=2)),
            facts=facts(GIVEN_UP),
            lane=by_body,
            words=booths,
        ),
    ),
    "sibling-interval": Example(
        broken=Case(work=work(FIRST, THIRD), facts=followed_on("2016-05-26"), lane=by_body),
        kept=Case(work=work(FIRST, THIRD), facts=followed_on("2016-05-20"), lane=by_body),
    ),
    "entitlement-unused": Example(
        broken=Case(work=work(FIRST, SECOND, THIRD)),
        kept=Case(work=EXAMPLE),
    ),
}
