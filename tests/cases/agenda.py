"""Rules about the agenda."""

from collections.abc import Mapping

from cases.case import Case, Example
from plans import EXAMPLE, FIRST, FOURTH, SECOND, THIRD, slot, work
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.facts import Meeting
from wgcal.domain.slot import Slot, SlotItem


def asking(asked: Mapping[str, int]) -> Slot:
    """Return a morning whose items ask for so many minutes."""
    items = (SlotItem(number=ItemNumber(item), minutes=time) for item, time in asked.items())
    return slot("2016-05-18 10:00", *items)


def minutes(meeting: Meeting) -> str:
    """Return the items with the minutes that are asked for them."""
    return ", ".join(f"{item.number}: {item.minutes} min" for item in meeting.slot.items)


AGENDA_RULES = {
    "opening-first": Example(
        broken=Case(
            work=work(
                slot("2016-05-18 10:00", "2"), slot("2016-05-18 15:00", "1(a)", "1(b)"), THIRD
            )
        ),
        kept=Case(work=work(FIRST, SECOND, THIRD)),
    ),
    "report-last": Example(
        broken=Case(
            work=work(FIRST, SECOND, slot("2016-05-19 10:00", "6"), slot("2016-05-19 15:00", "4"))
        ),
        kept=Case(work=EXAMPLE),
    ),
    "report-lead-time": Example(
        broken=Case(work=EXAMPLE),
        kept=Case(
            work=work(
                FIRST,
                slot("2016-05-18 15:00", "3", "4"),
                slot("2016-05-19 10:00", "5"),
                slot("2016-05-19 15:00", "6"),
            )
        ),
    ),
    "item-unscheduled": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 15:00", "2 (continued)"), THIRD, FOURTH)),
        kept=Case(work=EXAMPLE),
    ),
    "item-unknown": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 15:00", "2 (continued)", "7"))),
        kept=Case(work=work(FIRST, SECOND)),
    ),
    "item-continuation": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 15:00", "2", "3"))),
        kept=Case(work=work(FIRST, SECOND)),
    ),
    "item-order": Example(
        broken=Case(
            work=work(FIRST, slot("2016-05-18 15:00", "4"), slot("2016-05-19 10:00", "3"), FOURTH)
        ),
        kept=Case(work=EXAMPLE),
    ),
    "item-overfull": Example(
        broken=Case(work=work(asking({"2": 120, "3": 90})), words=minutes),
        kept=Case(work=work(asking({"2": 120, "3": 60})), words=minutes),
    ),
}
