"""What ical.js, the reader in Thunderbird and Nextcloud, finds in a feed."""

import json
from pathlib import Path

from clients.conftest import Download
from clients.meetings import Event, Story, each_story, expected
from clients.programs import HERE, installed, on_this_machine, run
from wgcal.domain.interpretation import Language

READER = str(HERE / "read_with_ical_js.mjs")


def read(feed: Path) -> list[Event]:
    """Return the events as ical.js reads them with the zone in the feed."""
    library = installed("node/node_modules/ical.js/dist/ical.js")
    printed = run(feed.parent / "home", on_this_machine("node"), READER, library, str(feed))
    events: list[Event] = json.loads(printed)
    return events


@each_story
def test_ical_js_reads_every_meeting(download: Download, story: Story, language: Language) -> None:
    """It takes zones from the feed."""
    assert read(download(story, language)) == expected(story, language)
