"""Which programs fetch a feed, told by what they call themselves."""

from functools import lru_cache

from wgcal.domain.fetches import ClientFamily

MOST_REMEMBERED, LONGEST_AGENT = 1024, 300

FAMILIES = (
    ("google-calendar-importer", ClientFamily.GOOGLE),
    ("thunderbird", ClientFamily.THUNDERBIRD),
    ("vdirsyncer", ClientFamily.VDIRSYNCER),
    ("dataaccessd", ClientFamily.APPLE),
    ("calendaragent", ClientFamily.APPLE),
    ("calendarstore", ClientFamily.APPLE),
    ("outlook", ClientFamily.OUTLOOK),
    ("microsoft exchange", ClientFamily.OUTLOOK),
    ("microsoft.exchange", ClientFamily.OUTLOOK),
    ("microsoft office", ClientFamily.OUTLOOK),
    ("exchangeservicesclient", ClientFamily.OUTLOOK),
)
"""What a User-Agent (RFC 9110, 10.1.5) has in small letters; the first that fits counts.

Reported for Google in aaronpk/Meetable#138 and for Apple in browscap/browscap#382; checked 2026-11.
"""


@lru_cache(MOST_REMEMBERED)
def client_family(agent: str) -> ClientFamily:
    """Return the family of the program that calls itself so."""
    small = agent.lower()
    return next((family for sign, family in FAMILIES if sign in small), ClientFamily.OTHER)
