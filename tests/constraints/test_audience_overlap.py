from dataclasses import replace

import pytest

from plans import (
    CONFERENCE,
    FIREARMS,
    FIRST,
    MIGRANTS,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.audience_overlap import audience_overlap
from wgcal.constraints.body_overlap import body_overlap
from wgcal.domain.body import Body, BodyId
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.policy import Audience, Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import StationId

CORRUPTION = Body(id=BodyId("cac-cosp"), symbol="CAC/COSP", names={})
NOON = slot("2016-05-18 12:00")


def audience(*bodies: Body, name: str = "small missions", at_once: int = 1) -> Audience:
    """Return bodies that share delegates."""
    return Audience(name=name, bodies=tuple(body.id for body in bodies), parallel_meetings=at_once)


def sharing(*audiences: Audience, near: tuple[Neighbour, ...]) -> Facts:
    """Return what the rules know where these audiences are recorded."""
    return facts(*near, station=policy(audiences=audiences))


BOTH = audience(FIREARMS, MIGRANTS)


def test_two_bodies_of_an_audience_at_once_are_one_conflict_for_the_hours_in_common() -> None:
    theirs = neighbour(NOON)
    [conflict] = audience_overlap(work(FIRST), sharing(BOTH, near=(theirs,)))

    assert conflict.constraint == "audience-overlap"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (FIRST.id, theirs.slot.id)
    assert conflict.subject == ("small missions", "ctoc-cop-wg-6", "ctoc-cop-wg-7")
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert conflict.starts_at == vienna("2016-05-18 12:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert conflict.source == (
        "Small delegations ask for one or two formal meetings at a time; custom"
    )
    assert str(conflict.message) == (
        "From 2016-05-18 12:00:00+02:00 there are 2 formal meetings at once of bodies that share"
        " delegates, CTOC/COP/WG.6, CTOC/COP/WG.7, above the limit of 1."
    )


def test_bodies_that_share_no_delegates_may_meet_at_once() -> None:
    near = (neighbour(NOON),)

    assert list(audience_overlap(work(FIRST), sharing(near=near))) == []
    assert list(audience_overlap(work(FIRST), sharing(audience(FIREARMS), near=near))) == []


def test_an_audience_of_others_is_not_the_plans_matter() -> None:
    near = (neighbour(NOON), neighbour(NOON, CORRUPTION))
    others = audience(MIGRANTS, CORRUPTION)

    assert list(audience_overlap(work(FIRST), sharing(others, near=near))) == []


def test_meetings_that_touch_follow_each_other() -> None:
    after = neighbour(slot("2016-05-18 13:00"))

    assert list(audience_overlap(work(FIRST), sharing(BOTH, near=(after,)))) == []


def test_delegates_are_not_in_two_cities_at_once() -> None:
    away = replace(neighbour(NOON), station=StationId("geneva"))
    [conflict] = audience_overlap(work(FIRST), sharing(BOTH, near=(away,)))

    assert conflict.slots == (FIRST.id, away.slot.id)


def test_two_at_once_may_be_the_limit_and_a_third_is_above_it() -> None:
    three = audience(FIREARMS, MIGRANTS, CORRUPTION, at_once=2)
    second, third = neighbour(NOON), neighbour(slot("2016-05-18 12:30"), CORRUPTION)

    assert list(audience_overlap(work(FIRST), sharing(three, near=(second,)))) == []
    [conflict] = audience_overlap(work(FIRST), sharing(three, near=(second, third)))
    assert conflict.slots == (FIRST.id, second.slot.id, third.slot.id)
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert conflict.starts_at == vienna("2016-05-18 12:30")


def test_what_one_body_does_at_once_is_left_to_body_overlap() -> None:
    committee = replace(NOON, kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    known = sharing(BOTH, near=())

    assert list(audience_overlap(work(FIRST, committee), known)) == []
    assert list(audience_overlap(work(FIRST, NOON), known)) == []
    assert len(list(body_overlap(work(FIRST, NOON), known))) == 1


@pytest.mark.parametrize("body", [CONFERENCE, FIREARMS])
def test_a_body_and_its_parent_at_once_are_left_to_body_overlap(body: Body) -> None:
    other = FIREARMS if body is CONFERENCE else CONFERENCE
    family = sharing(audience(CONFERENCE, FIREARMS), near=(neighbour(NOON, other),))

    assert list(audience_overlap(work(FIRST, body=body), family)) == []
    assert len(list(body_overlap(work(FIRST, body=body), family))) == 1


def test_a_third_body_beside_a_body_and_its_parent_is_told() -> None:
    all_three = audience(CONFERENCE, FIREARMS, MIGRANTS)
    near = (neighbour(NOON, CONFERENCE), neighbour(slot("2016-05-18 12:30"), MIGRANTS))
    [conflict] = audience_overlap(work(FIRST), sharing(all_three, near=near))

    assert conflict.measured == 3
    assert conflict.starts_at == vienna("2016-05-18 12:30")


def test_all_formal_meetings_of_the_audience_count_when_two_of_its_bodies_sit() -> None:
    committee = replace(slot("2016-05-18 11:00"), kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    [conflict] = audience_overlap(work(FIRST, committee), sharing(BOTH, near=(neighbour(NOON),)))

    assert (conflict.measured, conflict.limit) == (3, 1)
    assert conflict.starts_at == vienna("2016-05-18 12:00")
    assert conflict.ends_at == vienna("2016-05-18 14:00")


def test_two_audiences_with_the_same_meetings_share_a_conflict() -> None:
    again = audience(MIGRANTS, FIREARMS, CORRUPTION, name="experts")
    [conflict] = audience_overlap(work(FIRST), sharing(BOTH, again, near=(neighbour(NOON),)))

    assert conflict.subject == ("experts", "small missions", "ctoc-cop-wg-6", "ctoc-cop-wg-7")


def test_two_audiences_with_other_meetings_have_a_conflict_each() -> None:
    wider = audience(FIREARMS, MIGRANTS, CORRUPTION, name="wider")
    near = (neighbour(NOON), neighbour(slot("2016-05-18 12:30"), CORRUPTION))
    found = audience_overlap(work(FIRST), sharing(BOTH, wider, near=near))

    assert {(conflict.subject[0], conflict.measured) for conflict in found} == {
        ("small missions", 2),
        ("wider", 3),
    }


def test_a_body_that_is_not_in_the_catalogue_is_called_by_its_identifier() -> None:
    near = (neighbour(NOON, CORRUPTION),)
    known = sharing(audience(FIREARMS, CORRUPTION), near=near)
    [conflict] = audience_overlap(work(FIRST), known)

    assert conflict.message.values["bodies"] == ("cac-cosp", "CTOC/COP/WG.6")


@pytest.mark.parametrize(
    "beside",
    [
        *(replace(NOON, kind=kind) for kind in SlotKind if not kind.is_formal),
        replace(NOON, status=SlotStatus.CANCELLED),
    ],
    ids=[*(kind.value for kind in SlotKind if not kind.is_formal), "cancelled"],
)
def test_only_formal_meetings_that_take_place_are_counted(beside: Slot) -> None:
    assert list(audience_overlap(work(FIRST), sharing(BOTH, near=(neighbour(beside),)))) == []
