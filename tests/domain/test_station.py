from dataclasses import replace
from datetime import date

import pytest

from plans import BOARDROOM_D, VIENNA
from wgcal.domain.errors import UnknownRoom
from wgcal.domain.interpretation import Language
from wgcal.domain.station import RoomId

WEDNESDAY, THURSDAY = date(2016, 5, 18), date(2016, 5, 19)


def test_a_station_knows_its_rooms() -> None:
    assert VIENNA.room(RoomId("boardroom-d")) == BOARDROOM_D


def test_an_unknown_room_is_refused_with_the_rooms_that_there_are() -> None:
    with pytest.raises(UnknownRoom) as refused:
        VIENNA.room(RoomId("boardroom-x"))

    assert refused.value.field == "room"
    assert str(refused.value) == (
        "There is no room boardroom-x; there are boardroom-a, boardroom-d."
    )


def test_the_usual_number_of_teams_holds_on_every_day() -> None:
    station = replace(VIENNA, capacity={Language.ZH: 2})

    assert station.teams(Language.ZH, WEDNESDAY) == 2


def test_a_day_with_a_number_of_its_own_overrides_the_usual_one() -> None:
    station = replace(VIENNA, capacity={Language.ZH: 2}, capacity_on={WEDNESDAY: {Language.ZH: 0}})

    assert station.teams(Language.ZH, WEDNESDAY) == 0
    assert station.teams(Language.ZH, THURSDAY) == 2


def test_a_day_that_names_other_languages_leaves_the_usual_number() -> None:
    station = replace(VIENNA, capacity={Language.ZH: 2}, capacity_on={WEDNESDAY: {Language.AR: 1}})

    assert station.teams(Language.ZH, WEDNESDAY) == 2


def test_a_language_that_nobody_recorded_is_not_the_same_as_no_team() -> None:
    station = replace(VIENNA, capacity={Language.ZH: 0})

    assert station.teams(Language.ZH, WEDNESDAY) == 0
    assert station.teams(Language.DE, WEDNESDAY) is None
