"""What is said of interpreters who serve too much in so many days in a row."""

from wgcal.constraints.windows import WindowShortage
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, counted
from wgcal.domain.policy import WindowLoad


def window_words(
    who: Message, shortage: WindowShortage, load: WindowLoad, facts: Facts, *, is_remote: bool
) -> Message:
    """Return a sentence with the days, the most meetings in so many of them, and the limit."""
    zone = facts.station.zone
    values = {
        "first": shortage.starts_at.astimezone(zone).date(),
        "last": shortage.ends_at.astimezone(zone).date(),
        "who": who,
        "window": counted("within {number} day", "within {number} days", load.days),
        "limit": shortage.limit,
    }
    say = _on_a_platform if is_remote else _anywhere
    return say(shortage.measured, values, is_hard=shortage.is_hard)


def _anywhere(number: int, values: dict[str, object], *, is_hard: bool) -> Message:
    if is_hard:
        return counted(
            "Between {first} and {last} {who} would serve {number} meeting {window}, and may in no case serve more than {limit}.",
            "Between {first} and {last} {who} would serve {number} meetings {window}, and may in no case serve more than {limit}.",
            number,
            **values,
        )
    return counted(
        "Between {first} and {last} {who} would serve {number} meeting {window}, and may serve {limit}.",
        "Between {first} and {last} {who} would serve {number} meetings {window}, and may serve {limit}.",
        number,
        **values,
    )


def _on_a_platform(number: int, values: dict[str, object], *, is_hard: bool) -> Message:
    if is_hard:
        return counted(
            "Between {first} and {last} {who} would serve {number} remote meeting {window}, and may in no case serve more than {limit}.",
            "Between {first} and {last} {who} would serve {number} remote meetings {window}, and may in no case serve more than {limit}.",
            number,
            **values,
        )
    return counted(
        "Between {first} and {last} {who} would serve {number} remote meeting {window}, and may serve {limit}.",
        "Between {first} and {last} {who} would serve {number} remote meetings {window}, and may serve {limit}.",
        number,
        **values,
    )
