"""Every fault planted in a file is found on its line, and none in the feeds that wgcal serves."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ical.example import RELEASE, body_of
from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES
from wgcal.ical.lint import Gravity, lint
from wgcal.ical.lint.register import FAULTS
from wgcal.wording.messages import translated

STORIES = Path(__file__).parents[1] / "stories"
BROKEN = STORIES / "broken"
WHOLE = (BROKEN / "whole.ics").read_bytes()
OF_SIZE = {"too-many-events", "too-large"}
OF_ANSWERS = {"content-type", "no-validator", "no-caching", "redirects", "parameter"}
IN_FILES = set(FAULTS) - OF_SIZE - OF_ANSWERS

EVENT = WHOLE[WHOLE.rindex(b"BEGIN:VEVENT") : WHOLE.rindex(b"END:VCALENDAR")]


def found(data: bytes) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in lint(data)]


def many(count: int) -> bytes:
    events = (EVENT.replace(b"UID:5a3f", f"UID:{number:04}".encode()) for number in range(count))
    return WHOLE.replace(b"END:VCALENDAR", b"".join(events) + b"END:VCALENDAR")


def test_there_is_a_broken_file_for_every_fault_that_can_be_in_a_small_one() -> None:
    files = {path.stem for path in BROKEN.iterdir()} - {"whole"}

    assert files == IN_FILES


@pytest.mark.parametrize("code", sorted(IN_FILES))
def test_the_fault_planted_in_a_file_is_the_one_that_is_found(code: str) -> None:
    assert [one for one, _ in found((BROKEN / f"{code}.ics").read_bytes())] == [code]


def test_a_fault_is_told_with_its_line() -> None:
    body = (BROKEN / "unknown-word.ics").read_bytes()

    [finding] = lint(body)

    assert body.split(b"\r\n")[finding.line - 1] == b"STATUS:POSTPONED"
    assert str(finding.message) == "STATUS is POSTPONED."
    assert finding.gravity is Gravity.ERROR
    assert finding.source == "RFC 5545, 3.8.1.11 and 3.8.2.7"


def test_the_line_is_counted_in_the_file_and_not_among_content_lines() -> None:
    folded = WHOLE.replace(b"Opening of", b"Opening\r\n  of").replace(b"TRANSP:OPAQUE", b"TRANSP:X")

    [(code, line)] = found(folded)

    assert (code, folded.split(b"\r\n")[line - 1]) == ("unknown-word", b"TRANSP:X")


def test_nothing_is_wrong_with_a_whole_file() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_nothing_is_wrong_with_our_own_feeds(language: Language) -> None:
    assert found(body_of(RELEASE, language)) == []


def test_more_events_or_bytes_than_programs_take_are_told() -> None:
    assert found(many(499)) == [("too-many-events", 1)]
    assert found(many(498)) == []

    heavy = WHOLE.replace(b"DESCRIPTION:", b"X-NOTE:" + b"x" * 60 + b"\r\nDESCRIPTION:")
    note = b"X-NOTE:" + b"x" * 60 + b"\r\n"
    assert found(heavy.replace(note, note * 8000)) == [("too-large", 1)]


def test_of_one_fault_twenty_places_are_told() -> None:
    body = many(100).replace(b"STATUS:CONFIRMED", b"STATUS:MAYBE")

    assert [code for code, _ in found(body)] == ["unknown-word"] * 20


def test_a_zone_with_a_rule_of_every_second_is_not_worked_out() -> None:
    body = WHOLE.replace(b"FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", b"FREQ=SECONDLY")

    assert found(body) == []


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_every_fault_has_an_advice(code: str) -> None:
    rule = FAULTS[code]

    assert translated(rule.advice, Language.EN).endswith(".")
    assert rule.source


@given(st.binary(max_size=400))
def test_no_file_is_too_strange_to_be_checked(data: bytes) -> None:
    assert lint(data) != ()


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=4))
def test_a_file_damaged_anywhere_is_checked_without_an_error(place: int, damage: bytes) -> None:
    lint(WHOLE[:place] + damage + WHOLE[place + len(damage) :])


def test_every_fault_is_documented_with_its_gravity() -> None:
    page = (STORIES.parents[1] / "docs" / "reference" / "lint.md").read_text("utf-8")

    documented = re.findall(r"^\| `([a-z-0-9]+)` \| (\w+) \|", page, re.MULTILINE)

    assert documented == [(code, rule.gravity) for code, rule in FAULTS.items()]
