"""What node-ical, the reader in home automation and chat programs, finds at a feed's address."""

import json
from pathlib import Path

from clients.conftest import Address
from clients.meetings import Event, Story, each_story, expected
from clients.programs import HERE, installed, on_this_machine, run
from wgcal.domain.interpretation import Language

READER = str(HERE / "read_with_node_ical.mjs")


def read(address: str, folder: Path) -> list[Event]:
    """Return the events as node-ical fetches and reads them."""
    library = installed("node/node_modules/node-ical/node-ical.js")
    printed = run(folder / "home", on_this_machine("node"), READER, library, address)
    events: list[Event] = json.loads(printed)
    return events


@each_story
def test_node_ical_reads_every_meeting(
    address: Address, story: Story, language: Language, tmp_path: Path
) -> None:
    """It takes zones by their name from its own database."""
    assert read(address(story, language), tmp_path) == expected(story, language)
