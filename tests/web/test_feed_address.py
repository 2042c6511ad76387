import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.selection import Selection
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.domain.station import RoomId, StationId
from wgcal.ical.presentation import Cancelled, Granularity, Presentation
from wgcal.web.feed_address import (
    PARAMETERS,
    FeedAddress,
    canonical,
    feed_address,
    path_of,
    query_of,
)

SESSION = Selection(session=SessionId("ctoc-cop-wg-6-2016"))
FEED = "/feeds/sessions/ctoc-cop-wg-6-2016/en.ics"


def address(selection: Selection, **form: object) -> FeedAddress:
    presentation = replace(Presentation(language=Language.EN), **form)  # type: ignore[arg-type]
    return FeedAddress(selection=selection, presentation=presentation)


@pytest.mark.parametrize(
    ("path", "selection"),
    [
        ("/feeds/stations/vienna/en.ics", Selection(station=StationId("vienna"))),
        ("/feeds/bodies/e-cn-7/en.ics", Selection(bodies=frozenset({BodyId("e-cn-7")}))),
        (FEED, SESSION),
        (
            "/feeds/sessions/ctoc-cop-wg-6-2016/days/2016-05-18/en.ics",
            replace(SESSION, starts_on=date(2016, 5, 18), ends_on=date(2016, 5, 18)),
        ),
        (
            "/feeds/sessions/ctoc-cop-wg-6-2016/items/1(a)/en.ics",
            replace(SESSION, items=frozenset({ItemNumber("1(a)")})),
        ),
        (
            "/feeds/stations/vienna/rooms/boardroom-d/en.ics",
            Selection(station=StationId("vienna"), rooms=frozenset({RoomId("boardroom-d")})),
        ),
        (
            "/feeds/stations/vienna/languages/zh/en.ics",
            Selection(station=StationId("vienna"), languages=frozenset({Language.ZH})),
        ),
        (
            "/feeds/sessions/ctoc-cop-wg-6-2016/meetings/0b7c3c38/en.ics",
            replace(SESSION, slots=frozenset({SlotId("0b7c3c38")})),
        ),
    ],
)
def test_a_path_names_station_body_or_session_and_one_part_of_it(
    path: str, selection: Selection
) -> None:
    assert feed_address(path) == address(selection)


def test_several_bodies_are_one_feed_whichever_of_them_the_path_names() -> None:
    both = frozenset({BodyId("e-cn-7"), BodyId("e-cn-15")})

    one = feed_address("/feeds/bodies/e-cn-7/en.ics", "body=e-cn-15")
    other = feed_address("/feeds/bodies/e-cn-15/en.ics", "body=e-cn-7,e-cn-15")

    assert one == other == address(Selection(bodies=both))
    assert one is not None
    assert canonical(one) == "/feeds/bodies/e-cn-15/en.ics?body=e-cn-7"


@pytest.mark.parametrize(
    "path",
    [
        "/feeds/sessions/ctoc-cop-wg-6-2016/en",
        "/feeds/sessions/ctoc-cop-wg-6-2016/xx.ics",
        "/feeds/sessions/CTOC/en.ics",
        "/feeds/sessions/ctoc-cop-wg-6-2016/days/2016-02-30/en.ics",
        "/feeds/sessions/ctoc-cop-wg-6-2016/languages/klingon/en.ics",
        "/feeds/sessions/ctoc-cop-wg-6-2016/people/ada/en.ics",
        "/feeds/cities/vienna/en.ics",
    ],
)
def test_no_feed_has_another_path(path: str) -> None:
    assert feed_address(path) is None


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("item=2,3&item=4", address(replace(SESSION, items=frozenset(map(ItemNumber, "234"))))),
        (
            "kind=plenary&kind=informal",
            address(replace(SESSION, kinds=frozenset({SlotKind.PLENARY, SlotKind.INFORMAL}))),
        ),
        ("interpreted=zh", address(replace(SESSION, languages=frozenset({Language.ZH})))),
        ("body=e-cn-7", address(replace(SESSION, bodies=frozenset({BodyId("e-cn-7")})))),
        ("room=c3", address(replace(SESSION, rooms=frozenset({RoomId("c3")})))),
        (
            "from=2016-05-18&to=2016-05-19",
            address(replace(SESSION, starts_on=date(2016, 5, 18), ends_on=date(2016, 5, 19))),
        ),
        ("cancelled=omit", address(SESSION, cancelled=Cancelled.OMIT)),
        ("granularity=item", address(SESSION, granularity=Granularity.ITEM)),
        ("alarm=15", address(SESSION, alarm=15)),
        ("tz=utc", address(SESSION, is_in_utc=True)),
    ],
)
def test_each_parameter_means_one_thing(query: str, meant: FeedAddress) -> None:
    found = feed_address(FEED, query)

    assert found == meant
    assert found is not None
    assert found.ignored == ()


@pytest.mark.parametrize(
    "nonsense",
    ["colour=red", "alarm=soon", "alarm=99999", "from=yesterday", "kind=hold", "tz=cet", "item="],
)
def test_what_is_not_understood_changes_nothing_and_is_remembered(nonsense: str) -> None:
    found = feed_address(FEED, f"item=2&{nonsense}")

    assert found == feed_address(FEED, "item=2")
    assert found is not None
    assert found.ignored == (nonsense,)


def test_a_query_without_measure_is_not_read() -> None:
    found = feed_address(FEED, "item=2&" * 300)

    assert found == address(SESSION)


SOME_ITEMS = st.frozensets(st.sampled_from(["1", "1(a)", "2"]).map(ItemNumber))
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))


SOME_BODIES = st.sampled_from(["e-cn-7", "e-cn-15", "ctoc-cop"]).map(BodyId)
SCOPES = st.one_of(
    st.builds(Selection, session=st.just(SESSION.session), bodies=st.frozensets(SOME_BODIES)),
    st.builds(
        Selection, station=st.just("vienna").map(StationId), bodies=st.frozensets(SOME_BODIES)
    ),
    st.builds(Selection, bodies=st.frozensets(SOME_BODIES, min_size=1)),
)


@given(
    scope=SCOPES,
    narrowed=st.fixed_dictionaries(
        {
            "rooms": st.frozensets(st.sampled_from(["c3", "boardroom-d"]).map(RoomId)),
            "items": SOME_ITEMS,
            "kinds": st.frozensets(st.sampled_from([SlotKind.PLENARY, SlotKind.INFORMAL])),
            "languages": st.frozensets(st.sampled_from(Language)),
            "starts_on": DAYS,
            "ends_on": DAYS,
        }
    ),
    presentation=st.builds(
        Presentation,
        language=st.just(Language.EN),
        cancelled=st.sampled_from(Cancelled),
        granularity=st.sampled_from(Granularity),
        alarm=st.none() | st.integers(0, 1000),
        is_in_utc=st.booleans(),
    ),
)
def test_an_address_that_is_written_is_read_as_it_was_meant(
    scope: Selection, narrowed: dict[str, Any], presentation: Presentation
) -> None:
    selection = replace(scope, **narrowed)
    meant = FeedAddress(selection=selection, presentation=presentation)

    found = feed_address(path_of(selection, Language.EN), query_of(meant))

    assert found == meant


def test_every_parameter_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "feeds.md").read_text("utf-8")

    rows = re.findall(r"^\| (`[a-z]+=.*?) \|", page, re.MULTILINE)

    assert [name for row in rows for name in re.findall(r"`([a-z]+)=", row)] == list(PARAMETERS)
