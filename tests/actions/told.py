"""Releases as the calendars that formats are written from, without a database."""

from wgcal.actions.meetings_told import public_meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.exports import PublicCalendar
from wgcal.ical.presentation import Presentation
from wgcal.ical.titles import calendar_name

PAGE = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016"
SOURCE = "https://cal.example.org/feeds/sessions/ctoc-cop-wg-6-2016/en.json"
UID = "6f1c1d0e-7f0f-5a0b-9f0a-0d2f6f6f1a01"


def calendar_of(
    release: Release,
    language: Language = Language.EN,
    others: tuple[Language, ...] = (),
    *,
    presentation: Presentation | None = None,
) -> PublicCalendar:
    """Return all slots of the release, with texts in further languages where they are known."""
    form = presentation or Presentation(language=language)
    session, body = release.work.session, release.work.body
    return PublicCalendar(
        uid=UID,
        name=str(calendar_name(body.names, body.symbol, language, session.starts_on.year)),
        short_name=session.id,
        language=language,
        published_at=release.published_at,
        source=SOURCE,
        page=PAGE,
        first_day=session.starts_on,
        zone=session.zone,
        meetings=tuple(
            public_meeting(released, release, form, PAGE, others) for released in release.slots
        ),
        alarm=form.alarm,
    )
