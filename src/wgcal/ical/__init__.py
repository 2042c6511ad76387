"""Releases as iCalendar (RFC 5545) bytes."""

from wgcal.ical.fragments import FEED_LANGUAGES, Events, events_of
from wgcal.ical.freebusy import BusyTime, BusyType, Resource, free_busy
from wgcal.ical.vcalendar import Head, etag, feed
from wgcal.ical.vevent import event

__all__ = [
    "FEED_LANGUAGES",
    "BusyTime",
    "BusyType",
    "Events",
    "Head",
    "Resource",
    "etag",
    "event",
    "events_of",
    "feed",
    "free_busy",
]
