"""Rules about interpretation."""

from cases.case import Case, Example, booths, by_body, team
from plans import EVENING, EXAMPLE, FIRST, SECOND, facts, neighbour, slot, work
from wgcal.domain.interpretation import Language

CHINESE_ALONE = (Language.ZH, Language.RU, Language.ES)
CHINESE_AND_FRENCH = (Language.ZH, Language.FR, Language.RU)
FIVE = (Language.AR, Language.ZH, Language.EN, Language.FR, Language.RU)

INTERPRETATION_RULES = {
    "language-coverage": Example(
        broken=Case(work=work(slot("2016-05-18 10:00", "2", booths=FIVE)), words=booths),
        kept=Case(work=work(slot("2016-05-18 10:00", "2")), words=booths),
    ),
    "relay": Example(
        broken=Case(work=work(slot("2016-05-18 10:00", "2", booths=CHINESE_ALONE)), words=booths),
        kept=Case(
            work=work(slot("2016-05-18 10:00", "2", booths=CHINESE_AND_FRENCH)), words=booths
        ),
    ),
    "interpretation-capacity": Example(
        broken=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 11:00"))),
            lane=by_body,
            words=booths,
        ),
        kept=Case(
            work=work(FIRST),
            facts=facts(neighbour(slot("2016-05-18 15:00"))),
            lane=by_body,
            words=booths,
        ),
    ),
    "interpretation-daily-load": Example(
        broken=Case(work=work(FIRST, SECOND, EVENING), words=team),
        kept=Case(work=work(FIRST, SECOND), words=team),
    ),
    "interpretation-rest": Example(
        broken=Case(work=work(FIRST, slot("2016-05-18 14:00", "3")), words=team),
        kept=Case(work=work(FIRST, SECOND), words=team),
    ),
    "entitlement-exceeded": Example(
        broken=Case(work=work(*EXAMPLE.slots, EVENING)),
        kept=Case(work=EXAMPLE),
    ),
}
