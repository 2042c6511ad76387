from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ical.example import (
    BOARDROOM,
    FIRST,
    M_HALL,
    PAGE,
    RELEASE,
    SECOND,
    SECOND_TIME,
    published,
    work,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Place, Release
from wgcal.ical import FEED_LANGUAGES, event
from wgcal.ical.variants import settled

MOVED = published(
    work(FIRST, replace(SECOND, room=BOARDROOM.id)), published(work(FIRST, SECOND)), now=SECOND_TIME
)


def written(release: Release, language: Language, left: Place | None) -> bytes:
    """Return the second event as that of a slot that has left this place."""
    return event(replace(release.slots[1], moved_from=left), release, language, PAGE)


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_a_settled_event_is_that_of_a_slot_that_never_moved(language: Language) -> None:
    left = MOVED.slots[1].moved_from

    assert settled(written(MOVED, language, left)) == written(MOVED, language, None)
    assert written(MOVED, language, left) != written(MOVED, language, None)


@given(st.text(min_size=1))
def test_whatever_a_room_was_called_its_line_goes_whole(name: str) -> None:
    room = replace(M_HALL, names={Language.EN: name})
    left = Place(starts_at=FIRST.starts_at, ends_at=FIRST.ends_at, room=room)

    assert settled(written(RELEASE, Language.EN, left)) == written(RELEASE, Language.EN, None)
