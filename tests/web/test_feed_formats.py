"""Each format of a feed as it is served: chosen by the suffix, cached as the calendar itself."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from read_formats import READERS, Read, rows_of
from web.conftest import PUBLIC
from wgcal.actions.feed_formats import FORMATS
from wgcal.web.feed_address import PARAMETERS, canonical, feed_address

SESSION = "/feeds/sessions/ctoc-cop-wg-6-2016"
PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"

MEDIA_TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "jcal": "application/calendar+json",
    "xcal": "application/calendar+xml; charset=utf-8",
    "jscal": "application/jscalendar+json;type=group",
    "frab.xml": "application/xml; charset=utf-8",
    "frab.json": "application/json",
    "csv": "text/csv; charset=utf-8; header=present",
    "atom": "application/atom+xml; charset=utf-8",
}

suffixes = pytest.mark.parametrize("suffix", MEDIA_TYPES)


def read(client: TestClient, suffix: str, query: str = "", part: str = "") -> list[Read]:
    answer = client.get(f"{SESSION}{part}/en.{suffix}?{query}")
    assert answer.status_code == 200
    return READERS[suffix](answer.content)


def publish(client: TestClient, revision: int) -> None:
    answer = client.post(f"{PLAN}/releases", headers={"If-Match": f'"{revision}"'})
    assert answer.status_code == 201


def with_informal_meeting(client: TestClient) -> str:
    """Release informal consultations as well, and return their identifier."""
    informal = {
        "kind": "informal",
        "booths": [],
        "starts_at": "2016-05-18T13:30",
        "ends_at": "2016-05-18T14:30",
    }
    added = client.post(f"{PLAN}/slots", headers={"If-Match": '"1"'}, json=informal)
    publish(client, revision=2)
    return str(added.json()["slot"]["id"])


def test_every_format_is_served_under_its_suffix(public: TestClient) -> None:
    found = {
        suffix: public.get(f"{SESSION}/en.{suffix}").headers["content-type"] for suffix in FORMATS
    }

    assert found == MEDIA_TYPES


@pytest.mark.parametrize("suffix", ["json", "xml", "html", "frab", "ics.json", "jscal.json"])
def test_another_suffix_is_no_feed(public: TestClient, suffix: str) -> None:
    assert public.get(f"{SESSION}/en.{suffix}").status_code == 404


@suffixes
def test_what_a_program_accepts_changes_nothing(public: TestClient, suffix: str) -> None:
    usual = public.get(f"{SESSION}/en.{suffix}")

    asked = public.get(f"{SESSION}/en.{suffix}", headers={"Accept": "text/html"})

    assert asked.content == usual.content
    assert "vary" not in asked.headers


@suffixes
def test_a_format_is_cached_as_the_calendar_is(public: TestClient, suffix: str) -> None:
    full = public.get(f"{SESSION}/en.{suffix}")
    same = {name: full.headers[name] for name in ("etag", "last-modified", "cache-control")}

    known = public.get(f"{SESSION}/en.{suffix}", headers={"If-None-Match": same["etag"]})
    head = public.head(f"{SESSION}/en.{suffix}")

    assert (known.status_code, known.content) == (304, b"")
    assert {name: known.headers[name] for name in same} == same
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(full.content))
    assert head.headers["content-type"] == full.headers["content-type"]
    assert same["last-modified"] == "Mon, 22 Feb 2016 09:00:00 GMT"


@suffixes
def test_a_release_changes_every_format(publisher: TestClient, suffix: str) -> None:
    before = publisher.get(f"{SESSION}/en.{suffix}")
    known = {"If-None-Match": before.headers["etag"]}

    with_informal_meeting(publisher)

    after = publisher.get(f"{SESSION}/en.{suffix}", headers=known)
    assert after.status_code == 200
    assert b"informal" not in before.content
    assert b"informal" in after.content.lower()


@pytest.mark.parametrize("suffix", READERS)
def test_every_format_has_the_meetings_that_the_address_selects(
    public: TestClient, suffix: str
) -> None:
    found = read(public, suffix, "item=3,4", "/days/2016-05-18")

    [expected] = read(public, "ics", "item=3,4", "/days/2016-05-18")
    assert [(one.uid, one.starts_at, one.title) for one in found] == [
        (expected.uid, expected.starts_at, expected.title)
    ]


@pytest.mark.parametrize("suffix", READERS)
def test_a_single_meeting_is_a_file_in_every_format(public: TestClient, suffix: str) -> None:
    [first, *_] = read(public, "ics")

    answer = public.get(f"{SESSION}/meetings/{first.uid}/en.{suffix}")

    assert [one.uid for one in READERS[suffix](answer.content)] == [first.uid]
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="ctoc-cop-wg-6-2016.{suffix}"'
    )


@suffixes
def test_a_meeting_that_is_not_published_has_no_format(public: TestClient, suffix: str) -> None:
    assert public.get(f"{SESSION}/meetings/0b7c3c38/en.{suffix}").status_code == 404


def test_only_a_table_is_a_file_when_it_has_many_meetings(public: TestClient) -> None:
    station = "/feeds/stations/vienna/en"

    found = {
        suffix: public.get(f"{station}.{suffix}").headers.get("content-disposition")
        for suffix in FORMATS
    }

    assert found == {
        suffix: 'attachment; filename="vienna.csv"' if suffix == "csv" else None
        for suffix in FORMATS
    }


@pytest.mark.parametrize(
    ("suffix", "ignored"),
    [
        ("ics", []),
        ("jcal", []),
        ("xcal", []),
        ("jscal", ["granularity=item"]),
        ("csv", ["granularity=item", "alarm=15", "tz=utc"]),
        ("frab.xml", ["cancelled=omit", "granularity=item", "alarm=15", "tz=utc"]),
        ("frab.json", ["cancelled=omit", "granularity=item", "alarm=15", "tz=utc"]),
        ("atom", ["cancelled=omit", "granularity=item", "alarm=15", "tz=utc"]),
    ],
)
def test_what_means_nothing_in_a_format_changes_nothing_and_is_told(
    suffix: str, ignored: list[str]
) -> None:
    said = "item=2&cancelled=omit&granularity=item&alarm=15&tz=utc"

    found = feed_address(f"{SESSION}/en.{suffix}", said)

    assert found is not None
    assert list(found.ignored) == ignored
    kept = "&".join(part for part in said.split("&") if part not in ignored)
    assert found == feed_address(f"{SESSION}/en.{suffix}", kept)


def test_a_format_ignores_nothing_but_known_parameters() -> None:
    assert frozenset[str]().union(*(form.unsaid for form in FORMATS.values())) <= set(PARAMETERS)


@suffixes
def test_an_address_keeps_its_suffix(suffix: str) -> None:
    found = feed_address(f"{SESSION}/days/2016-05-18/en.{suffix}")

    assert found is not None
    assert canonical(found) == f"{SESSION}/en.{suffix}?from=2016-05-18&to=2016-05-18"
    assert found.selection.starts_on == date(2016, 5, 18)


def test_one_calendar_has_one_identity_in_every_format(public: TestClient) -> None:
    _, properties, _ = json.loads(public.get(f"{SESSION}/en.jcal").content)
    group = json.loads(public.get(f"{SESSION}/en.jscal").content)
    calendar = public.get(f"{SESSION}/en.ics").content.decode()
    changes = public.get(f"{SESSION}/en.atom").content.decode()

    [identity] = [value for name, _, _, value in properties if name == "x-wr-relcalid"]
    assert group["uid"] == identity
    assert f"X-WR-RELCALID:{identity}" in calendar
    assert f"<id>urn:uuid:{identity}</id>" in changes


def test_a_table_can_leave_out_what_is_cancelled(publisher: TestClient) -> None:
    uid = with_informal_meeting(publisher)
    before = read(publisher, "csv")

    publisher.post(f"{PLAN}/slots/{uid}/cancel", headers={"If-Match": '"2"'})
    publish(publisher, revision=3)

    plain = read(publisher, "csv", "cancelled=status")
    assert plain == [
        replace(one, is_cancelled=True, sequence=1) if one.uid == uid else one for one in before
    ]
    assert read(publisher, "csv", "cancelled=omit") == [one for one in before if one.uid != uid]


def test_a_table_of_a_station_says_which_session_each_meeting_is_of(public: TestClient) -> None:
    rows = rows_of(public.get("/feeds/stations/vienna/zh.csv?from=2016-05-18").content)

    assert {row["session"] for row in rows} == {"ctoc-cop-wg-6-2016"}
    assert len(rows) == 4


def test_the_lint_page_tells_which_parameter_a_format_does_not_understand(
    public: TestClient,
) -> None:
    address = f"{PUBLIC}{SESSION}/en.jscal?granularity=item"

    page = public.get("/lint", params={"address": address}).text

    assert "The feed does not understand granularity=item" in page


def test_every_format_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "feed-formats.md").read_text("utf-8")

    rows = re.findall(r"^\| `\.(.+?)` \| .+? \| `(.+?)` \| ?(.*?) ?\|$", page, re.MULTILINE)

    documented = {
        suffix: (media_type, frozenset(re.findall(r"`(\w+)`", unsaid)))
        for suffix, media_type, unsaid in rows
    }
    assert documented == {
        suffix: (form.media_type, form.unsaid) for suffix, form in FORMATS.items()
    }
