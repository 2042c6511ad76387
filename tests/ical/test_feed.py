import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from icalendar import Calendar

from ical.example import FIRST, PAGE, RELEASE, SECOND_TIME, WORK, body_of, head_of, published, work
from plans import FIREARMS, FIREARMS_2016
from random_plans import plans
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.ical import FEED_LANGUAGES, etag, events_of, feed

STORIES = Path(__file__).parents[1] / "stories"

EN = Language.EN

languages = pytest.mark.parametrize("language", FEED_LANGUAGES)


def head(body: bytes) -> dict[str, str]:
    """Return the calendar's own properties, by name."""
    lines = body.decode().replace("\r\n ", "").partition("BEGIN:VTIMEZONE")[0].splitlines()
    return dict(re.split("[:;]", line, maxsplit=1) for line in lines)


@languages
def test_the_example_is_the_story_byte_by_byte(language: Language) -> None:
    story = (STORIES / f"ctoc-cop-wg-6-2016.{language}.ics").read_bytes()

    assert body_of(RELEASE, language) == story


@languages
def test_the_feed_is_parsed_strictly_without_error(language: Language) -> None:
    parsed = Calendar.from_ical(body_of(RELEASE, language))

    assert [component.name for component in parsed.walk() if component.errors] == []
    assert [component.name for component in parsed.subcomponents] == ["VTIMEZONE"] + 4 * ["VEVENT"]
    assert parsed.to_ical(sorted=False) == body_of(RELEASE, language)


@languages
def test_every_line_ends_in_crlf_and_has_at_most_75_octets(language: Language) -> None:
    lines = body_of(RELEASE, language).split(b"\r\n")

    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if b"\n" in line or b"\r" in line] == []


@languages
def test_no_fold_is_inside_a_character(language: Language) -> None:
    for line in body_of(RELEASE, language).split(b"\r\n"):
        assert line.decode("utf-8").encode("utf-8") == line


def test_the_six_official_languages_have_a_feed_each() -> None:
    assert FEED_LANGUAGES == OFFICIAL_LANGUAGES


@given(plans())
def test_all_languages_have_the_same_events(plan: OrganizationOfWork) -> None:
    second = published(plan, published(WORK), now=SECOND_TIME)

    [*identities] = (
        [
            (event.uid, event.sequence, event.start, event.end, event["STATUS"])
            for event in Calendar.from_ical(body_of(second, language)).events
        ]
        for language in FEED_LANGUAGES
    )

    assert identities == [identities[0]] * 6


@languages
def test_no_text_that_programs_show_has_a_character_that_turns_its_direction(
    language: Language,
) -> None:
    turning = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

    assert turning.isdisjoint(body_of(RELEASE, language).decode())


def test_the_calendar_itself_tells_of_the_release_by_its_time_alone() -> None:
    later = published(work(FIRST), RELEASE, now=SECOND_TIME)

    before, after = head(body_of(RELEASE, EN)), head(body_of(later, EN))

    assert {name for name in before if before[name] != after[name]} == {"LAST-MODIFIED"}
    assert after["LAST-MODIFIED"] == "20160301T090000Z"


def test_no_property_is_there_that_harms_a_client() -> None:
    names = head(body_of(RELEASE, EN)).keys()

    assert names.isdisjoint({"METHOD", "UID", "X-WR-CALDESC", "DESCRIPTION"})


def test_each_session_and_language_is_a_calendar_of_its_own() -> None:
    next_session = replace(FIREARMS_2016, id=SessionId("ctoc-cop-wg-6-2017"))
    other = published(replace(WORK, session=next_session))

    identifiers = [
        head(body_of(release, language))["X-WR-RELCALID"]
        for release in (RELEASE, other)
        for language in FEED_LANGUAGES
    ]

    assert len(set(identifiers)) == 12


def test_a_body_without_a_name_in_the_language_says_which_it_is_and_claims_none() -> None:
    body = replace(FIREARMS, names={Language.ZH: "枪支问题工作组"})

    names = head(body_of(published(replace(WORK, body=body)), EN))

    assert names["NAME"] == r"VALUE=TEXT:枪支问题工作组 [in Chinese]\, 2016"
    assert names["X-WR-CALNAME"] == r"枪支问题工作组 [in Chinese]\, 2016"


def test_a_body_without_any_name_goes_by_its_symbol() -> None:
    names = head(body_of(published(replace(WORK, body=replace(FIREARMS, names={}))), EN))

    assert names["X-WR-CALNAME"] == r"CTOC/COP/WG.6\, 2016"


def test_a_release_without_slots_is_a_calendar_with_its_zone() -> None:
    parsed = Calendar.from_ical(body_of(published(work()), EN))

    assert [component.name for component in parsed.subcomponents] == ["VTIMEZONE"]


def test_the_zone_covers_slots_outside_the_days_of_the_session() -> None:
    early = replace(FIRST, starts_at=FIRST.starts_at.replace(year=1995))
    release = published(work(replace(early, ends_at=FIRST.ends_at.replace(year=1995))))

    [zone] = Calendar.from_ical(body_of(release, EN)).timezones

    assert b"RRULE" not in zone.to_ical()
    assert zone.standard[0].DTSTART.year == 1994


def test_events_are_joined_in_the_order_given() -> None:
    events = events_of(RELEASE, {}, PAGE)[EN].values()

    body = feed(head_of(RELEASE, EN), reversed(list(events)))

    assert [event.uid[-1] for event in Calendar.from_ical(body).events] == ["4", "3", "2", "1"]


def test_the_entity_tag_is_strong_and_follows_the_bytes() -> None:
    assert etag(b"") == '"e3b0c44298fc1c149afbf4c8996fb924"'
    assert etag(b"") != etag(b" ")
