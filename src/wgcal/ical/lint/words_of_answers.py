"""Faults of the answer in which a feed comes (feeds are fetched over HTTP, RFC 9110)."""

from collections.abc import Mapping

from wgcal.domain.message import message
from wgcal.ical.lint.fault import Gravity
from wgcal.ical.lint.rule import Rule

ANSWERS_FAULTS: Mapping[str, Rule] = {
    "content-type": Rule(
        gravity=Gravity.ERROR,
        message=message("The address says that it gives {type}."),
        advice=message("Send the content type text/calendar; charset=utf-8."),
        source="RFC 5545, 8.1",
    ),
    "no-validator": Rule(
        gravity=Gravity.ADVICE,
        message=message("The address sends no ETag."),
        advice=message("Send one: programs that look every hour need not load the feed again."),
        source="RFC 9110, 8.8.3",
    ),
    "no-caching": Rule(
        gravity=Gravity.ADVICE,
        message=message("The address does not say for how long the feed may be kept."),
        advice=message("Send Cache-Control, such as public, max-age=300."),
        source="RFC 9111, 5.2",
    ),
    "redirects": Rule(
        gravity=Gravity.WARNING,
        message=message("The address leads to the feed over {redirects} others."),
        advice=message("Redirect once at most: programs give up."),
        source="Measured with calendar programs",
    ),
    "parameter": Rule(
        gravity=Gravity.WARNING,
        message=message("The feed does not understand {parameter}, and goes without it."),
        advice=message("Correct it, or leave it out."),
        source="wgcal, addresses of feeds",
    ),
}
