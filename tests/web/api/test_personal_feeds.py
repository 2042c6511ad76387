"""Making and managing personal feeds by the API."""

from typing import Any

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from web.conftest import PUBLIC, SESSION, Clock, serving
from web.test_personal_feeds import BODY, FEEDS, bearer, made
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app
from wgcal.web.making import MOST_A_MINUTE


def test_the_feed_is_told_to_who_has_its_secret(public: TestClient, clock: Clock) -> None:
    picked: dict[str, Any] = {
        "label": "Ada",
        "bodies": [BODY],
        "items": ["1(a)", "2"],
        "kinds": ["plenary"],
        "interpreted": ["zh", "ru"],
        "language": "fr",
        "cancelled": "omit",
        "granularity": "item",
        "alarm": 30,
        "tz": "utc",
        "expires_on": "2016-12-31",
    }
    path = made(public, **picked)

    told = public.get(f"{FEEDS}/own", headers=bearer(path))

    assert told.headers["cache-control"] == "no-store"
    assert told.json() == {
        **picked,
        "made_on": f"{clock.now:%Y-%m-%d}",
        "used_on": None,
        "public_feed": (
            f"{PUBLIC}/feeds/bodies/{BODY}/fr.ics?item=1(a),2&kind=plenary&interpreted=ru,zh"
            "&cancelled=omit&granularity=item&alarm=30&tz=utc"
        ),
    }


def test_a_change_keeps_the_address(public: TestClient) -> None:
    path = made(public, items=["2"])
    assert len(Calendar.from_ical(public.get(path).content).events) == 2

    changed = public.put(f"{FEEDS}/own", headers=bearer(path), json={"bodies": [BODY]})

    assert (changed.status_code, changed.json()["items"]) == (200, [])
    assert len(Calendar.from_ical(public.get(path).content).events) == 4


@pytest.mark.parametrize(("method", "part"), [("GET", ""), ("DELETE", ""), ("POST", "/rotate")])
def test_nothing_is_managed_without_the_secret(
    public: TestClient, admin: TestClient, method: str, part: str
) -> None:
    made(public)

    nobody = public.request(method, f"{FEEDS}/own{part}")
    administrator = admin.request(method, f"{FEEDS}/own{part}")

    assert (nobody.status_code, nobody.json()["type"]) == (401, "urn:wgcal:problem:token-needed")
    assert administrator.json()["type"] == "urn:wgcal:problem:invalid-token"


def test_a_secret_is_no_token_of_the_api(public: TestClient) -> None:
    path = made(public)

    refused = public.get(f"/api/v1/sessions/{SESSION}?plan=draft", headers=bearer(path))

    assert (refused.status_code, refused.json()["type"]) == (401, "urn:wgcal:problem:invalid-token")


@pytest.mark.parametrize(
    ("picked", "field"),
    [
        ({"bodies": ["atlantis"]}, "bodies"),
        ({"bodies": []}, "bodies"),
        ({"bodies": [f"{number:0100}" for number in range(40)]}, "bodies"),
        ({"bodies": ["Ctoc"]}, "bodies.0"),
        ({"kinds": ["hold"]}, "kinds.0"),
        ({"language": "de"}, "language"),
        ({"expires_on": "2016-02-21"}, "expires_on"),
        ({"label": "a\x00b"}, "label"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_can_not_be_a_calendar_is_refused_at_its_field(
    public: TestClient, picked: dict[str, object], field: str
) -> None:
    refused = public.post(FEEDS, json={"bodies": [BODY], **picked})

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == [field]


def test_a_body_that_has_published_nothing_is_like_one_that_is_not_there(
    drafted: Database, clock: Clock
) -> None:
    with serving(drafted, clock) as client:
        drafts, nothing = (
            client.post(FEEDS, json={"bodies": [body]}) for body in (BODY, "atlantis")
        )

    assert (drafts.status_code, nothing.status_code) == (422, 422)
    assert drafts.text.replace(BODY, "atlantis") == nothing.text


def test_no_more_are_made_in_a_minute_than_a_conference_needs(
    public: TestClient, clock: Clock
) -> None:
    for _ in range(MOST_A_MINUTE):
        made(public)

    refused = public.post(FEEDS, json={"bodies": [BODY]})
    clock.forward(minutes=1)

    assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")
    assert public.post(FEEDS, json={"bodies": [BODY]}).status_code == 201


def test_an_installation_keeps_so_many_and_forgets_those_never_fetched(
    published: Database, clock: Clock
) -> None:
    app = create_app(Settings(public_url=PUBLIC, personal_feeds=2), published, clock=clock)
    with TestClient(app) as client:
        used = made(client)
        client.get(used)
        app.state.tally.flush()
        made(client)

        refused = client.post(FEEDS, json={"bodies": [BODY]})
        clock.forward(days=31)

        assert refused.status_code == 503
        assert refused.json()["type"] == "urn:wgcal:problem:too-many-personal-feeds"
        assert client.post(FEEDS, json={"bodies": [BODY]}).status_code == 201
        assert client.get(used).status_code == 200
