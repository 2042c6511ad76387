"""What a reader has to be told: what was not used, and what makes a document unreadable."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wgcal.domain.errors import WgcalError
from wgcal.domain.message import Message, counted, message

MOST_PROBLEMS_SHOWN = 100


@dataclass(frozen=True)
class Note:
    """A sentence about a line of the document, counted from 1, or about the whole of it."""

    line: int | None
    message: Message


class UnreadableDocument(WgcalError):
    """The document can not be read into a plan; `notes` has every reason found."""

    def __init__(self, problems: Iterable[Note]) -> None:
        self.notes = _shown(tuple(problems))
        reasons = tuple(problem.message for problem in self.notes)
        super().__init__(message("The document can not be read: {reasons}", reasons=reasons))


@dataclass
class Findings:
    """The notes and problems found so far, while a document is being read."""

    notes: list[Note] = field(default_factory=list)
    problems: list[Note] = field(default_factory=list)

    def note(self, line: int | None, sentence: Message) -> None:
        """Keep what a planner should know although the document can be read."""
        self.notes.append(Note(line, sentence))

    def problem(self, line: int | None, sentence: Message) -> None:
        """Keep a reason why the document can not be read."""
        self.problems.append(Note(line, sentence))

    def refusal(self) -> UnreadableDocument:
        """Return the refusal that tells all problems, in the order of their lines."""
        return UnreadableDocument(in_order_of_lines(self.problems))


def in_order_of_lines(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return each note once, by line; those about the whole document come first."""
    unique = dict.fromkeys((note.line or 0, str(note.message), note) for note in notes)
    return tuple(note for *_, note in sorted(unique, key=lambda entry: entry[:2]))


def _shown(problems: tuple[Note, ...]) -> tuple[Note, ...]:
    hidden = len(problems) - MOST_PROBLEMS_SHOWN
    if hidden <= 0:
        return problems
    rest = counted("{number} more problem is not shown.", "{number} more are not shown.", hidden)
    return (*problems[:MOST_PROBLEMS_SHOWN], Note(None, rest))
