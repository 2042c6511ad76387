from datetime import timedelta

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter

from plans import POLICY
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.station import Holiday, HolidayLevel, RoomId, Station, StationId
from wgcal.store import Database
from wgcal.store.shipped import shipped

ROOMS = [
    "m-plenary",
    *(f"boardroom-{letter}" for letter in "abcd"),
    *(f"c{number}" for number in range(3, 7)),
    *(f"m{number}" for number in range(1, 8)),
]


@pytest.fixture
def vienna() -> Station:
    return shipped().station(StationId("vienna"))


def holiday(station: Station, name: str) -> Holiday:
    [found] = [day for day in station.holidays if name in day.names.values()]
    return found


def test_a_new_database_has_the_shipped_stations_and_bodies(database: Database) -> None:
    with database.reading() as store:
        assert store.catalogue() == shipped()


def test_vienna_has_its_zone_its_names_and_the_usual_policy(vienna: Station) -> None:
    assert vienna.zone.key == "Europe/Vienna"
    assert set(vienna.names) == set(OFFICIAL_LANGUAGES)
    assert vienna.policy == POLICY


def test_vienna_has_one_team_for_each_official_language(vienna: Station) -> None:
    assert vienna.capacity == dict.fromkeys(OFFICIAL_LANGUAGES, 1)


def test_the_large_rooms_of_vienna_have_a_booth_for_each_language(vienna: Station) -> None:
    large = [room.id for room in vienna.rooms if room.booths == len(OFFICIAL_LANGUAGES)]

    assert [room.id for room in vienna.rooms] == ROOMS
    assert large == [*ROOMS[:5], "m1", "m2"]
    assert vienna.room(RoomId("boardroom-d")).booth_seats == 3


@pytest.mark.parametrize(
    ("name", "after_easter"), [("Good Friday", -2), ("Easter Monday", 1), ("Whit Monday", 50)]
)
def test_feasts_that_follow_easter_are_on_their_day(
    vienna: Station, name: str, after_easter: int
) -> None:
    assert holiday(vienna, name).on == easter(2016) + timedelta(days=after_easter)


def test_orthodox_good_friday_follows_the_orthodox_easter(vienna: Station) -> None:
    day = easter(2016, EASTER_ORTHODOX) - timedelta(days=2)

    assert holiday(vienna, "Orthodox Good Friday").on == day


def test_ten_days_are_official_and_those_of_the_moon_tentative(vienna: Station) -> None:
    official = [day for day in vienna.holidays if day.level is HolidayLevel.OFFICIAL]

    assert [f"{day.on:%m-%d}" for day in official] == [
        "01-01",
        "03-25",
        "03-28",
        "05-01",
        "05-16",
        "07-06",
        "09-12",
        "10-26",
        "12-25",
        "12-26",
    ]
    assert [f"{day.on:%m-%d}" for day in vienna.holidays if day.tentative] == ["07-06", "09-12"]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Orthodox Good Friday", HolidayLevel.OBSERVED),
        ("Yom Kippur", HolidayLevel.AVOIDED),
    ],
)
def test_other_feasts_bind_less(vienna: Station, name: str, level: HolidayLevel) -> None:
    assert holiday(vienna, name).level is level
    assert holiday(vienna, name).source == "General Assembly resolution 69/250"


def test_every_holiday_is_named_in_the_six_official_languages(vienna: Station) -> None:
    assert [day for day in vienna.holidays if set(day.names) != set(OFFICIAL_LANGUAGES)] == []


def test_every_holiday_names_its_source(vienna: Station) -> None:
    assert [day for day in vienna.holidays if not day.source] == []


def test_a_body_is_identified_by_its_symbol_and_knows_the_one_above_it() -> None:
    bodies = {body.id: body for body in shipped().bodies}

    for body in bodies.values():
        assert body.id == body.symbol.lower().replace("/", "-").replace(".", "-")
    above = {body.symbol: bodies[body.parent].symbol for body in bodies.values() if body.parent}
    assert all(symbol.startswith(f"{parent}/") for symbol, parent in above.items())
    assert len(above) == 16


def test_bodies_are_named_in_the_official_languages_that_are_known() -> None:
    unknown = {
        body.symbol: set(OFFICIAL_LANGUAGES) - set(body.names)
        for body in shipped().bodies
        if set(body.names) != set(OFFICIAL_LANGUAGES)
    }

    assert unknown == {"CTOC/COP/WG.2": {Language.AR, Language.ZH}}


def test_the_body_of_the_example_is_named_in_six_languages() -> None:
    body = shipped().body_with_symbol("CTOC/COP/WG.6")

    assert body is not None
    assert set(body.names) == set(OFFICIAL_LANGUAGES)
    assert body.parent == "ctoc-cop"
