from collections.abc import Collection, Iterable
from functools import partial
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plans import FIREARMS, SIX, VIENNA, slot, vienna
from quadratic.finding import Excess
from quadratic.held import Held, all_held, spells
from random_facts import Plan, plans_and_neighbours
from random_plans import several_slots
from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.facts import Meeting, meetings
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Slot, SlotKind

MORNING = slot("2016-05-18 10:00")
NOON = slot("2016-05-18 12:00")
AFTERNOON = slot("2016-05-18 13:00")


def use(slot: Slot, resource: str = "room") -> Use[str]:
    meeting = Meeting(slot=slot, body=FIREARMS.id, station=VIENNA.id, is_own=True)
    return Use(resource, meeting, slot.starts_at_utc, slot.ends_at_utc)


def neighbours_use(slot: Slot) -> Use[str]:
    shared = use(slot)
    return shared._replace(meeting=shared.meeting._replace(is_own=False))


def one(_resource: str, _active: Collection[Meeting]) -> int:
    return 1


def by_language_and_kind(language: str, active: Iterable[Meeting | Held]) -> int | None:
    kinds = {meeting.slot.kind for meeting in active}
    if SlotKind.HOLD in kinds:
        return None
    return (2 if SlotKind.COMMITTEE_OF_THE_WHOLE in kinds else 1) + (language == Language.EN)


def test_a_chain_of_overlaps_is_one_overload_with_its_peak() -> None:
    [overload] = overloads([use(AFTERNOON), use(NOON), use(MORNING)], one)

    assert overload.slots == (MORNING.id, NOON.id, AFTERNOON.id)
    assert overload.starts_at == vienna("2016-05-18 12:00")
    assert overload.ends_at == vienna("2016-05-18 15:00")
    assert (overload.peak, overload.limit) == (2, 1)


def test_uses_that_touch_do_not_clash() -> None:
    assert list(overloads([use(MORNING), use(AFTERNOON)], one)) == []


def test_uses_of_two_resources_do_not_clash() -> None:
    assert list(overloads([use(MORNING, "room"), use(NOON, "booth")], one)) == []


def test_no_limit_is_never_exceeded() -> None:
    assert list(overloads([use(MORNING), use(NOON)], lambda _resource, _active: None)) == []


def test_a_limit_of_none_ends_a_stretch_and_another_may_begin() -> None:
    whole_day = slot("2016-05-18 09:00", hours=8)
    hold = slot("2016-05-18 11:00", hours=1, kind=SlotKind.HOLD)

    first, second = overloads(map(use, (whole_day, MORNING, hold)), by_language_and_kind)

    assert (first.starts_at, first.ends_at) == (MORNING.starts_at, hold.starts_at)
    assert (second.starts_at, second.ends_at) == (hold.ends_at, MORNING.ends_at)


def test_an_overload_tells_its_highest_peak_and_its_lowest_limit() -> None:
    committee = slot("2016-05-18 09:30", hours=2.5, kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    whole_day = slot("2016-05-18 09:00", hours=8)

    [overload] = overloads(map(use, (MORNING, committee, whole_day)), by_language_and_kind)

    assert (overload.starts_at, overload.ends_at) == (MORNING.starts_at, MORNING.ends_at)
    assert (overload.peak, overload.limit) == (3, 1)


def test_a_meeting_that_uses_a_resource_twice_in_a_row_keeps_it() -> None:
    second = use(MORNING)
    first = second._replace(starts_at=vienna("2016-05-18 08:00"), ends_at=second.starts_at)

    [overload] = overloads([second, first, use(NOON)], one)

    assert overload.slots == (MORNING.id, NOON.id)


def test_time_that_only_neighbours_share_is_not_the_plans() -> None:
    whole_day = neighbours_use(slot("2016-05-18 09:00", hours=8))

    [overload] = overloads([use(MORNING), neighbours_use(NOON), whole_day], one)

    assert overload.slots == (whole_day.meeting.slot.id, MORNING.id, NOON.id)
    assert (overload.starts_at, overload.ends_at) == (MORNING.starts_at, MORNING.ends_at)
    assert (overload.peak, overload.limit) == (3, 1)


@given(plans_and_neighbours())
def test_the_sweep_finds_what_its_slow_twin_finds(plan: Plan) -> None:
    work, facts = plan
    uses = [
        Use(language, meeting, meeting.slot.starts_at_utc, meeting.slot.ends_at_utc)
        for meeting in meetings(work, facts)
        for language in meeting.slot.booths
    ]

    found = [
        (
            over.resource,
            Excess(frozenset(over.slots), over.peak, over.limit, over.starts_at, over.ends_at),
        )
        for over in overloads(uses, by_language_and_kind)
    ]

    assert len(set(found)) == len(found)
    assert set(found) == {
        (language, spell.excess)
        for language in SIX
        for spell in spells(
            (held for held in all_held(work, facts) if language in held.slot.booths),
            partial(by_language_and_kind, language),
        )
    }


@given(several_slots(), st.randoms(use_true_random=False))
def test_the_order_of_uses_does_not_matter(slots: tuple[Slot, ...], random: Random) -> None:
    uses = [use(slot) for slot in slots]
    shuffled = random.sample(uses, len(uses))

    assert list(overloads(shuffled, one)) == list(overloads(uses, one))
