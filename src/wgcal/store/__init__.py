"""What wgcal keeps, in a SQLite file or on a PostgreSQL server."""

from wgcal.store.database import Database
from wgcal.store.store import Store

__all__ = ["Database", "Store"]
