from dataclasses import replace
from datetime import date

import pytest

from plans import FIRST, VIENNA, facts, slot, vienna, work
from wgcal.constraints.holiday import holiday
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import Holiday, HolidayLevel

WHIT_MONDAY = Holiday(
    on=date(2016, 5, 16),
    level=HolidayLevel.OFFICIAL,
    names={Language.EN: "Whit Monday", Language.FR: "Lundi de Pentecôte"},
    source="UNIS Vienna, official holidays 2016",
)
EID = Holiday(
    on=date(2016, 7, 6),
    level=HolidayLevel.OBSERVED,
    names={Language.EN: "Eid al-Fitr"},
    source="",
    tentative=True,
)
VESAK = Holiday(
    on=date(2016, 5, 21), level=HolidayLevel.AVOIDED, names={Language.EN: "Vesak"}, source=""
)
ON_MONDAY = slot("2016-05-16 10:00")


def with_holidays(*holidays: Holiday) -> Facts:
    return facts(station=replace(VIENNA, holidays=holidays))


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def test_a_meeting_on_an_official_holiday_gates_the_release() -> None:
    [conflict] = holiday(work(ON_MONDAY), with_holidays(WHIT_MONDAY))

    assert conflict.constraint == "holiday"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (ON_MONDAY.id,)
    assert conflict.subject == ("2016-05-16", "official")
    assert (conflict.measured, conflict.limit) == (180, 0)
    assert conflict.starts_at == vienna("2016-05-16 10:00")
    assert conflict.ends_at == vienna("2016-05-16 13:00")
    assert conflict.source == "UNIS Vienna, official holidays 2016"
    assert str(conflict.message) == (
        "The meeting of 2016-05-16 10:00:00+02:00 is on a holiday: Whit Monday, 2016-05-16."
    )


def test_a_tentative_date_is_said_to_be_tentative() -> None:
    [conflict] = holiday(work(slot("2016-07-06 10:00")), with_holidays(EID))

    assert conflict.source == "General Assembly resolution 69/250"
    assert str(conflict.message) == (
        "The meeting of 2016-07-06 10:00:00+02:00 is on a holiday: Eid al-Fitr, 2016-07-06 "
        "(the date is tentative)."
    )


@pytest.mark.parametrize(
    ("feast", "severity"),
    [(WHIT_MONDAY, Severity.GATE), (EID, Severity.WARN), (VESAK, Severity.INFORM)],
)
def test_each_level_has_a_severity_of_its_own(feast: Holiday, severity: Severity) -> None:
    meeting = slot(f"{feast.on} 10:00")

    [conflict] = holiday(work(meeting), with_holidays(feast))

    assert conflict.severity is severity


def test_the_message_keeps_the_names_of_the_holiday_for_every_reader() -> None:
    [conflict] = holiday(work(ON_MONDAY), with_holidays(WHIT_MONDAY))

    assert conflict.message.values["name"] == WHIT_MONDAY.names


@pytest.mark.parametrize("names", [{}, {Language.EN: ""}])
def test_a_holiday_without_a_name_is_called_by_its_level(names: Texts) -> None:
    nameless = replace(WHIT_MONDAY, names=names)

    [conflict] = holiday(work(ON_MONDAY), with_holidays(nameless))

    assert str(conflict.message) == (
        "The meeting of 2016-05-16 10:00:00+02:00 is on a holiday: official, 2016-05-16."
    )


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [
        ("2016-05-15 22:00", "2016-05-16 00:01", 1),
        ("2016-05-16 23:59", "2016-05-17 02:00", 1),
        ("2016-05-16 21:00", "2016-05-17 00:00", 180),
    ],
)
def test_only_the_minutes_on_the_holiday_are_measured(starts: str, ends: str, minutes: int) -> None:
    [conflict] = holiday(work(between(starts, ends)), with_holidays(WHIT_MONDAY))

    assert conflict.measured == minutes


def test_meetings_that_touch_the_holiday_at_midnight_are_kept_off_it() -> None:
    before = between("2016-05-15 21:00", "2016-05-16 00:00")
    after = between("2016-05-17 00:00", "2016-05-17 03:00")

    assert list(holiday(work(before, after), with_holidays(WHIT_MONDAY))) == []


@pytest.mark.parametrize(("day", "hours"), [("2016-03-27", 23), ("2016-10-30", 25)])
def test_a_holiday_on_which_the_clock_changes_lasts_as_long_as_the_day(
    day: str, hours: int
) -> None:
    feast = replace(EID, on=date.fromisoformat(day))
    whole_day = slot(f"{day} 00:00", hours=24)

    [conflict] = holiday(work(whole_day), with_holidays(feast))

    assert conflict.measured == hours * 60


def test_a_night_between_two_holidays_is_reported_for_each() -> None:
    tuesday = replace(WHIT_MONDAY, on=date(2016, 5, 17), level=HolidayLevel.OBSERVED)

    found = holiday(
        work(between("2016-05-16 22:00", "2016-05-17 01:00")), with_holidays(WHIT_MONDAY, tuesday)
    )

    assert [(conflict.subject, conflict.measured) for conflict in found] == [
        (("2016-05-16", "official"), 120),
        (("2016-05-17", "observed"), 60),
    ]


def test_meetings_on_other_days_are_no_matter() -> None:
    assert list(holiday(work(FIRST), with_holidays(WHIT_MONDAY, EID, VESAK))) == []


@pytest.mark.parametrize(
    "not_judged",
    [replace(ON_MONDAY, kind=SlotKind.HOLD), replace(ON_MONDAY, status=SlotStatus.CANCELLED)],
    ids=["hold", "cancelled"],
)
def test_a_slot_in_which_nobody_meets_may_be_on_a_holiday(not_judged: Slot) -> None:
    assert list(holiday(work(not_judged), with_holidays(WHIT_MONDAY))) == []
