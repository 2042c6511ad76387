from dataclasses import replace

from plans import FIREARMS_2016, FIRST, SECOND, THIRD, facts, neighbour
from wgcal.actions.strangers import BUSY, Strangers
from wgcal.domain.facts import Facts, Served
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.slot import SlotId, SlotStatus

DRAFT = replace(
    neighbour(replace(FIRST, team="Team Rose", number=7, attendance=99)), is_released=False
)
RELEASED = neighbour(SECOND)
FAR = Served(
    slot=SlotId("far"),
    starts_at=THIRD.starts_at,
    ends_at=THIRD.ends_at,
    booths=THIRD.booths,
    team="Team Rose",
)
ADA = Interpreter(id=InterpreterId("ada"), name="Ada", booths=(Language.EN,))


def known() -> Facts:
    return replace(
        facts(DRAFT, RELEASED),
        served=(FAR,),
        sessions=(FIREARMS_2016,),
        interpreters=(ADA,),
        assignments=(Assignment(slot=FIRST.id, interpreter=ADA.id, booth=Language.EN),),
    )


def test_a_draft_keeps_its_hours_room_and_booths_and_nothing_that_tells_whose_it_is() -> None:
    masked, released = Strangers().see(known()).neighbours

    assert masked.body == BUSY
    assert masked.slot == replace(
        DRAFT.slot, id=SlotId("busy-1"), items=(), team=None, number=None, attendance=None
    )
    assert released == RELEASED


def test_nobody_who_interprets_is_named_and_no_session_that_may_be_a_draft() -> None:
    seen = Strangers().see(known())

    assert (seen.interpreters, seen.assignments, seen.sessions) == ((), (), ())
    assert [(served.slot, served.team) for served in seen.served] == [("busy-2", None)]


def test_a_draft_that_is_cancelled_is_not_even_busy() -> None:
    cancelled = replace(DRAFT, slot=replace(DRAFT.slot, status=SlotStatus.CANCELLED))

    assert Strangers().see(facts(cancelled)).neighbours == ()


def test_a_draft_has_one_name_however_often_it_is_seen() -> None:
    strangers = Strangers()
    other = replace(DRAFT, slot=replace(DRAFT.slot, id=SlotId("other")))

    first, second = strangers.see(facts(DRAFT)), strangers.see(facts(other, DRAFT))

    assert [near.slot.id for near in first.neighbours] == ["busy-1"]
    assert [near.slot.id for near in second.neighbours] == ["busy-2", "busy-1"]
