from dataclasses import replace
from datetime import date

from plans import EXAMPLE, FOURTH, THIRD, facts, work
from wgcal.constraints.printed_weekday import printed_weekday
from wgcal.domain.organization_of_work import OrganizationOfWork, PrintedDay
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus

WEDNESDAY, THURSDAY = date(2016, 5, 18), date(2016, 5, 19)


def printing(*weekdays: tuple[date, int], plan: OrganizationOfWork = EXAMPLE) -> OrganizationOfWork:
    days = tuple(PrintedDay(on=day, weekday=weekday) for day, weekday in weekdays)
    return replace(plan, printed_days=days)


def test_a_weekday_that_is_not_the_dates_is_reported_with_the_meetings_of_the_day() -> None:
    [conflict] = printed_weekday(printing((WEDNESDAY, 3), (THURSDAY, 5)), facts())

    assert conflict.constraint == "printed-weekday"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (THIRD.id, FOURTH.id)
    assert conflict.subject == ("2016-05-19",)
    assert (conflict.measured, conflict.limit) == (5, 4)
    assert (conflict.starts_at, conflict.ends_at) == (THIRD.starts_at, FOURTH.ends_at)
    assert str(conflict.message) == (
        "The document prints Friday beside 2016-05-19, which is Thursday."
    )


def test_weekdays_that_are_those_of_their_dates_are_right() -> None:
    assert list(printed_weekday(printing((WEDNESDAY, 3), (THURSDAY, 4)), facts())) == []


def test_each_day_is_judged_for_itself() -> None:
    found = printed_weekday(printing((WEDNESDAY, 7), (THURSDAY, 1)), facts())

    assert [conflict.subject for conflict in found] == [("2016-05-18",), ("2016-05-19",)]


def test_a_plan_whose_document_printed_no_weekday_is_not_judged() -> None:
    assert list(printed_weekday(EXAMPLE, facts())) == []


def test_a_day_that_no_meeting_is_left_on_is_not_judged() -> None:
    cancelled = replace(THIRD, status=SlotStatus.CANCELLED)

    assert list(printed_weekday(printing((THURSDAY, 5), plan=work(cancelled)), facts())) == []
