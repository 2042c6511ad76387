from dataclasses import replace
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from plans import slot, work
from web.conftest import Clock
from web.pages.conftest import Publish, Read
from web.pages.tree import Element, parsed
from wgcal.domain.slot import SlotKind, SlotStatus

PAGE = "/subscribe/sessions/ctoc-cop-wg-6-2016"


def hours(page: Element) -> list[str]:
    [section] = page.all("section", class_="preview")
    return [time["datetime"][:16] for time in section.all("time")]


@pytest.mark.parametrize(
    ("now", "shown", "said"),
    [
        (datetime(2016, 5, 1, tzinfo=UTC), ["18T10", "18T15", "19T10", "19T15"], "4 are to come."),
        (datetime(2016, 5, 19, 6, tzinfo=UTC), ["19T10", "19T15"], "2 are to come."),
        (
            datetime(2016, 5, 20, tzinfo=UTC),
            ["18T10", "18T15", "19T10", "19T15"],
            "All of them are over; these were the last.",
        ),
    ],
)
def test_the_next_meetings_are_shown_and_the_last_when_all_are_over(
    public: TestClient, clock: Clock, now: datetime, shown: list[str], said: str
) -> None:
    clock.now = now

    page = parsed(public.get(PAGE, headers={"Accept-Language": "en"}).text)

    assert hours(page) == [f"2016-05-{start}:00" for start in shown]
    assert page.all("section", class_="preview")[0].texts("p")[0] == said


def test_a_calendar_without_meetings_says_that_it_will_fill(public: TestClient) -> None:
    page = parsed(public.get(f"{PAGE}?kind=side-event").text)

    assert hours(page) == []
    assert "There is none yet; the calendar fills when one is planned." in page.text


def test_of_many_meetings_the_first_twelve_to_come_are_shown(
    publishing: Publish, read: Read
) -> None:
    days = [f"2096-05-{day:02} {hour}:00" for day in range(1, 11) for hour in (10, 15)]
    publishing(work(*(slot(start, "2") for start in days)))

    page = read(PAGE)

    assert hours(page) == [start.replace(" ", "T") for start in days[:12]]
    assert "20 are to come; these are the next." in page.text


def test_a_cancelled_meeting_says_so_and_can_be_left_out(publishing: Publish, read: Read) -> None:
    informal = slot("2096-05-18 13:30", hours=1, kind=SlotKind.INFORMAL)
    publishing(work(slot("2096-05-18 10:00", "2"), informal))
    publishing(work(slot("2096-05-18 10:00", "2"), replace(informal, status=SlotStatus.CANCELLED)))

    marked, without = read(PAGE), read(f"{PAGE}?cancelled=omit")

    assert marked.texts("strong", class_="cancelled-mark") == ["Cancelled"]
    assert (len(hours(marked)), len(hours(without))) == (2, 1)
