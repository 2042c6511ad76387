from collections.abc import Mapping
from urllib.parse import urlencode

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from web.conftest import PUBLIC
from web.pages.tree import Element, parsed
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES
from wgcal.store import Database

PAGE = "/my-calendar"
BODY = "ctoc-cop-wg-6"


def send(client: TestClient, fields: Mapping[str, object], path: str = PAGE) -> tuple[int, Element]:
    """Return status and page after the form was sent with these fields, as a browser does."""
    answer = client.post(
        path,
        content=urlencode(fields, doseq=True),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    return answer.status_code, parsed(answer.text)


def address_shown(page: Element) -> str:
    [field] = page.all("input", id="address")
    return field["value"]


def made(client: TestClient, **fields: object) -> str:
    status, page = send(client, {"body": BODY, **fields})
    assert status == 200
    return address_shown(page)


def test_the_form_offers_the_bodies_that_have_published(public: TestClient) -> None:
    page = parsed(public.get(PAGE).text)

    bodies = page.all("input", name="body")
    assert [(field["type"], field["value"]) for field in bodies] == [("checkbox", BODY)]
    assert [form["action"] for form in page.all("form")] == [PAGE, f"{PAGE}/rotate"]


def test_the_form_needs_no_script(public: TestClient) -> None:
    assert parsed(public.get(PAGE).text).all("script") == []


def test_what_is_picked_becomes_a_calendar_at_an_address_shown_once(
    published: Database, public: TestClient
) -> None:
    address = made(
        public,
        item="3, 4",
        kind=["plenary", "informal"],
        interpreted="zh",
        language="es",
        alarm="15",
        granularity="",
        tz="utc",
        label="Ada",
        expires_on="2016-12-31",
    )

    with published.reading() as store:
        [feed] = store.personal_feeds.all()
    events = Calendar.from_ical(public.get(address.removeprefix(PUBLIC)).content).events
    assert [f"{event.start:%d %H:%M}" for event in events] == ["18 13:00", "19 08:00"]
    assert feed.label == "Ada"
    assert str(feed.expires_on) == "2016-12-31"
    assert feed.address == (
        f"/feeds/bodies/{BODY}/es.ics?item=3,4&kind=informal,plenary&interpreted=zh&alarm=15&tz=utc"
    )


def test_the_answer_with_the_address_is_kept_by_nobody_and_its_form_is_not(
    public: TestClient,
) -> None:
    answer = public.post(PAGE, content=f"body={BODY}")

    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-robots-tag"] == "noindex"
    assert "set-cookie" not in answer.headers
    assert public.get(PAGE).headers["cache-control"] == "public, max-age=60"


def test_the_address_is_in_no_link_but_the_one_that_opens_the_program(public: TestClient) -> None:
    _, page = send(public, {"body": BODY})

    secret = address_shown(page).rpartition("/")[2]
    links = [link["href"] for link in page.all("a") if secret in link["href"]]
    assert links == [address_shown(page).replace("https:", "webcal:")]


@pytest.mark.parametrize(
    ("fields", "status", "problem"),
    [
        ({}, 422, "Tick at least one body."),
        ({"body": "atlantis"}, 422, "There is no body atlantis."),
        ({"body": "../../etc"}, 422, "There is no body ../../etc."),
        ({"body": BODY, "expires_on": "2016-02-21"}, 422, None),
        ({"body": BODY, "expires_on": "soon"}, 422, "this is no date such as 2016-05-19"),
        ({"body": BODY, "item": "1," * 1500}, 422, None),
    ],
)
def test_what_can_not_be_a_calendar_is_said_on_the_form(
    public: TestClient, fields: dict[str, str], status: int, problem: str | None
) -> None:
    answered, page = send(public, fields)

    [alert] = page.all("p", role="alert")
    assert answered == status
    assert problem is None or alert.text == problem
    assert len(page.all("input", name="body")) == 1


def test_a_form_without_end_is_not_read(public: TestClient) -> None:
    answer = public.post(PAGE, content="a=1&" * 1000)

    assert answer.status_code == 422


def test_what_was_picked_stays_picked_when_something_is_wrong(public: TestClient) -> None:
    _, page = send(public, {"body": BODY, "interpreted": "zh", "expires_on": "soon"})

    ticked = [field["value"] for field in page.all("input", checked="")]
    assert ticked == [BODY, "zh"]


def test_an_address_is_exchanged_for_another(public: TestClient) -> None:
    old = made(public)

    _, page = send(public, {"secret": f" {old} "}, f"{PAGE}/rotate")

    new = address_shown(page)
    statuses = [public.get(known.removeprefix(PUBLIC)).status_code for known in (old, new)]
    assert statuses == [404, 200]


def test_an_address_is_revoked(public: TestClient) -> None:
    old = made(public)
    assert public.get(old.removeprefix(PUBLIC)).status_code == 200

    status, page = send(public, {"secret": old}, f"{PAGE}/revoke")

    [told] = page.all("p", role="status")
    assert (status, told.text) == (
        200,
        "The calendar is revoked. Remove it from your program too.",
    )
    assert public.get(old.removeprefix(PUBLIC)).status_code == 404


@pytest.mark.parametrize("part", ["rotate", "revoke"])
@pytest.mark.parametrize("secret", ["", "guessed", f"{PUBLIC}/feeds/personal/guessed.ics"])
def test_an_address_that_is_none_changes_nothing(
    public: TestClient, part: str, secret: str
) -> None:
    status, page = send(public, {"secret": secret}, f"{PAGE}/{part}")

    [alert] = page.all("p", role="alert")
    assert (status, alert.text) == (401, "The token is not valid.")


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_the_page_stays_in_the_language_that_was_chosen(public: TestClient, language: str) -> None:
    asked = parsed(public.get(f"{PAGE}?lang={language}").text)
    actions = [form["action"] for form in asked.all("form")]

    _, page = send(public, {"body": BODY}, actions[0])

    assert actions == [f"{PAGE}?lang={language}", f"{PAGE}/rotate?lang={language}"]
    assert page.all("html")[0]["lang"] == language


def test_while_nothing_is_published_there_is_nothing_to_pick(client: TestClient) -> None:
    page = parsed(client.get(PAGE).text)

    assert "No session is published yet." in page.texts("p")
    assert page.all("input", name="body") == []
