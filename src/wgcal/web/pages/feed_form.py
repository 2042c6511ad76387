"""How a feed is written: its language and form, as questions with one answer each."""

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, counted, message
from wgcal.ical import FEED_LANGUAGES
from wgcal.ical.presentation import Cancelled, Granularity, Presentation
from wgcal.web.pages.question import USUAL, Option, Question, one_of
from wgcal.web.pages.texts import Text
from wgcal.wording.languages import endonym

ALARMS = (5, 10, 15, 30, 60, 24 * 60)
HOUR = 60

CANCELLED: dict[str, Message] = {
    Cancelled.MARK: message("with a word in the title"),
    Cancelled.STATUS: message("with their status alone"),
    Cancelled.OMIT: message("left out"),
}
EVENTS: dict[str, Message] = {
    Granularity.MEETING: message("meeting"),
    Granularity.ITEM: message("agenda item in a meeting"),
}
TIMES: dict[str, Message] = {
    USUAL: message("of the city, and programs turn them into yours"),
    "utc": message("in UTC, for programs that know no time zones"),
}


def language_of_feed(form: Presentation) -> Question:
    """Return the question for the language of titles and descriptions, which are the feed's."""
    options = tuple(
        Option(value=known, text=Text(endonym(known)), is_chosen=known is form.language)
        for known in FEED_LANGUAGES
    )
    return Question(name="language", asked=message("Language of the calendar"), options=options)


def feed_form(form: Presentation, reader: Language) -> tuple[Question, ...]:
    """Return the other questions; the usual answers come first."""
    times = "utc" if form.is_in_utc else USUAL
    alarm = USUAL if form.alarm is None else str(form.alarm)
    return (
        Question(
            name="cancelled",
            asked=message("Cancelled meetings"),
            options=one_of(CANCELLED, form.cancelled, reader, usual=Cancelled.MARK),
        ),
        Question(
            name="granularity",
            asked=message("An event for each"),
            options=one_of(EVENTS, form.granularity, reader, usual=Granularity.MEETING),
        ),
        Question(
            name="alarm", asked=message("Alarm"), options=one_of(_alarms(form), alarm, reader)
        ),
        Question(name="tz", asked=message("Times"), options=one_of(TIMES, times, reader)),
    )


def _alarms(form: Presentation) -> dict[str, Message]:
    own = () if form.alarm is None else (form.alarm,)
    return {
        USUAL: message("none"),
        **{str(minutes): _before(minutes) for minutes in sorted({*ALARMS, *own})},
    }


def _before(minutes: int) -> Message:
    if minutes and minutes % HOUR == 0:
        return counted("{number} hour before", "{number} hours before", minutes // HOUR)
    return counted("{number} minute before", "{number} minutes before", minutes)
