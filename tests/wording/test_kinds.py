from dataclasses import replace

import pytest

from plans import FIRST
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind
from wgcal.wording.kinds import kind_name, meeting_name
from wgcal.wording.messages import translated


@pytest.mark.parametrize(
    ("kind", "english", "chinese"),
    [
        (SlotKind.PLENARY, "2nd meeting", "第2次会议"),
        (
            SlotKind.COMMITTEE_OF_THE_WHOLE,
            "Committee of the Whole, 2nd meeting",
            "全体委员会第2次会议",
        ),
        (SlotKind.INFORMAL, "2nd informal meeting", "第2次非正式会议"),
        (SlotKind.SIDE_EVENT, "2nd side event", "第2次会外活动"),
        (SlotKind.REGIONAL_GROUP, "2nd meeting of a regional group", "第2次区域组会议"),
    ],
)
def test_a_meeting_is_called_by_its_number_and_kind(
    kind: SlotKind, english: str, chinese: str
) -> None:
    name = meeting_name(replace(FIRST, kind=kind, number=2))

    assert translated(name, Language.EN) == english
    assert translated(name, Language.ZH) == chinese


@pytest.mark.parametrize("kind", SlotKind)
def test_a_slot_without_number_is_called_by_its_kind(kind: SlotKind) -> None:
    assert meeting_name(replace(FIRST, kind=kind, number=None)) == kind_name(kind)


@pytest.mark.parametrize("kind", SlotKind)
def test_every_kind_has_a_name_in_chinese(kind: SlotKind) -> None:
    numbered = meeting_name(replace(FIRST, kind=kind, number=1))

    assert translated(kind_name(kind), Language.ZH) != translated(kind_name(kind), Language.EN)
    assert translated(numbered, Language.ZH) != translated(numbered, Language.EN)
