import json
from dataclasses import replace
from pathlib import Path

import pytest

from clients.programs import installed, run, served
from ical.example import (
    BOARDROOM,
    FIRST,
    RELEASE,
    SECOND,
    SECOND_TIME,
    THIRD,
    body_of,
    published,
    work,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.ical import FEED_LANGUAGES

LATER = published(work(FIRST, replace(SECOND, room=BOARDROOM.id), THIRD), RELEASE, now=SECOND_TIME)

Events = list[dict[str, str]]

FIELDS = {
    "uid": "uid",
    "starts_at": "start-long",
    "ends_at": "end-long",
    "summary": "title",
    "status": "status",
}

VDIRSYNCER = """
[general]
status_path = "{folder}/status"

[pair feed]
a = "remote"
b = "local"
collections = null

[storage remote]
type = "http"
url = "{address}/feed.ics"

[storage local]
type = "filesystem"
path = "{folder}/events"
fileext = ".ics"
"""

KHAL = """
[calendars]
[[feed]]
path = {folder}/events

[default]
default_calendar = feed

[sqlite]
path = {folder}/khal.db

[locale]
local_timezone = Europe/Vienna
default_timezone = Europe/Vienna
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def khal(folder: Path, *arguments: str) -> str:
    """Return what khal prints about the folder's events."""
    (folder / "events").mkdir(exist_ok=True)
    settings = folder / "khal.conf"
    settings.write_text(KHAL.format(folder=folder))
    return run(folder / "home", installed("bin/khal"), "-c", str(settings), *arguments)


def synchronize(folder: Path, body: bytes) -> None:
    """Let vdirsyncer subscribe to the body, or look at it once more."""
    settings = folder / "vdirsyncer.conf"
    program = installed("bin/vdirsyncer")
    with served({"/feed.ics": body}) as address:
        settings.write_text(VDIRSYNCER.format(folder=folder, address=address))
        run(folder / "home", program, "-c", str(settings), "discover", "feed")
        run(folder / "home", program, "-c", str(settings), "sync", "feed")


def listed(folder: Path) -> Events:
    """Return the events of the two days as khal lists them, a line of JSON a day."""
    options = [option for field in FIELDS.values() for option in ("--json", field)]
    days = khal(folder, "list", *options, "2016-05-18", "2d").replace("][", "]\n[").splitlines()
    return [
        {name: event[field] for name, field in FIELDS.items()}
        for day in days
        for event in json.loads(day)
    ]


def expected(release: Release, summaries: list[str]) -> Events:
    """Return what a program should read of the release."""
    return [
        {
            "uid": released.slot.id,
            "starts_at": f"{released.slot.starts_at:%Y-%m-%d %H:%M}",
            "ends_at": f"{released.slot.ends_at:%Y-%m-%d %H:%M}",
            "summary": summary,
            "status": "CANCELLED" if released.slot.is_cancelled else "CONFIRMED",
        }
        for released, summary in zip(release.slots, summaries, strict=True)
    ]


def without_uid(events: Events) -> Events:
    return [{name: event[name] for name in event if name != "uid"} for event in events]


CHINESE = [f"枪支问题工作组 第{number}次会议" for number in range(1, 5)]
ENGLISH = [f"Working Group on Firearms, {nth} meeting" for nth in ("1st", "2nd", "3rd", "4th")]
SUMMARIES = {Language.ZH: CHINESE, Language.EN: ENGLISH}


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_khal_reads_the_four_meetings_in_vienna_time(language: Language, tmp_path: Path) -> None:
    feed = tmp_path / "feed.ics"
    feed.write_bytes(body_of(RELEASE, language))

    khal(tmp_path, "import", "--batch", str(feed))

    assert listed(tmp_path) == expected(RELEASE, SUMMARIES[language])


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_a_subscription_by_vdirsyncer_has_the_four_meetings(
    language: Language, tmp_path: Path
) -> None:
    synchronize(tmp_path, body_of(RELEASE, language))

    events = listed(tmp_path)

    assert without_uid(events) == without_uid(expected(RELEASE, SUMMARIES[language]))
    assert len({event["uid"] for event in events}) == 4


def test_a_subscription_follows_a_move_and_a_cancellation(tmp_path: Path) -> None:
    synchronize(tmp_path, body_of(RELEASE, Language.ZH))

    synchronize(tmp_path, body_of(LATER, Language.ZH))

    assert without_uid(listed(tmp_path)) == without_uid(
        expected(LATER, [*CHINESE[:3], f"[已取消] {CHINESE[3]}"])
    )


def test_a_subscription_rewrites_only_what_a_release_changed(tmp_path: Path) -> None:
    """Vdirsyncer names each event by a hash of its content, and of the calendar's texts."""
    synchronize(tmp_path, body_of(RELEASE, Language.EN))
    before = {event["uid"] for event in listed(tmp_path)}

    synchronize(tmp_path, body_of(LATER, Language.EN))

    kept = [event["uid"] in before for event in listed(tmp_path)]
    assert kept == [True, False, True, False]
