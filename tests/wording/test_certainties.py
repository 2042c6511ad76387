from dataclasses import replace

from plans import slot, work
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotStatus
from wgcal.wording.certainties import what_is_unsure
from wgcal.wording.messages import translated

MORNING = replace(slot("2016-05-18 10:00"), number=1)
AFTERNOON = slot("2016-05-18 15:00")


def said(one: Slot) -> list[str]:
    return [
        translated(sentence, Language.EN) for sentence in what_is_unsure(one, work(MORNING, one))
    ]


def test_nothing_is_said_of_a_confirmed_meeting() -> None:
    assert said(AFTERNOON) == []


def test_a_meeting_may_depend_on_need_and_on_another_one() -> None:
    one = replace(AFTERNOON, certainty=Certainty.IF_NEEDED, starts_after=MORNING.id)

    assert said(one) == [
        "This meeting is held only if needed.",
        "The hour is an estimate.",
        "Starts when this one adjourns: 1st meeting",
    ]


def test_a_meeting_after_one_that_the_plan_lacks_has_an_estimated_hour() -> None:
    assert said(replace(AFTERNOON, starts_after=SlotId("gone"))) == ["The hour is an estimate."]


def test_a_cancelled_meeting_is_not_unsure() -> None:
    one = replace(AFTERNOON, certainty=Certainty.IF_NEEDED, status=SlotStatus.CANCELLED)

    assert said(one) == []
