"""The API, the feeds and the pages."""
