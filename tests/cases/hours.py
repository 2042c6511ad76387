"""Rules about hours and days."""

from dataclasses import replace
from datetime import date
from typing import Any

from cases.case import Case, Example, by_kind
from plans import (
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    VIENNA,
    facts,
    policy,
    slot,
    work,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind
from wgcal.domain.station import Holiday, HolidayLevel

CORPUS_CHRISTI = Holiday(
    on=date(2016, 5, 19),
    level=HolidayLevel.OFFICIAL,
    names={Language.EN: "A day on which the centre is closed"},
    source="example",
)
CLOSED = replace(VIENNA, holidays=(CORPUS_CHRISTI,))


LONG = work(FIRST, SECOND, THIRD, slot("2016-05-20 10:00", "5"))
BESIDE: Any = {"kind": SlotKind.SIDE_EVENT, "booths": (), "hours": 1}

HOUR_RULES = {
    "meeting-length": Example(
        broken=Case(work=work(slot("2016-05-18 10:00", "2", hours=4))),
        kept=Case(work=work(slot("2016-05-18 10:00", "2"))),
    ),
    "meeting-hours": Example(
        broken=Case(work=work(slot("2016-05-18 09:00", "2"), SECOND)),
        kept=Case(work=work(FIRST, SECOND)),
    ),
    "late-or-weekend": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 17:00", "2 (continued)"))),
        kept=Case(work=work(FIRST, SECOND)),
    ),
    "holiday": Example(
        broken=Case(work=work(FIRST, SECOND, THIRD), facts=facts(station=CLOSED)),
        kept=Case(work=work(FIRST, SECOND), facts=facts(station=CLOSED)),
    ),
    "outside-session": Example(
        broken=Case(work=work(FIRST, SECOND, slot("2016-05-20 10:00", "3"))),
        kept=Case(work=work(FIRST, SECOND, THIRD, FOURTH)),
    ),
    "session-length": Example(
        broken=Case(work=LONG, facts=facts(station=policy(session_days=2))),
        kept=Case(work=work(FIRST, SECOND, THIRD), facts=facts(station=policy(session_days=2))),
    ),
    "side-event-window": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 12:00", **BESIDE)), lane=by_kind),
        kept=Case(work=work(FIRST, slot("2016-05-18 13:30", **BESIDE)), lane=by_kind),
    ),
}
