from pathlib import Path

import pytest
from starlette.testclient import TestClient

from web.pages.conftest import PUBLIC_URL, Read
from web.pages.tree import parsed
from wgcal.web.pages.lint import AT_ONCE

BROKEN = Path(__file__).parents[2] / "stories" / "broken"
FEED = f"{PUBLIC_URL}/feeds/sessions/ctoc-cop-wg-6-2016/en.ics"


def test_the_page_asks_for_an_address_and_finds_nothing_by_itself(read: Read) -> None:
    page = read("/lint")

    assert [field["name"] for field in page.all("input")] == ["address"]
    assert page.all("section") == []


def test_a_pasted_calendar_is_checked(client: TestClient) -> None:
    pasted = (BROKEN / "floating-time.ics").read_text("utf-8")

    page = parsed(client.post("/lint", data={"calendar": pasted}).text)

    [finding] = page.all("li", class_="warning")
    assert finding.texts("bdi") == ["floating-time"]
    assert finding.texts("p")[1] == (
        "DTSTART has neither zone nor UTC. Add TZID: Outlook refuses times of no place."
    )


def test_a_pasted_calendar_without_fault_has_no_findings(client: TestClient) -> None:
    pasted = (BROKEN / "whole.ics").read_text("utf-8")

    page = parsed(client.post("/lint", data={"calendar": pasted}).text)

    assert page.all("section")[0].texts("p") == ["Nothing is wrong."]


@pytest.mark.parametrize("body", ["", "calendar=", "a=1&" * 20])
def test_nothing_pasted_is_no_calendar(client: TestClient, body: str) -> None:
    page = parsed(client.post("/lint", content=body).text)

    assert [finding.texts("bdi") for finding in page.all("li", class_="error")] == [["no-calendar"]]


def test_an_address_inside_of_the_network_is_not_looked_at(read: Read) -> None:
    page = read("/lint?address=http://127.0.0.1:8000/feed.ics")

    assert page.all("section")[0].texts("p") == ["127.0.0.1 is not on the public internet."]


def test_a_feed_that_is_not_published_is_said_to_be_missing(read: Read) -> None:
    page = read(f"/lint?address={FEED}")

    assert page.all("section")[0].texts("p") == ["calendar.example.org answers 404."]


def test_no_more_than_four_feeds_are_fetched_at_once(read: Read) -> None:
    slots = [AT_ONCE.acquire(blocking=False) for _ in range(4)]
    try:
        page = read(f"/lint?address={FEED}")
    finally:
        for _ in slots:
            AT_ONCE.release()

    assert slots == [True] * 4
    assert page.all("section")[0].texts("p") == [
        "Others are checking feeds at this moment: try again soon."
    ]


def test_the_page_says_that_it_is_working_before_the_findings(client: TestClient) -> None:
    text = client.get(f"/lint?address={FEED}").text

    assert text.index('role="status"') < text.index('class="findings"')
    assert client.get("/lint").headers["cache-control"] == "no-store"
