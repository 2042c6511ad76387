"""What alembic runs: the steps up or down, on the connection that wgcal hands over."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import TypeDecorator

from wgcal.store.tables import Row


def plain_type(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write a column's type into a new step as the database knows it, not as wgcal calls it."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_item=plain_type,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
