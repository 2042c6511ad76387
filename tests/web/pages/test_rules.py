import pytest
from starlette.testclient import TestClient

from web.pages.conftest import Read
from wgcal.constraints import CONSTRAINTS

NAMES = [rule.__name__.replace("_", "-") for rule in CONSTRAINTS]


def test_every_rule_is_in_the_list_with_a_link_to_its_page(read: Read) -> None:
    page = read("/constraints?lang=en")

    links = [link["href"] for link in page.all("main")[0].all("a")]

    assert links == [f"/constraints/{name}?lang=en" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_a_rule_has_its_name_its_reasons_and_two_drawings(
    read: Read, name: str
) -> None:
    page = read(f"/constraints/{name}")

    assert page.texts("h1") == [name]
    assert page.texts("h2") == ["Why", "Broken", "Kept", "Source"]
    assert [svg["aria-hidden"] for svg in page.all("svg")] == ["true", "true"]
    assert len(page.all("figcaption")) == 2


def test_the_page_says_how_the_rule_speaks_at_each_station(read: Read) -> None:
    page = read("/constraints/holiday")

    [city, spoken] = [page.texts(part) for part in ("dt", "dd")]

    assert city == ["Vienna"]
    assert spoken == ["refuses the release warns informs"]


def test_the_reasons_are_english_in_a_page_of_another_language(read: Read) -> None:
    page = read("/constraints/relay?lang=zh")

    [article] = page.all("article")

    assert (article["lang"], article["dir"]) == ("en", "ltr")


def test_a_rule_that_does_not_exist_has_no_page(client: TestClient) -> None:
    answer = client.get("/constraints/room-colour")

    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
