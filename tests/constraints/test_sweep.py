from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plans import FIREARMS, VIENNA, slot, vienna
from random_plans import FIRST_DAYS, several_slots
from wgcal.constraints.sweep import Limit, Overload, Use, overloads
from wgcal.domain.facts import Meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Slot, SlotKind

MORNING = slot("2016-05-18 10:00")
NOON = slot("2016-05-18 12:00")
AFTERNOON = slot("2016-05-18 13:00")


def use(slot: Slot, resource: str = "room") -> Use[str]:
    meeting = Meeting(slot=slot, body=FIREARMS.id, station=VIENNA.id, is_own=True)
    return Use(resource, meeting, slot.starts_at_utc, slot.ends_at_utc)


def one(_resource: str, _active: Collection[Meeting]) -> int:
    return 1


def by_language_and_kind(language: str, active: Collection[Meeting]) -> int | None:
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
    first = replace(second, starts_at=vienna("2016-05-18 08:00"), ends_at=second.starts_at)

    [overload] = overloads([second, first, use(NOON)], one)

    assert overload.slots == (MORNING.id, NOON.id)


@given(st.sampled_from(FIRST_DAYS).flatmap(lambda day: several_slots(first_day=day, at_most=12)))
def test_the_sweep_finds_what_its_slow_twin_finds(slots: tuple[Slot, ...]) -> None:
    uses = [use(slot, language) for slot in slots for language in slot.booths]

    found = set(overloads(uses, by_language_and_kind))

    assert found == set(slow_twin(uses, by_language_and_kind))


@given(several_slots(), st.randoms(use_true_random=False))
def test_the_order_of_uses_does_not_matter(slots: tuple[Slot, ...], random: Random) -> None:
    uses = [use(slot) for slot in slots]
    shuffled = random.sample(uses, len(uses))

    assert list(overloads(shuffled, one)) == list(overloads(uses, one))


def slow_twin(uses: list[Use[str]], limit: Limit[str]) -> Iterator[Overload[str]]:
    """Yield the same overloads by asking at every start and end who is there."""
    for resource in {use.resource for use in uses}:
        held = [use for use in uses if use.resource == resource]
        stretch: list[tuple[Collection[Meeting], int]] = []
        since = held[0].starts_at
        for moment in sorted({hour for use in held for hour in (use.starts_at, use.ends_at)}):
            there = [use.meeting for use in held if use.starts_at <= moment < use.ends_at]
            allowed = limit(resource, there)
            if allowed is not None and len(there) > allowed:
                since = since if stretch else moment
                stretch.append((there, allowed))
            elif stretch:
                yield Overload(
                    resource,
                    in_order(meeting for present, _ in stretch for meeting in present),
                    since,
                    moment,
                    max(len(present) for present, _ in stretch),
                    min(highest for _, highest in stretch),
                )
                stretch = []


def in_order(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return tuple(
        sorted(set(meetings), key=lambda meeting: (meeting.slot.starts_at_utc, meeting.slot.id))
    )
