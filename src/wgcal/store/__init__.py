"""Tables and queries: SQLite by default, PostgreSQL beyond."""
