"""A believable calendar of a large duty station, to measure with; run it to see what is in it.

Every week some bodies meet from Monday to Friday: two plenaries a day with six booths, informal
meetings, regional groups and side events without interpretation: 40 slots a session, of which 10
or 11 are interpreted. With five sessions at once the station has 40 meetings a working day and
10,000 a year; a longer calendar has more years, not more meetings a day. Of each week's sessions
three fifths are released, one fifth is released and changed since, and one fifth is a draft.
Interpreters' teams and rooms suffice, so that conflicts are the exception; they come from an
evening meeting, a late paper or a cancelled meeting here and there. The same arguments give the
same calendar.
"""

# ruff: noqa: S311 - a script that prints; its chance is repeated, not secret

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from plans import POLICY
from wgcal.domain.agenda import AgendaItem, ItemDocument, ItemNumber, ItemRole
from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Entitlement, Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PrintedDay
from wgcal.domain.policy import Audience, Siblings
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Slot, SlotId, SlotItem, SlotKind, SlotStatus
from wgcal.domain.station import Holiday, HolidayLevel, Room, RoomId, Station, StationId

ZONE = ZoneInfo("Europe/Vienna")
STATION = StationId("large-station")
FIRST_MONDAY = date(1990, 1, 1)
WEEKS_A_YEAR = 50
SLOTS_A_SESSION = 40
BODIES_A_SESSION = 12
FAMILY = 5
DAYS_A_WEEK = 5
TWO = (Language.EN, Language.FR)
SIX = OFFICIAL_LANGUAGES

_PLENARIES = (
    ("1(a)", "1(b)", "2"),
    ("2+",),
    ("3",),
    ("3+",),
    ("4",),
    ("4+", "5"),
    ("5+", "6"),
    ("6+",),
    ("7",),
    ("8",),
)
_ROLES = {
    "1": ItemRole.ORGANIZATIONAL,
    "1(a)": ItemRole.OPENING,
    "1(b)": ItemRole.AGENDA_ADOPTION,
    "7": ItemRole.OTHER_MATTERS,
    "8": ItemRole.REPORT_ADOPTION,
}
_WITH_PAPERS = ("2", "3", "4", "5", "6")


@dataclass(frozen=True)
class Hours:
    """When in a day a meeting takes place, and in which of the session's rooms."""

    kind: SlotKind
    starts: time
    minutes: int
    room: str


_DAY = (
    Hours(SlotKind.REGIONAL_GROUP, time(9), 60, "a"),
    Hours(SlotKind.PLENARY, time(10), 180, "hall"),
    Hours(SlotKind.INFORMAL, time(10), 180, "b"),
    Hours(SlotKind.SIDE_EVENT, time(13, 15), 75, "a"),
    Hours(SlotKind.SIDE_EVENT, time(13, 15), 75, "c"),
    Hours(SlotKind.REGIONAL_GROUP, time(14), 45, "b"),
    Hours(SlotKind.PLENARY, time(15), 180, "hall"),
    Hours(SlotKind.INFORMAL, time(15), 180, "b"),
)


@dataclass(frozen=True)
class Calendar:
    """A station where so many sessions meet at once, and what it has for them."""

    parallel: int = 5

    @property
    def slots_a_year(self) -> int:
        """Return how many slots 50 weeks have."""
        return self.parallel * SLOTS_A_SESSION * WEEKS_A_YEAR

    @property
    def teams(self) -> int:
        """Return how many six-language teams give each of them at most seven meetings a week."""
        return -(-2 * DAYS_A_WEEK * self.parallel // 7) + 1

    def catalogue(self, years: int = 1) -> Catalogue:
        """Return the station with its rooms, interpreters and holidays, and the bodies."""
        bodies = tuple(map(_body, range(BODIES_A_SESSION * self.parallel)))
        return Catalogue(stations=(self._station(years, bodies),), bodies=bodies)

    def works(self, weeks: int, first_week: int = 0) -> Iterator[OrganizationOfWork]:
        """Yield the plans of so many weeks, week by week."""
        for week in range(first_week, first_week + weeks):
            for place in range(self.parallel):
                yield _Meeting(self, week, place).work()

    def _station(self, years: int, bodies: tuple[Body, ...]) -> Station:
        last = FIRST_MONDAY.year + years
        return Station(
            id=STATION,
            names={Language.EN: "Large station", Language.FR: "Grande station"},
            zone=ZONE,
            policy=replace(POLICY, audiences=_audiences(bodies), siblings=_siblings(bodies)),
            rooms=tuple(self._rooms()),
            holidays=tuple(_holidays(range(last - min(years, 3), last + 1))),
            capacity={
                language: self.teams + (self.parallel if language in TWO else 0) for language in SIX
            },
        )

    def _rooms(self) -> Iterator[Room]:
        for place in range(self.parallel):
            yield Room(
                id=room_of(place, "hall"),
                names={Language.EN: f"Hall {place + 1}"},
                booths=7,
                booth_seats=3,
                seats=400,
            )
            for name in "abc":
                yield Room(
                    id=room_of(place, name),
                    names={Language.EN: f"Room {place + 1}{name.upper()}"},
                    booths=2,
                    booth_seats=2,
                    seats=60,
                )


def room_of(place: int, name: str) -> RoomId:
    """Return one of the rooms that the week's session of this place has."""
    return RoomId(f"room-{place + 1}-{name}")


def monday(week: int) -> date:
    """Return the Monday of a working week; the two weeks at the end of a year are free."""
    year, of_year = divmod(week, WEEKS_A_YEAR)
    first = date(FIRST_MONDAY.year + year, 1, 4)
    return first - timedelta(days=first.weekday()) + timedelta(weeks=of_year + 1)


@dataclass(frozen=True)
class _Meeting:
    """The session that meets in one week, at one of the places for sessions at once."""

    calendar: Calendar
    week: int
    place: int

    def work(self) -> OrganizationOfWork:
        """Return the plan, with its agenda, papers and entitlement."""
        first, body = monday(self.week), _body(self.place * BODIES_A_SESSION + self._turn)
        last = first + timedelta(days=DAYS_A_WEEK - 1)
        chance = Random(f"{self.week}/{self.place}")
        session = Session(
            id=SessionId(f"{body.id}-{first:%Y-%m-%d}"),
            body=body.id,
            symbol=f"{body.symbol}/{first:%Y/%m}",
            station=STATION,
            zone=ZONE,
            starts_on=first,
            ends_on=last,
        )
        papers = tuple(_papers(session, chance))
        return OrganizationOfWork(
            session=session,
            body=body,
            slots=tuple(self._slots(first, chance)),
            agenda=_agenda(papers),
            documents=papers,
            entitlement=Entitlement(meetings=11, starts_on=first, ends_on=last, languages=SIX),
            printed_days=tuple(
                PrintedDay(on=day, weekday=day.isoweekday()) for day in _days(first)
            ),
        )

    @property
    def _turn(self) -> int:
        return self.week % BODIES_A_SESSION

    def _slots(self, first: date, chance: Random) -> Iterator[Slot]:
        sittings = iter(enumerate(_PLENARIES))
        with_two_booths, evening = chance.randrange(DAYS_A_WEEK), chance.randrange(50)
        cancelled = chance.randrange(10 * SLOTS_A_SESSION)
        for number, (day, hours) in enumerate((d, h) for d in _days(first) for h in _DAY):
            slot = self._slot(day, hours, chance)
            if hours.kind is SlotKind.PLENARY:
                slot = self._plenary(slot, *next(sittings))
            elif number == with_two_booths * len(_DAY) + 2:
                slot = replace(slot, booths=TWO)
            elif number == evening:
                slot = replace(slot, **_hours(day, time(18, 30), 90))
            yield replace(slot, status=SlotStatus.CANCELLED) if number == cancelled else slot

    def _slot(self, day: date, hours: Hours, chance: Random) -> Slot:
        return Slot(
            id=SlotId(str(UUID(int=chance.getrandbits(128), version=4))),
            kind=hours.kind,
            room=room_of(self.place, hours.room),
            attendance=chance.randrange(10, 50),
            **_hours(day, hours.starts, hours.minutes),
        )

    def _plenary(self, slot: Slot, number: int, items: tuple[str, ...]) -> Slot:
        turn = (number * self.calendar.parallel + self.place) % self.calendar.teams
        return replace(
            slot,
            number=number + 1,
            booths=SIX,
            items=tuple(_slot_item(item) for item in items),
            attendance=150 + 10 * self.place % 200,
            team=f"team-{turn + 1}" if self.place % FAMILY < FAMILY - 1 else None,
        )


def _hours(day: date, starts: time, minutes: int) -> dict[str, Any]:
    starts_at = datetime.combine(day, starts, ZONE)
    return {"starts_at": starts_at, "ends_at": starts_at + timedelta(minutes=minutes)}


def _days(first: date) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range(DAYS_A_WEEK))


def _slot_item(item: str) -> SlotItem:
    number = item.removesuffix("+")
    return SlotItem(number=ItemNumber(number), continued=item != number, minutes=None)


def _body(number: int) -> Body:
    family = number - number % FAMILY
    return Body(
        id=BodyId(f"body-{number}"),
        symbol=f"B/{number}",
        names={Language.EN: f"Body number {number}", Language.FR: f"Organe numéro {number}"},
        parent=None if number == family else BodyId(f"body-{family}"),
    )


def _agenda(papers: tuple[Document, ...]) -> tuple[AgendaItem, ...]:
    numbers = ("1", "1(a)", "1(b)", *_WITH_PAPERS, "7", "8")
    return tuple(
        AgendaItem(
            number=ItemNumber(number),
            titles=dict.fromkeys(SIX, f"Item {number}: what is to be treated"),
            role=_ROLES.get(number, ItemRole.SUBSTANTIVE),
            documents=tuple(
                ItemDocument(symbol=paper.symbol, role=DocumentRole.NEW)
                for paper in papers
                if paper.symbol.endswith(f"/{number}")
            ),
        )
        for number in numbers
    )


def _papers(session: Session, chance: Random) -> Iterator[Document]:
    for number in _WITH_PAPERS:
        days_before = 30 if chance.randrange(50) == 0 else 50
        issued = session.starts_on - timedelta(days=days_before)
        yield Document(
            symbol=f"{session.symbol}/{number}",
            titles=dict.fromkeys(SIX, f"Report on item {number}"),
            issued=dict.fromkeys(SIX, issued),
            submitted_on=session.starts_on - timedelta(days=75),
        )


def _audiences(bodies: tuple[Body, ...]) -> tuple[Audience, ...]:
    shared = tuple(body.id for body in bodies[3::17][:3])
    return (Audience(name="Delegates of three bodies", bodies=shared, parallel_meetings=2),)


def _siblings(bodies: tuple[Body, ...]) -> tuple[Siblings, ...]:
    return (Siblings(bodies=tuple(body.id for body in bodies[4::23][:2]), days=14),)


def _holidays(years: range) -> Iterator[Holiday]:
    for year in years:
        for month, day in ((1, 1), (5, 1), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26)):
            yield Holiday(
                on=date(year, month, day),
                level=HolidayLevel.OFFICIAL,
                names={Language.EN: "A day off"},
                source="The benchmark's own calendar",
            )


def main() -> None:
    """Print what a year of the calendar consists of."""
    calendar = Calendar()
    works = list(calendar.works(WEEKS_A_YEAR))
    slots = [slot for work in works for slot in work.slots]
    days = {slot.day for slot in slots}
    print(f"{len(works)} sessions, {len(slots)} slots, {len(slots) / len(days):.0f} a working day")
    for kind, count in Counter(slot.kind for slot in slots).most_common():
        print(f"{count:7} {kind}")
    print(f"{sum(slot.is_interpreted for slot in slots):7} interpreted, by {calendar.teams} teams")


if __name__ == "__main__":
    main()
