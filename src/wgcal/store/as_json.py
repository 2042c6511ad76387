"""Values of the domain in one column, where the database never has to look inside."""

from functools import lru_cache
from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Dialect, Text, TypeDecorator

Value = TypeVar("Value")

MOST_KEPT = 1024
LONGEST_KEPT = 16 * 1024


class AsJson(TypeDecorator[Value]):
    """A column that keeps a value as JSON text and gives an equal value back.

    Most rows repeat what others say (the same booths, the same policy), so that texts which are
    not too long are read once for all of them: nothing may change a value that came from here.
    Times come back with their offset, not with their zone: `wgcal.store.zones` mends that.
    """

    impl = Text
    cache_ok = True

    def __init__(self, adapter: TypeAdapter[Value]) -> None:
        super().__init__()
        self.adapter = adapter
        self._read_once = lru_cache(MOST_KEPT)(adapter.validate_json)

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> str | None:
        """Return the JSON of the value."""
        del dialect
        return None if value is None else self.adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value | None:
        """Return the value that the JSON stands for."""
        del dialect
        return None if value is None else self.read(value)

    def read(self, text: str) -> Value:
        """Return the value that the text stands for."""
        if len(text) > LONGEST_KEPT:
            return self.adapter.validate_json(text)
        return self._read_once(text)
