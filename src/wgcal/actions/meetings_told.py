"""Put released meetings into words for the formats that are not iCalendar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from wgcal.actions.feed_of import MOST_EVENTS, FeedAsked, Selected, name_of
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.selection import Listed
from wgcal.domain.session import Session
from wgcal.domain.slot import Certainty, Slot, SlotItem, SlotStatus
from wgcal.exports import PublicCalendar, PublicMeeting, Told
from wgcal.ical.description import description
from wgcal.ical.presentation import Cancelled, Presentation
from wgcal.ical.rest import rest_description, rest_title, rest_uid
from wgcal.ical.text import Text, one_line
from wgcal.ical.titles import location, named, summary
from wgcal.ical.vcalendar import calendar_uid
from wgcal.store import Store
from wgcal.wording.catalogues import has_sentences
from wgcal.wording.texts import text_in

UTC_ZONE = "Etc/UTC"
A_DAY = timedelta(days=1)


def public_calendar(
    store: Store, asked: FeedAsked, chosen: Selected, languages: Sequence[Language] = ()
) -> PublicCalendar:
    """Return the meetings selected, at most 500, with what is known in further languages.

    Where there are more, an entry for the first day left out says where they are.
    """
    newest = max(chosen.sessions, key=lambda released: released.session.starts_on).session
    selection = asked.selection
    return PublicCalendar(
        uid=calendar_uid(asked.identity),
        name=str(name_of(store, asked, chosen.sessions)),
        short_name=selection.scope,
        language=asked.presentation.language,
        published_at=chosen.published_at,
        source=asked.source,
        page=asked.page,
        first_day=newest.starts_on,
        zone=newest.zone,
        meetings=tuple(_bounded(store, asked, chosen, languages)),
        alarm=asked.presentation.alarm,
    )


def public_meeting(
    released: ReleasedSlot,
    release: Release,
    presentation: Presentation,
    page: str,
    languages: Sequence[Language] = (),
) -> PublicMeeting:
    """Return a slot of the release; `page` is the public address that says more about it.

    Its hours are those of the session's zone, or UTC if that is asked for.
    """
    slot, session = released.slot, release.work.session
    zone, key = (UTC, UTC_ZONE) if presentation.is_in_utc else (session.zone, session.zone.key)
    shown = released
    if slot.is_cancelled and presentation.cancelled is Cancelled.STATUS:
        shown = _unmarked(released)
    return PublicMeeting(
        uid=slot.id,
        sequence=released.sequence,
        created_at=released.created_at,
        last_modified=released.last_modified,
        starts_at=slot.starts_at.astimezone(zone),
        ends_at=slot.ends_at.astimezone(zone),
        zone=key,
        told=_told(shown, release, presentation.language, page),
        url=page,
        session=session.id,
        kind=slot.kind.value,
        items=tuple(item.number for item in slot.items),
        booths=slot.booths,
        others={
            language: _known(shown, release, language, page)
            for language in languages
            if language is not presentation.language and _is_known(slot, release, language)
        },
        is_cancelled=slot.is_cancelled,
        is_tentative=slot.is_tentative,
    )


def _unmarked(released: ReleasedSlot) -> ReleasedSlot:
    scheduled = replace(
        released.slot,
        status=SlotStatus.SCHEDULED,
        certainty=Certainty.CONFIRMED,
        starts_after=None,
    )
    return replace(released, slot=scheduled, moved_from=None)


def _told(released: ReleasedSlot, release: Release, language: Language, page: str) -> Told:
    slot, work, room = released.slot, release.work, release.room(released.slot)
    titles = [text_in(_titles(item, work), language) for item in slot.items]
    return Told(
        title=str(summary(slot, work, language)),
        subtitle=str(one_line("; ".join(title for title in titles if title))),
        description=str(description(released, work, language, page, room)),
        location=str(location(room, language)) if room else "",
        body=str(one_line(named(work.body.names, work.body.symbol, language).text)),
    )


def _known(released: ReleasedSlot, release: Release, language: Language, page: str) -> Told:
    """Return title and place where all of them is in the language, and the description."""
    slot, room = released.slot, release.room(released.slot)
    return Told(
        title=_all_in(language, summary(slot, release.work, language)),
        description=str(description(released, release.work, language, page, room)),
        location=_all_in(language, location(room, language)) if room else "",
    )


def _all_in(language: Language, text: Text) -> str:
    return str(text) if text.params.get("LANGUAGE") == language else ""


def _is_known(slot: Slot, release: Release, language: Language) -> bool:
    """Say whether wgcal has sentences in the language, and the meeting a text."""
    room = release.room(slot)
    texts = [release.work.body.names, *(_titles(item, release.work) for item in slot.items)]
    if room is not None:
        texts.append(room.names)
    return has_sentences(language) and any(known.get(language) for known in texts)


def _titles(item: SlotItem, work: OrganizationOfWork) -> Texts:
    known = work.item(item.number)
    return {**(known.titles if known else {}), **item.titles}


def _bounded(
    store: Store, asked: FeedAsked, chosen: Selected, languages: Sequence[Language]
) -> Iterator[PublicMeeting]:
    release = cache(store.release)
    for meeting, _ in chosen.meetings[:MOST_EVENTS]:
        known = release(meeting.session)
        [released] = (each for each in known.slots if each.slot.id == meeting.slot)
        page = asked.session_page.format(session=meeting.session)
        yield public_meeting(released, known, asked.presentation, page, languages)
    for meeting, _ in chosen.meetings[MOST_EVENTS : MOST_EVENTS + 1]:
        yield _rest(meeting, release(meeting.session).work.session, asked, chosen.published_at)


def _rest(
    meeting: Listed, session: Session, asked: FeedAsked, published_at: datetime
) -> PublicMeeting:
    language, day = asked.presentation.language, meeting.first_day
    address = asked.rest.format(day=day.isoformat())
    midnight = datetime.combine(day, datetime.min.time(), session.zone)
    return PublicMeeting(
        uid=rest_uid(address),
        sequence=0,
        created_at=published_at,
        last_modified=published_at,
        starts_at=midnight,
        ends_at=midnight + A_DAY,
        zone=session.zone.key,
        told=Told(
            title=str(rest_title(language)),
            description=str(rest_description(address, language)),
        ),
        url=address,
        kind="rest",
        is_all_day=True,
    )
