"""Values of the domain in one column, where the database never has to look inside."""

from typing import TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Dialect, Text, TypeDecorator

Value = TypeVar("Value")


class AsJson(TypeDecorator[Value]):
    """A column that keeps a value as JSON text and gives an equal value back.

    Times come back with their offset, not with their zone: `wgcal.store.zones` mends that.
    """

    impl = Text
    cache_ok = True

    def __init__(self, adapter: TypeAdapter[Value]) -> None:
        super().__init__()
        self.adapter = adapter

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> str | None:
        """Return the JSON of the value."""
        del dialect
        return None if value is None else self.adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Value | None:
        """Return the value that the JSON stands for."""
        del dialect
        return None if value is None else self.adapter.validate_json(value)
