"""What libical, the reader in Evolution and KOrganizer, finds in a feed and wrong with it."""

from pathlib import Path

import pytest

from clients.conftest import Download
from clients.meetings import PUBLISHED, Event, Story, each_story, expected
from clients.programs import installed, run
from wgcal.domain.interpretation import Language

FIELDS = ("uid", "starts_at", "ends_at", "zone", "summary", "status", "sequence")


def read(feed: Path) -> list[Event]:
    """Return the events as libical reads them; fails where it counts errors or broken rules."""
    printed = run(feed.parent / "home", installed("bin/read-with-libical"), str(feed))
    return [dict(zip(FIELDS, line.split("\t"), strict=True)) for line in printed.splitlines()]


@each_story
def test_libical_reads_every_meeting_and_finds_nothing_wrong(
    download: Download, story: Story, language: Language
) -> None:
    """It takes zones from the feed."""
    assert read(download(story, language)) == expected(story, language)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (b"CALSCALE:", b"METHOD:PUBLISH\r\nCALSCALE:", "ORGANIZER property. Expected 1"),
        (b":20160518T100000", b":2016-05-18 10:00", "Can't parse as DATE-TIME value in DTSTART"),
    ],
    ids=["rules of a method", "value"],
)
def test_libical_finds_what_is_wrong(
    download: Download, right: bytes, wrong: bytes, said: str
) -> None:
    feed = download(PUBLISHED, Language.EN)
    feed.write_bytes(feed.read_bytes().replace(right, wrong))

    with pytest.raises(AssertionError, match=said):
        read(feed)
