from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interpreters import served
from loads import station
from plans import facts, slot, work
from wgcal.constraints import check
from wgcal.constraints.interpretation_window_load import interpretation_window_load
from wgcal.domain.facts import Served
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import WindowLoad
from wgcal.domain.slot import Slot, SlotId

DAYS = st.lists(st.integers(1, 28), max_size=20)


@given(DAYS, DAYS, st.integers(1, 9), st.integers(1, 4))
def test_the_conflicts_are_those_that_counting_every_window_finds(
    own: list[int], others: list[int], days: int, limit: int
) -> None:
    plan = work(*(_at(day, n, "own") for n, day in enumerate(own)))
    away = tuple(served(_at(day, n, "away")) for n, day in enumerate(others))
    known = replace(facts(station=station(WindowLoad(days=days, assignments=limit))), served=away)

    conflicts = check(plan, known, (interpretation_window_load,))

    assert {frozenset(conflict.slots): conflict.measured for conflict in conflicts} == (
        counted_window_by_window(plan, away, days, limit)
    )


def _at(day: int, number: int, whose: str) -> Slot:
    return replace(slot(f"2016-05-{day:02} 10:00"), id=SlotId(f"{whose}-{number:02}"))


def counted_window_by_window(
    plan: OrganizationOfWork, away: Iterable[Served], days: int, limit: int
) -> dict[frozenset[str], int]:
    """Return the slots of each stretch with the most in a window, by looking at every window."""
    dated = [(each.day, str(each.id), True) for each in plan.slots]
    dated += [(each.starts_at.date(), str(each.slot), False) for each in away]
    stretches: list[tuple[set[str], int]] = []
    for start in (date(2016, 4, 1) + timedelta(days=n) for n in range(90)):
        inside = [each for each in dated if start <= each[0] < start + timedelta(days=days)]
        names = {name for _, name, _ in inside}
        if len(names) > limit and any(own for _, _, own in inside):
            sharing = [each for each in stretches if each[0] & names]
            stretches = [each for each in stretches if not each[0] & names]
            merged = names.union(*(each[0] for each in sharing))
            stretches.append((merged, max(len(names), *(each[1] for each in sharing), 0)))
    return {frozenset(names): most for names, most in stretches}
