"""Rules about rooms."""

from dataclasses import replace
from datetime import time

from cases.case import Case, Example, booths, by_room, people
from plans import BOARDROOM_A, BOARDROOM_D, VIENNA, facts, neighbour, slot, work
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Hours

IN_D = slot("2016-05-18 10:00", "2", room=BOARDROOM_D)
SMALL = replace(VIENNA, rooms=(BOARDROOM_A, replace(BOARDROOM_D, booths=4)))
DAYTIME = replace(
    VIENNA,
    rooms=(
        BOARDROOM_A,
        replace(BOARDROOM_D, opening=(Hours(starts=time(8), ends=time(20)),)),
    ),
)
SEATED = replace(VIENNA, rooms=(BOARDROOM_A, replace(BOARDROOM_D, seats=350)))
FOUR = (Language.EN, Language.FR, Language.RU, Language.ES)

ROOM_RULES = {
    "room-double-booked": Example(
        broken=Case(
            work=work(IN_D),
            facts=facts(neighbour(slot("2016-05-18 11:30", room=BOARDROOM_D))),
            lane=by_room,
        ),
        kept=Case(
            work=work(IN_D),
            facts=facts(
                neighbour(slot("2016-05-18 13:00", room=BOARDROOM_D, hours=2)),
                neighbour(slot("2016-05-18 11:30", room=BOARDROOM_A)),
            ),
            lane=by_room,
        ),
    ),
    "room-booths": Example(
        broken=Case(work=work(IN_D), facts=facts(station=SMALL), lane=by_room, words=booths),
        kept=Case(
            work=work(slot("2016-05-18 10:00", "2", room=BOARDROOM_D, booths=FOUR)),
            facts=facts(station=SMALL),
            lane=by_room,
            words=booths,
        ),
    ),
    "room-turnaround": Example(
        broken=Case(
            work=work(IN_D),
            facts=facts(neighbour(slot("2016-05-18 13:10", room=BOARDROOM_D, hours=2))),
            lane=by_room,
        ),
        kept=Case(
            work=work(IN_D),
            facts=facts(neighbour(slot("2016-05-18 13:15", room=BOARDROOM_D, hours=2))),
            lane=by_room,
        ),
    ),
    "room-closed": Example(
        broken=Case(
            work=work(slot("2016-05-18 19:00", "2", room=BOARDROOM_D, hours=2)),
            facts=facts(station=DAYTIME),
            lane=by_room,
        ),
        kept=Case(
            work=work(slot("2016-05-18 17:00", "2", room=BOARDROOM_D, hours=2)),
            facts=facts(station=DAYTIME),
            lane=by_room,
        ),
    ),
    "room-seats": Example(
        broken=Case(
            work=work(replace(IN_D, attendance=400)),
            facts=facts(station=SEATED),
            lane=by_room,
            words=people,
        ),
        kept=Case(
            work=work(replace(IN_D, attendance=350)),
            facts=facts(station=SEATED),
            lane=by_room,
            words=people,
        ),
    ),
}
