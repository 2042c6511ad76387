"""A real server over the meetings that programs are asked for, and one over the changed ones."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx2
import pytest

from browsing import serving
from clients.meetings import CHANGED, OTHERS, PUBLISHED, Meeting, Story
from ical import example
from kept_plans import kept, upgraded
from plans import FIREARMS_2016
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import publish
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotStatus
from wgcal.ical import events_of
from wgcal.store import Database

PUBLIC_URL = "https://cal.example.org"

Address = Callable[[Story, Language], str]
Download = Callable[[Story, Language], Path]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Yield what tells the address of a story's feed; the changed meetings have a second server."""
    folder = tmp_path_factory.mktemp("feeds")
    first, second = (upgraded(f"sqlite:///{folder}/{name}.sqlite3") for name in ("first", "second"))
    for story in (PUBLISHED, *OTHERS):
        release(first, plan_of(story))
    release(second, plan_of(PUBLISHED), plan_of(CHANGED))
    with ExitStack() as stack:
        before, after = (
            stack.enter_context(
                serving(each, public_url=PUBLIC_URL, clock=lambda: example.SECOND_TIME)
            )
            for each in (first, second)
        )

        def told(story: Story, language: Language) -> str:
            server = after if story is CHANGED else before
            return f"{server}/feeds/sessions/{story.session}/{language}.ics"

        yield told


@pytest.fixture
def download(address: Address, tmp_path: Path) -> Download:
    """Return what saves a story's feed as it is served, for programs that read files."""

    def saved(story: Story, language: Language) -> Path:
        path = tmp_path / "feed.ics"
        path.write_bytes(httpx2.get(address(story, language)).raise_for_status().content)
        return path

    return saved


def release(database: Database, first: OrganizationOfWork, *later: OrganizationOfWork) -> None:
    """Publish a plan and its changes; what would gate them is not the question here."""
    session = kept(database, first).session.id
    for plan in (first, *later):
        with database.writing() as store:
            previous = store.last_release(session)
            now = example.SECOND_TIME if previous else example.FIRST_TIME
            new = publish(plan, example.ROOMS, previous, now=now)
            before = store.events_by_slot(session, previous.number) if previous else {}
            store.add_release(session, new, events_of(new, before, example.PAGE))


def plan_of(story: Story) -> OrganizationOfWork:
    """Return the plan with the story's meetings in its zone."""
    zone = ZoneInfo(story.zone)
    slots = tuple(slot_of(meeting, zone) for meeting in story.meetings)
    session = replace(
        FIREARMS_2016,
        id=SessionId(story.session),
        zone=zone,
        starts_on=min(slot.day for slot in slots),
        ends_on=max(slot.day for slot in slots),
    )
    return replace(example.work(*slots), session=session)


def slot_of(meeting: Meeting, zone: ZoneInfo) -> Slot:
    """Return the slot of a meeting."""
    starts_at, ends_at = (
        datetime.fromisoformat(time).astimezone(zone) for time in (meeting.starts, meeting.ends)
    )
    return replace(
        example.FIRST,
        id=SlotId(meeting.uid),
        number=meeting.number,
        starts_at=starts_at,
        ends_at=ends_at,
        room=None,
        status=SlotStatus.CANCELLED if meeting.status == "CANCELLED" else SlotStatus.SCHEDULED,
        certainty=(
            Certainty.TO_BE_CONFIRMED if meeting.status == "TENTATIVE" else Certainty.CONFIRMED
        ),
    )
