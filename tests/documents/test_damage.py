"""Whatever happens to a document, it is read or refused, and no slot is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendas import CATALOGUE, EXAMPLE_TEXT, SLOTS
from wgcal.documents import ReadSlot, UnreadableDocument, read

LINES = EXAMPLE_TEXT.split("\n")
PRINTED = {(slot.starts_at, slot.ends_at) for slot in SLOTS}


def slots_of(text: str) -> tuple[ReadSlot, ...]:
    try:
        return read(text, CATALOGUE).slots
    except UnreadableDocument:
        return ()


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    assert slots_of(text) == ()


@given(st.binary())
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        read(data, CATALOGUE)


@given(st.sets(st.integers(0, len(LINES) - 1), max_size=8))
def test_lost_lines_invent_no_hours(lost: set[int]) -> None:
    text = "\n".join(line for place, line in enumerate(LINES) if place not in lost)

    assert {(slot.starts_at, slot.ends_at) for slot in slots_of(text)} <= PRINTED


@given(st.integers(0, len(EXAMPLE_TEXT)), st.text(max_size=5))
def test_a_stray_mark_anywhere_never_ends_in_another_error(place: int, mark: str) -> None:
    slots = slots_of(EXAMPLE_TEXT[:place] + mark + EXAMPLE_TEXT[place:])

    assert len(slots) in range(6)


@given(st.integers(0, len(EXAMPLE_TEXT)))
def test_a_document_cut_short_invents_no_hours(end: int) -> None:
    slots = slots_of(EXAMPLE_TEXT[:end])

    assert {(slot.starts_at, slot.ends_at) for slot in slots} <= PRINTED
