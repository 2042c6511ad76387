"""The meetings that every calendar program is asked for, and what it should read of each.

Hours are written once, with the offset that clocks there have: plans are made of them, and what
programs read is compared with them in UTC.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES

Event = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A meeting as a feed has it: in UTC where the clock shows its start twice."""

    uid: str
    number: int
    starts: str
    ends: str
    sequence: int = 0
    status: str = "CONFIRMED"
    is_in_utc: bool = False


@dataclass(frozen=True, kw_only=True)
class Story:
    """What the feed of a session has, in its order; `zone` is that of the city."""

    session: str
    zone: str
    meetings: tuple[Meeting, ...]


def _meeting(place: int, starts: str, ends: str, *, is_in_utc: bool = False) -> Meeting:
    """Return the meeting at a place of this table; the last digit is its number."""
    uid = f"0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b{place}"
    return Meeting(uid=uid, number=place % 10, starts=starts, ends=ends, is_in_utc=is_in_utc)


FIRST = _meeting(11, "2016-05-18T10:00+02:00", "2016-05-18T13:00+02:00")
SECOND = _meeting(12, "2016-05-18T15:00+02:00", "2016-05-18T18:00+02:00")
THIRD = _meeting(13, "2016-05-19T10:00+02:00", "2016-05-19T13:00+02:00")
FOURTH = _meeting(14, "2016-05-19T15:00+02:00", "2016-05-19T18:00+02:00")

PUBLISHED = Story(session="may", zone="Europe/Vienna", meetings=(FIRST, SECOND, THIRD, FOURTH))
# The second meeting was moved past the others, and the fourth was cancelled.
CHANGED = replace(
    PUBLISHED,
    meetings=(
        FIRST,
        THIRD,
        replace(FOURTH, sequence=1, status="CANCELLED"),
        replace(
            SECOND,
            sequence=1,
            starts="2016-05-20T09:30+02:00",
            ends="2016-05-20T12:00+02:00",
        ),
    ),
)
UNSURE = Story(
    session="unsure",
    zone="Europe/Vienna",
    meetings=(
        replace(
            _meeting(51, "2016-06-01T10:00+02:00", "2016-06-01T13:00+02:00"), status="TENTATIVE"
        ),
    ),
)
# Winter, both changes of clocks, summer, and 02:30 for the first and the second time. Of two local
# times one means the first (RFC 5545, 3.3.5), but all programs here save icalendar take the second.
VIENNA = Story(
    session="vienna",
    zone="Europe/Vienna",
    meetings=(
        _meeting(21, "2016-01-18T10:00+01:00", "2016-01-18T13:00+01:00"),
        _meeting(22, "2016-03-27T01:00+01:00", "2016-03-27T04:00+02:00"),
        _meeting(23, "2016-07-18T10:00+02:00", "2016-07-18T13:00+02:00"),
        _meeting(24, "2016-10-30T01:00+02:00", "2016-10-30T04:00+01:00"),
        _meeting(25, "2016-10-30T02:30+02:00", "2016-10-30T04:30+01:00", is_in_utc=True),
        _meeting(26, "2016-10-30T02:30+01:00", "2016-10-30T05:00+01:00", is_in_utc=True),
    ),
)
# Clocks go back for the month of Ramadan, by decree: 15 February to 22 March 2026.
CASABLANCA = Story(
    session="casablanca",
    zone="Africa/Casablanca",
    meetings=(
        _meeting(31, "2026-02-10T10:00+01:00", "2026-02-10T13:00+01:00"),
        _meeting(32, "2026-02-15T01:00+01:00", "2026-02-15T05:00+00:00"),
        _meeting(33, "2026-03-10T10:00+00:00", "2026-03-10T13:00+00:00"),
        _meeting(34, "2026-03-23T10:00+01:00", "2026-03-23T13:00+01:00"),
    ),
)
# The rule names an hour of the day after: the Friday after the fourth Thursday of March.
JERUSALEM = Story(
    session="jerusalem",
    zone="Asia/Jerusalem",
    meetings=(
        _meeting(41, "2016-03-24T10:00+02:00", "2016-03-24T13:00+02:00"),
        _meeting(42, "2016-03-25T01:00+02:00", "2016-03-25T05:00+03:00"),
        _meeting(43, "2016-07-18T10:00+03:00", "2016-07-18T13:00+03:00"),
        _meeting(44, "2016-10-31T10:00+02:00", "2016-10-31T13:00+02:00"),
    ),
)

TITLES = {
    Language.AR: "الفريق العامل المعني بالأسلحة النارية، الجلسة {nth}",
    Language.ZH: "枪支问题工作组 第{nth}次会议",
    Language.EN: "Working Group on Firearms, {nth} meeting",
    Language.FR: "Groupe de travail sur les armes à feu, {nth} séance",
    Language.RU: "Рабочая группа по огнестрельному оружию, {nth}-е заседание",
    Language.ES: "Grupo de Trabajo sobre Armas de Fuego, {nth}ª sesión",
}
ORDINALS = {
    Language.EN: ("1st", "2nd", "3rd", "4th", "5th", "6th"),
    Language.FR: ("1re", "2e", "3e", "4e", "5e", "6e"),
}
MARKS = {
    ("CANCELLED", Language.AR): "[ملغاة] ",
    ("CANCELLED", Language.ZH): "[已取消] ",
    ("CANCELLED", Language.EN): "[CANCELLED] ",
    ("CANCELLED", Language.FR): "[ANNULÉE] ",
    ("CANCELLED", Language.RU): "[ОТМЕНЕНО] ",
    ("CANCELLED", Language.ES): "[CANCELADA] ",
    ("TENTATIVE", Language.EN): "[TO BE CONFIRMED] ",
}

OTHERS = (UNSURE, VIENNA, CASABLANCA, JERUSALEM)

each_story = pytest.mark.parametrize(
    ("story", "language"),
    [
        *(pytest.param(PUBLISHED, each, id=f"published-{each}") for each in FEED_LANGUAGES),
        *(pytest.param(CHANGED, each, id=f"changed-{each}") for each in FEED_LANGUAGES),
        *(pytest.param(each, Language.EN, id=each.session) for each in OTHERS),
    ],
)


def expected(story: Story, language: Language) -> list[Event]:
    """Return what a program should read of the feed."""
    return [
        {
            "uid": meeting.uid,
            "starts_at": in_utc(meeting.starts),
            "ends_at": in_utc(meeting.ends),
            "zone": "UTC" if meeting.is_in_utc else story.zone,
            "summary": title(meeting, language),
            "status": meeting.status,
            "sequence": str(meeting.sequence),
        }
        for meeting in story.meetings
    ]


def shown(events: list[Event], fields: Collection[str]) -> list[Event]:
    """Return the events with those fields alone that a program can show."""
    return [{field: event[field] for field in fields} for event in events]


def title(meeting: Meeting, language: Language) -> str:
    """Return what the meeting is called."""
    mark = MARKS.get((meeting.status, language), "")
    nth = ORDINALS.get(language, "123456")[meeting.number - 1]
    return mark + TITLES[language].format(nth=nth)


def in_utc(time: str) -> str:
    """Return the time as programs are made to print it: `2016-05-18T08:00:00Z`."""
    return f"{datetime.fromisoformat(time).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
