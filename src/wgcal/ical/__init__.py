"""Releases as iCalendar (RFC 5545) bytes."""

from wgcal.ical.fragments import FEED_LANGUAGES, Events, events_of
from wgcal.ical.vcalendar import etag, feed
from wgcal.ical.vevent import event

__all__ = ["FEED_LANGUAGES", "Events", "etag", "event", "events_of", "feed"]
