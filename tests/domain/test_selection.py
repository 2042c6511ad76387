from dataclasses import replace
from datetime import date

import pytest

from plans import BOARDROOM_A, BOARDROOM_D, FIREARMS, FIREARMS_2016, SIX, VIENNA, slot
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.selection import Listed, Selection, listed
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.domain.station import StationId

MEETING = listed(
    slot("2016-05-18 10:00", "1(a)", "2", room=BOARDROOM_D),
    FIREARMS_2016.id,
    FIREARMS.id,
    VIENNA.id,
)


def test_a_slot_is_listed_with_what_can_be_asked_for() -> None:
    expected = Listed(
        slot=SlotId("2016-05-18 10:00"),
        session=FIREARMS_2016.id,
        body=FIREARMS.id,
        station=VIENNA.id,
        first_day=date(2016, 5, 18),
        last_day=date(2016, 5, 18),
        kind=SlotKind.PLENARY,
        room=BOARDROOM_D.id,
        booths=SIX,
        items=(ItemNumber("1(a)"), ItemNumber("2")),
    )

    assert expected == MEETING


def test_what_asks_for_nothing_takes_everything() -> None:
    assert Selection().includes(MEETING)


@pytest.mark.parametrize(
    ("wanted", "other"),
    [
        (Selection(station=VIENNA.id), Selection(station=StationId("geneva"))),
        (
            Selection(bodies=frozenset({BodyId("e-cn-7"), FIREARMS.id})),
            Selection(bodies=frozenset({BodyId("e-cn-7")})),
        ),
        (Selection(session=FIREARMS_2016.id), Selection(session=SessionId("other"))),
        (Selection(slots=frozenset({MEETING.slot})), Selection(slots=frozenset({SlotId("x")}))),
        (
            Selection(rooms=frozenset({BOARDROOM_D.id, BOARDROOM_A.id})),
            Selection(rooms=frozenset({BOARDROOM_A.id})),
        ),
        (
            Selection(kinds=frozenset({SlotKind.PLENARY})),
            Selection(kinds=frozenset({SlotKind.INFORMAL})),
        ),
        (
            Selection(languages=frozenset({Language.DE, Language.ZH})),
            Selection(languages=frozenset({Language.DE})),
        ),
        (
            Selection(items=frozenset({ItemNumber("2")})),
            Selection(items=frozenset({ItemNumber("3")})),
        ),
    ],
)
def test_a_meeting_needs_one_of_each_kind_of_wish(wanted: Selection, other: Selection) -> None:
    assert (wanted.includes(MEETING), other.includes(MEETING)) == (True, False)


def test_an_item_stands_for_its_sub_items_and_a_sub_item_for_itself_alone() -> None:
    [whole, part, sibling] = [
        Selection(items=frozenset({ItemNumber(number)})) for number in ("1", "1(a)", "1(b)")
    ]

    assert [asked.includes(MEETING) for asked in (whole, part, sibling)] == [True, True, False]


@pytest.mark.parametrize(
    ("first", "last", "included"),
    [
        (None, date(2016, 5, 17), False),
        (None, date(2016, 5, 18), True),
        (date(2016, 5, 18), date(2016, 5, 18), True),
        (date(2016, 5, 19), None, False),
    ],
)
def test_both_days_of_a_window_belong_to_it(
    first: date | None,
    last: date | None,
    included: bool,  # noqa: FBT001 - the table says which
) -> None:
    assert Selection(starts_on=first, ends_on=last).includes(MEETING) is included


def test_a_meeting_over_midnight_is_of_both_days() -> None:
    night = replace(MEETING, last_day=date(2016, 5, 19))

    assert Selection(starts_on=date(2016, 5, 19)).includes(night)
    assert Selection(ends_on=date(2016, 5, 18)).includes(night)


def test_wishes_of_different_kinds_are_all_to_be_met() -> None:
    asked = Selection(items=frozenset({ItemNumber("2")}), ends_on=date(2016, 5, 1))

    assert not asked.includes(MEETING)
