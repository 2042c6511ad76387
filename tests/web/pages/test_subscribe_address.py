import pytest

from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.selection import Selection
from wgcal.domain.station import StationId
from wgcal.web.feed_address import feed_address
from wgcal.web.pages.subscribe_address import feed_asked, page_of_all

PAGE = "/subscribe/sessions/ctoc-cop-wg-6-2016"
FEED = "/feeds/sessions/ctoc-cop-wg-6-2016"


@pytest.mark.parametrize(
    ("page", "query", "feed", "meant"),
    [
        (PAGE, "", f"{FEED}/en.ics", ""),
        (PAGE, "item=2&item=3&interpreted=ar", f"{FEED}/en.ics", "item=2,3&interpreted=ar"),
        (f"{PAGE}/items/1(a)", "kind=plenary", f"{FEED}/items/1(a)/en.ics", "kind=plenary"),
        (f"{PAGE}/days/2016-05-18", "", f"{FEED}/days/2016-05-18/en.ics", ""),
        (
            "/subscribe/stations/vienna",
            "body=e-cn-7",
            "/feeds/stations/vienna/en.ics",
            "body=e-cn-7",
        ),
        ("/subscribe/bodies/e-cn-7", "tz=utc", "/feeds/bodies/e-cn-7/en.ics", "tz=utc"),
    ],
)
def test_a_page_means_what_the_feed_with_its_path_and_parameters_means(
    page: str, query: str, feed: str, meant: str
) -> None:
    assert feed_asked(page, query, Language.EN) == feed_address(feed, meant)


@pytest.mark.parametrize(
    ("query", "language"),
    [("", "ar"), ("language=fr", "fr"), ("lang=zh&language=fr", "fr"), ("language=klingon", "ar")],
)
def test_the_language_of_the_feed_is_a_parameter_or_else_the_reader_s(
    query: str, language: str
) -> None:
    found = feed_asked(PAGE, query, Language.AR)

    assert found == feed_address(f"{FEED}/{language}.ics")
    assert found is not None
    assert found.ignored == ()


def test_fields_left_empty_say_nothing_and_what_is_not_understood_is_told() -> None:
    found = feed_asked(PAGE, "item=2&from=&alarm=&colour=red&tz=cet", Language.EN)

    assert found == feed_address(f"{FEED}/en.ics", "item=2")
    assert found is not None
    assert found.ignored == ("colour=red", "tz=cet")


def test_a_page_never_means_more_than_the_address_it_shows_can_say() -> None:
    rooms = ",".join(f"{number:04}" for number in range(395))

    found = feed_asked(f"{PAGE}/rooms/{'r' * 100}", f"room={rooms}", Language.EN)

    assert found == feed_address(f"{FEED}/en.ics")
    assert found is not None
    assert found.ignored[0].startswith("room=0000,0001,")


@pytest.mark.parametrize(
    "page",
    [
        "/subscribe/",
        "/subscribe/sessions",
        "/subscribe/cities/vienna",
        f"{PAGE}/",
        f"{PAGE}/days/2016-02-30",
        f"{PAGE}/meetings/0b7c3c38",
        f"{PAGE}/en.ics",
    ],
)
def test_what_nobody_can_subscribe_to_has_no_page(page: str) -> None:
    assert feed_asked(page, "", Language.EN) is None


def test_everything_of_a_selection_is_at_its_path_without_parameters() -> None:
    vienna = Selection(station=StationId("vienna"), languages=frozenset({Language.ZH}))
    bodies = Selection(bodies=frozenset({BodyId("e-cn-7"), BodyId("e-cn-15")}))

    assert page_of_all(vienna) == "/subscribe/stations/vienna"
    assert page_of_all(bodies) == "/subscribe/bodies/e-cn-15"
