"""Every format of a feed tells of the same meetings, whatever they are called."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.told import calendar_of
from hostile import FIRST_TIME, TITLES, releases, with_uuids
from ical.example import body_of
from plans import BOARDROOM_A, FIREARMS, FIRST, VIENNA_ZONE, vienna, work
from read_formats import READERS, Read
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.release import Release, ReleasedSlot, publish
from wgcal.domain.slot import SlotItem
from wgcal.exports import csv_table, frab_json, frab_xml, jscalendar
from wgcal.ical import FEED_LANGUAGES
from wgcal.ical.jcal import jcal
from wgcal.ical.text import safe
from wgcal.ical.titles import location, summary
from wgcal.ical.xcal import xcal

WITH_CANCELLED: dict[str, Callable[[Release, Language], bytes]] = {
    "ics": body_of,
    "jcal": lambda release, language: jcal(body_of(release, language)),
    "xcal": lambda release, language: xcal(body_of(release, language)),
    "jscal": lambda release, language: jscalendar(
        calendar_of(release, language, OFFICIAL_LANGUAGES)
    ),
    "csv": lambda release, language: csv_table(calendar_of(release, language)),
}
WITHOUT_CANCELLED: dict[str, Callable[[Release, Language], bytes]] = {
    "frab.json": lambda release, language: frab_json(calendar_of(release, language)),
    "frab.xml": lambda release, language: frab_xml(calendar_of(release, language)),
}
NO_ROOM = {
    Language.AR: "تُعلن القاعة لاحقاً",
    Language.ZH: "会议室待定",
    Language.EN: "Room to be announced",
    Language.FR: "Salle à déterminer",
    Language.RU: "Зал будет объявлен дополнительно",
    Language.ES: "Sala por anunciar",
}

languages = st.sampled_from(FEED_LANGUAGES)


def meeting(released: ReleasedSlot, release: Release, language: Language) -> Read:
    """Return what is to be read of a slot."""
    slot, room = released.slot, release.room(released.slot)
    return Read(
        uid=slot.id,
        starts_at=slot.starts_at_utc,
        ends_at=slot.ends_at_utc,
        title=str(summary(slot, release.work, language)),
        room=str(location(room, language)) if room else "",
        is_cancelled=slot.is_cancelled,
        sequence=released.sequence,
    )


def held_in_a_room(released: ReleasedSlot, release: Release, language: Language) -> Read:
    """Return what is to be read of a slot where the format tells of nothing else."""
    read = meeting(released, release, language)
    return replace(read, is_cancelled=None, sequence=None, room=read.room or NO_ROOM[language])


def tells_the_same(release: Release, language: Language) -> None:
    """Check every format against the release."""
    expected = [meeting(released, release, language) for released in release.slots]
    for suffix, write in WITH_CANCELLED.items():
        assert READERS[suffix](write(release, language)) == expected
    held = [
        held_in_a_room(released, release, language)
        for released in release.slots
        if not released.slot.is_cancelled
    ]
    for suffix, write in WITHOUT_CANCELLED.items():
        found = READERS[suffix](write(release, language))
        assert sorted(found, key=by_uid) == sorted(held, key=by_uid)


def by_uid(read: Read) -> str:
    return read.uid


@settings(max_examples=60)
@given(release=releases(), language=languages)
def test_every_format_gives_back_the_meetings_of_the_release(
    release: Release, language: Language
) -> None:
    tells_the_same(release, language)


@pytest.mark.parametrize("title", TITLES)
def test_every_format_gives_back_a_hostile_title(title: str) -> None:
    names = {Language.EN: title}
    room = replace(BOARDROOM_A, names=names, building=title)
    items = (SlotItem(number=ItemNumber("2"), titles=names),)
    plan = replace(
        work(replace(FIRST, items=items, room=room.id)), body=replace(FIREARMS, names=names)
    )

    tells_the_same(publish(with_uuids(plan), (room,), None, now=FIRST_TIME), Language.EN)


@pytest.mark.parametrize("fold", [0, 1])
def test_every_format_tells_an_hour_from_its_repetition(fold: int) -> None:
    starts_at = vienna("2016-10-30 02:30").replace(fold=fold)
    ends_at = (starts_at.astimezone(UTC) + timedelta(hours=2)).astimezone(VIENNA_ZONE)
    plan = work(replace(FIRST, starts_at=starts_at, ends_at=ends_at))

    tells_the_same(publish(with_uuids(plan), (), None, now=FIRST_TIME), Language.EN)


@settings(max_examples=20)
@given(release=releases(), language=languages)
def test_the_same_release_is_the_same_bytes(release: Release, language: Language) -> None:
    for write in (*WITH_CANCELLED.values(), *WITHOUT_CANCELLED.values()):
        assert write(release, language) == write(release, language)


@settings(max_examples=20)
@given(release=releases(), language=languages)
def test_no_format_has_a_character_that_is_unsafe(release: Release, language: Language) -> None:
    for write in (*WITH_CANCELLED.values(), *WITHOUT_CANCELLED.values()):
        text = write(release, language).decode().replace("\r\n", "\n")
        assert safe(text) == text
