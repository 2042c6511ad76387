"""Releases as iCalendar (RFC 5545) bytes."""
