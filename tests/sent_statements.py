"""The statements that go to a database, to test how many there are and what they write."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, event


@dataclass
class Sent:
    """Each statement with the number of rows of values that it carried."""

    statements: list[tuple[str, int]] = field(default_factory=list)

    def starting(self, words: str) -> list[int]:
        """Return how many rows each statement that starts with the words carried."""
        return [rows for statement, rows in self.statements if statement.startswith(words)]

    def questions(self) -> int:
        """Return how many statements asked for rows."""
        return len(self.starting("SELECT")) + len(self.starting("WITH"))


@contextmanager
def sent_statements() -> Iterator[Sent]:
    """Yield the list to which every statement sent from now on is added."""
    sent = Sent()

    def note(
        _on: Connection, _by: object, statement: str, rows: list[object], _in: object, many: object
    ) -> None:
        sent.statements.append((statement, len(rows) if many else 1))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)
