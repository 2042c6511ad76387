"""Agenda documents in, domain values out."""

from wgcal.documents.agenda_document import read
from wgcal.documents.example import example
from wgcal.documents.findings import Note, UnreadableDocument
from wgcal.documents.reading import Lines, Reading, ReadSlot
from wgcal.documents.text import MOST_BYTES

__all__ = [
    "MOST_BYTES",
    "Lines",
    "Note",
    "ReadSlot",
    "Reading",
    "UnreadableDocument",
    "example",
    "read",
]
