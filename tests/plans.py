"""Plans to test with: the example session, and slots by a short spelling of their hours."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.domain.agenda import AgendaItem, ItemNumber, ItemRole
from wgcal.domain.body import Body, BodyId
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Contract, Entitlement, Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Hours, Policy, Severity, ShortMeeting, WindowLoad
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Slot, SlotId, SlotItem, SlotKind
from wgcal.domain.station import Room, RoomId, Station, StationId

VIENNA_ZONE = ZoneInfo("Europe/Vienna")
SIX = OFFICIAL_LANGUAGES

POLICY = Policy(
    severities={
        "room-double-booked": Severity.BLOCK,
        "room-booths": Severity.GATE,
        "meeting-length": Severity.GATE,
        "meeting-hours": Severity.WARN,
        "late-or-weekend": Severity.GATE,
        "holiday/official": Severity.GATE,
        "holiday/observed": Severity.WARN,
        "holiday/avoided": Severity.INFORM,
        "outside-session": Severity.GATE,
        "language-coverage": Severity.GATE,
        "relay": Severity.WARN,
        "interpretation-capacity": Severity.GATE,
        "interpretation-daily-load": Severity.GATE,
        "interpretation-rest": Severity.WARN,
        "entitlement-exceeded": Severity.GATE,
        "body-overlap": Severity.GATE,
        "opening-first": Severity.GATE,
        "report-last": Severity.GATE,
        "report-lead-time": Severity.WARN,
        "item-unscheduled": Severity.GATE,
        "item-unknown": Severity.BLOCK,
        "item-continuation": Severity.WARN,
        "room-turnaround": Severity.WARN,
        "room-closed": Severity.GATE,
        "room-seats": Severity.WARN,
        "interpreters-per-booth": Severity.GATE,
        "interpreter-double-booked": Severity.BLOCK,
        "interpretation-window-load/limit": Severity.WARN,
        "interpretation-window-load/hard-limit": Severity.GATE,
        "entitlement-unused": Severity.INFORM,
        "as-available": Severity.WARN,
        "audience-overlap": Severity.WARN,
        "side-event-window": Severity.GATE,
        "item-order": Severity.INFORM,
        "item-overfull": Severity.WARN,
        "document-late": Severity.WARN,
        "document-missing": Severity.GATE,
        "document-submission": Severity.INFORM,
        "session-length": Severity.GATE,
        "sibling-interval": Severity.INFORM,
        "short-notice": Severity.WARN,
        "printed-weekday": Severity.WARN,
    },
    meeting_hours=(Hours(starts=time(10), ends=time(13)), Hours(starts=time(15), ends=time(18))),
    last_hour=time(18),
    working_days=frozenset({1, 2, 3, 4, 5}),
    meeting_minutes=180,
    remote_meeting_minutes=120,
    meetings_a_day=2,
    break_minutes=90,
    evening_rest_minutes=11 * 60,
    parallel_meetings=1,
    parallel_meetings_with_committee=2,
    report_lead_slots=1,
    interpreters_per_booth=2,
    larger_booths={Language.AR: 3, Language.ZH: 3},
    relay_languages=(Language.EN, Language.FR),
    languages_by_relay=(Language.AR, Language.ZH),
    plenary_languages=SIX,
    turnaround_minutes=15,
    window_loads={
        Contract.STAFF: (WindowLoad(days=7, assignments=7, hard_limit=8),),
        Contract.FREELANCE: (
            WindowLoad(days=3, assignments=5),
            WindowLoad(days=4, assignments=7),
            WindowLoad(days=7, assignments=7, hard_limit=8),
        ),
    },
    remote_window_loads=(WindowLoad(days=7, assignments=5),),
    contract_of_teams=Contract.STAFF,
    short_meetings=(
        ShortMeeting(minutes=40, interpreters=1),
        ShortMeeting(minutes=90, interpreters=2),
    ),
    entitlement_use_percent=80,
    audiences=(),
    side_event_hours=(Hours(starts=time(9), ends=time(10)), Hours(starts=time(13), ends=time(15))),
    document_days=42,
    submission_days=70,
    siblings=(),
    notice_days=14,
)

BOARDROOM_A = Room(id=RoomId("boardroom-a"), names={Language.EN: "Boardroom A"}, booths=6)
BOARDROOM_D = Room(id=RoomId("boardroom-d"), names={Language.EN: "Boardroom D"}, booths=6)

VIENNA = Station(
    id=StationId("vienna"),
    names={Language.EN: "Vienna", Language.ZH: "维也纳"},
    zone=VIENNA_ZONE,
    policy=POLICY,
    rooms=(BOARDROOM_A, BOARDROOM_D),
    capacity=dict.fromkeys(SIX, 1),
)

CONFERENCE = Body(
    id=BodyId("ctoc-cop"),
    symbol="CTOC/COP",
    names={Language.EN: "Conference of the Parties"},
)

FIREARMS = Body(
    id=BodyId("ctoc-cop-wg-6"),
    symbol="CTOC/COP/WG.6",
    names={Language.EN: "Working Group on Firearms", Language.ZH: "枪支问题工作组"},
    parent=CONFERENCE.id,
)

MIGRANTS = Body(
    id=BodyId("ctoc-cop-wg-7"),
    symbol="CTOC/COP/WG.7",
    names={Language.EN: "Working Group on the Smuggling of Migrants"},
    parent=CONFERENCE.id,
)

FIREARMS_2016 = Session(
    id=SessionId("ctoc-cop-wg-6-2016"),
    body=FIREARMS.id,
    symbol="CTOC/COP/WG.6/2016/1",
    station=VIENNA.id,
    zone=VIENNA_ZONE,
    starts_on=date(2016, 5, 18),
    ends_on=date(2016, 5, 19),
)

FOUR_MEETINGS = Entitlement(
    meetings=4, starts_on=date(2016, 5, 18), ends_on=date(2016, 5, 19), languages=SIX
)


def vienna(text: str) -> datetime:
    """Return `2016-05-18 10:00` as wall-clock time in Vienna."""
    return datetime.fromisoformat(text).replace(tzinfo=VIENNA_ZONE)


def slot(
    starts: str,
    *items: str | SlotItem,
    hours: float = 3,
    booths: tuple[Language, ...] = SIX,
    kind: SlotKind = SlotKind.PLENARY,
    room: Room | None = None,
) -> Slot:
    """Return a slot named by its own start; `"2 (continued)"` is an item taken up again."""
    starts_at = vienna(starts)
    return Slot(
        id=SlotId(starts),
        kind=kind,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=hours),
        booths=booths,
        items=tuple(slot_item(item) for item in items),
        room=room.id if room else None,
    )


def slot_item(item: str | SlotItem) -> SlotItem:
    """Return `"2"` or `"2 (continued)"` as an item of a slot."""
    if isinstance(item, SlotItem):
        return item
    number, _, mark = item.partition(" ")
    return SlotItem(number=ItemNumber(number), continued=bool(mark))


def agenda_item(number: str, title: str, role: ItemRole = ItemRole.SUBSTANTIVE) -> AgendaItem:
    """Return an item with an English title."""
    return AgendaItem(number=ItemNumber(number), titles={Language.EN: title}, role=role)


AGENDA = (
    agenda_item("1", "Organizational matters", ItemRole.ORGANIZATIONAL),
    agenda_item("1(a)", "Opening of the meeting", ItemRole.OPENING),
    agenda_item("1(b)", "Adoption of the agenda", ItemRole.AGENDA_ADOPTION),
    agenda_item("2", "Record-keeping"),
    agenda_item("3", "Networks"),
    agenda_item("4", "Technical assistance"),
    agenda_item("5", "Other matters", ItemRole.OTHER_MATTERS),
    agenda_item("6", "Adoption of the report", ItemRole.REPORT_ADOPTION),
)

FIRST = slot("2016-05-18 10:00", "1(a)", "1(b)", "2")
SECOND = slot("2016-05-18 15:00", "2 (continued)", "3")
THIRD = slot("2016-05-19 10:00", "4")
FOURTH = slot("2016-05-19 15:00", "5", "6")
EVENING = slot("2016-05-18 19:00")


def work(
    *slots: Slot,
    session: Session = FIREARMS_2016,
    body: Body = FIREARMS,
    agenda: tuple[AgendaItem, ...] = AGENDA,
    entitlement: Entitlement | None = FOUR_MEETINGS,
) -> OrganizationOfWork:
    """Return a plan of the example session with these slots, and nothing if none is given."""
    return OrganizationOfWork(
        session=session, body=body, slots=slots, agenda=agenda, entitlement=entitlement
    )


EXAMPLE = work(FIRST, SECOND, THIRD, FOURTH)


def facts(*neighbours: Neighbour, station: Station = VIENNA) -> Facts:
    """Return what the rules know besides the plan; one team a language, no neighbours."""
    return Facts(station=station, neighbours=neighbours, bodies=(CONFERENCE, FIREARMS, MIGRANTS))


def neighbour(slot: Slot, body: Body = MIGRANTS) -> Neighbour:
    """Return another body's released slot at the same station."""
    return Neighbour(
        slot=replace(slot, id=SlotId(f"{body.id} {slot.id}")),
        session=SessionId(f"{body.id}-2016"),
        body=body.id,
        station=VIENNA.id,
        is_released=True,
    )


def policy(**changes: object) -> Station:
    """Return Vienna with other limits."""
    return replace(VIENNA, policy=replace(POLICY, **changes))  # type: ignore[arg-type]
