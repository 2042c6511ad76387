"""Titles that break programs, and random releases full of them."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import NAMESPACE_OID, uuid5

from hypothesis import strategies as st

from plans import BOARDROOM_A, BOARDROOM_D, FIREARMS
from random_plans import VIENNESE, plans
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Texts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import NothingToRelease
from wgcal.domain.release import Release, publish
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.station import Room

FIRST_TIME = datetime(2016, 2, 23, 9, tzinfo=UTC)
SECOND_TIME = datetime(2016, 3, 1, 9, tzinfo=UTC)

TITLES = (
    "a, b; c: d",
    r"back\slash \n \N \, \;",
    "quoted \"so\" and 'so'",
    "two\nlines\r\nand\u2028three",
    "]]> <![CDATA[ <b>&amp;</b> -->",
    "مجموعة العمل المعنية بالأسلحة النارية",
    "\u202eright to left\u202c",
    "𠀀 🏛️ 👩‍👩‍👧",
    "=1+1",
    "'=1+1",
    "\t-2",
    "＝SUM(A1)",
    "@here",
    "nul \x00 bell \x07 \ufffe\uffff \ud800",
    "^n ^' ^^",
)


def titles() -> st.SearchStrategy[str]:
    """Draw a hostile title, or any text at all."""
    return st.sampled_from(TITLES) | st.text(max_size=12)


def texts() -> st.SearchStrategy[Texts]:
    """Draw a title in some of the languages, or in none."""
    return st.dictionaries(st.sampled_from(OFFICIAL_LANGUAGES), titles(), max_size=3)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    """Draw a first release, or a second one that moved, cancelled and added meetings."""
    days = draw(st.sampled_from(VIENNESE))
    body = replace(FIREARMS, names=draw(texts()))
    rooms = tuple(_called(room, draw) for room in (BOARDROOM_A, BOARDROOM_D))
    before, after = (
        replace(_with_titles(with_uuids(draw(plans(days))), draw), body=body) for _ in range(2)
    )
    first = publish(before, rooms, None, now=FIRST_TIME)
    try:
        return publish(after, rooms, first, now=SECOND_TIME)
    except NothingToRelease:
        return first


def with_uuids(plan: OrganizationOfWork) -> OrganizationOfWork:
    """Return the plan with identifiers such as slots really have."""
    slots = (replace(one, id=SlotId(str(uuid5(NAMESPACE_OID, one.id)))) for one in plan.slots)
    return replace(plan, slots=tuple(slots))


def _called(room: Room, draw: st.DrawFn) -> Room:
    return replace(room, names=draw(texts()), building=draw(titles()))


def _with_titles(plan: OrganizationOfWork, draw: st.DrawFn) -> OrganizationOfWork:
    return replace(plan, slots=tuple(_with_title(slot, draw) for slot in plan.slots))


def _with_title(slot: Slot, draw: st.DrawFn) -> Slot:
    return replace(slot, items=tuple(replace(item, titles=draw(texts())) for item in slot.items))
