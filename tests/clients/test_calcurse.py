"""What calcurse shows of a feed."""

from pathlib import Path

from clients.conftest import Download
from clients.meetings import Event, Story, each_story, expected, shown
from clients.programs import on_this_machine, run
from wgcal.domain.interpretation import Language

FIELDS = ("starts_at", "ends_at", "summary")
FORMAT = r"%(start:%Y-%m-%dT%H:%M:%SZ)\t%(end:%Y-%m-%dT%H:%M:%SZ)\t%m\n"


def read(feed: Path) -> list[Event]:
    """Return the events as calcurse prints them after importing the file, by start."""
    home = feed.parent / "home"
    calcurse = (on_this_machine("calcurse"), "-D", str(home / "data"), "-C", str(home / "settings"))
    run(home, *calcurse, "-q", "-i", str(feed))
    printed = run(home, *calcurse, "-G", "--format-apt", FORMAT)
    return [dict(zip(FIELDS, line.split("\t"), strict=True)) for line in printed.splitlines()]


@each_story
def test_calcurse_reads_every_meeting(download: Download, story: Story, language: Language) -> None:
    """It keeps no UID and no status, and takes zones by their name from the machine.

    That a meeting is cancelled is seen by its title.
    """
    assert read(download(story, language)) == shown(expected(story, language), FIELDS)
