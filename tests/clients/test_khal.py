"""What khal shows of a file, and of a folder that vdirsyncer subscribes to a feed."""

import json
from pathlib import Path

import pytest

from clients.conftest import Address, Download
from clients.meetings import CHANGED, PUBLISHED, Event, Story, each_story, expected, shown
from clients.programs import installed, run
from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES

FIELDS = {
    "uid": "uid",
    "starts_at": "start-long",
    "ends_at": "end-long",
    "summary": "title",
    "status": "status",
}
WITHOUT_UID = ("starts_at", "ends_at", "summary", "status")

VDIRSYNCER = """
[general]
status_path = "{folder}/status"

[pair feed]
a = "remote"
b = "local"
collections = null

[storage remote]
type = "http"
url = "{address}"

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
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M:%SZ
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
"""


def khal(folder: Path, *arguments: str) -> str:
    """Return what khal prints about the folder's events."""
    (folder / "events").mkdir(exist_ok=True)
    settings = folder / "khal.conf"
    settings.write_text(KHAL.format(folder=folder))
    return run(folder / "home", installed("bin/khal"), "-c", str(settings), *arguments)


def synchronize(folder: Path, address: str) -> None:
    """Let vdirsyncer subscribe to the address, or look at it once more."""
    settings = folder / "vdirsyncer.conf"
    settings.write_text(VDIRSYNCER.format(folder=folder, address=address))
    for command in ("discover", "sync"):
        run(folder / "home", installed("bin/vdirsyncer"), "-c", str(settings), command, "feed")


def listed(folder: Path, year: str = "2016") -> list[Event]:
    """Return the events of the year as khal lists them, a line of JSON a day."""
    options = [option for field in FIELDS.values() for option in ("--json", field)]
    printed = khal(folder, "list", "--once", *options, f"{year}-01-01", "366d")
    return [
        {name: event[field] for name, field in FIELDS.items()}
        for day in printed.replace("][", "]\n[").splitlines()
        for event in json.loads(day)
    ]


@each_story
def test_khal_reads_every_meeting(
    download: Download, story: Story, language: Language, tmp_path: Path
) -> None:
    """It takes zones by their name from the machine, and shows no SEQUENCE."""
    khal(tmp_path, "import", "--batch", str(download(story, language)))

    year = story.meetings[0].starts[:4]
    assert listed(tmp_path, year) == shown(expected(story, language), FIELDS)


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_a_subscription_follows_a_move_and_a_cancellation_and_rewrites_nothing_else(
    address: Address, language: Language, tmp_path: Path
) -> None:
    """Vdirsyncer names each event by a hash of its content, and of the calendar's texts."""
    synchronize(tmp_path, address(PUBLISHED, language))
    before = listed(tmp_path)

    synchronize(tmp_path, address(CHANGED, language))

    after = listed(tmp_path)
    assert shown(before, WITHOUT_UID) == shown(expected(PUBLISHED, language), WITHOUT_UID)
    assert shown(after, WITHOUT_UID) == shown(expected(CHANGED, language), WITHOUT_UID)
    kept = {event["uid"] for event in before} & {event["uid"] for event in after}
    assert [event["uid"] in kept for event in after] == [True, True, False, False]
