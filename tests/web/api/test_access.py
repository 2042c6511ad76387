from collections.abc import Callable
from datetime import datetime

import pytest
from starlette.testclient import TestClient

from web.conftest import SESSION, Clock, serving
from wgcal.actions.create_token import create_token
from wgcal.domain.token import Role
from wgcal.store import Database

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
SEEN = {"If-Match": '"1"'}
WRITES: list[tuple[str, dict[str, object]]] = [
    (f"{PLAN}/slots", {"starts_at": "2016-05-18T19:00", "ends_at": "2016-05-18T22:00"}),
    (f"{PLAN}/slots/any/move", {"room": "boardroom-d"}),
    (f"{PLAN}/slots/any/cancel", {}),
    (f"{PLAN}/releases", {}),
]


@pytest.mark.parametrize(("address", "body"), WRITES)
def test_nothing_is_written_without_a_token(
    public: TestClient, address: str, body: dict[str, object]
) -> None:
    refused = public.post(address, headers=SEEN, json=body)

    assert (refused.status_code, refused.json()["type"]) == (401, "urn:wgcal:problem:token-needed")
    assert refused.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize(("address", "body"), WRITES)
def test_a_token_that_was_never_made_opens_nothing(
    public: TestClient, address: str, body: dict[str, object]
) -> None:
    refused = public.post(
        address, headers=SEEN | {"Authorization": "Bearer wgcal_guessed"}, json=body
    )

    assert (refused.status_code, refused.json()["type"]) == (401, "urn:wgcal:problem:invalid-token")


def test_a_planner_may_not_publish(planner: TestClient) -> None:
    refused = planner.post(f"{PLAN}/releases", headers=SEEN)

    assert (refused.status_code, refused.json()["type"]) == (403, "urn:wgcal:problem:role-too-low")


def test_an_expired_and_a_revoked_token_answer_like_an_unknown_one(
    published: Database, public: TestClient, clock: Callable[[], datetime]
) -> None:
    with published.writing() as store:
        secret = create_token(store, "gone", Role.PLANNER, now=clock())
        store.revoke_token("gone")
    unknown = public.post(
        f"{PLAN}/slots/any/cancel",
        headers=SEEN | {"Authorization": "Bearer wgcal_guessed"},
    )

    revoked = public.post(
        f"{PLAN}/slots/any/cancel", headers=SEEN | {"Authorization": f"Bearer {secret}"}
    )

    assert (revoked.status_code, revoked.json()) == (unknown.status_code, unknown.json())


@pytest.mark.parametrize("part", ["", "/agenda", "/slots", "/conflicts"])
def test_a_draft_is_not_for_the_public(public: TestClient, part: str) -> None:
    assert public.get(f"{PLAN}{part}", params={"plan": "draft"}).status_code == 401


@pytest.mark.parametrize("part", ["", "/agenda", "/slots", "/conflicts"])
def test_a_released_plan_is_for_everybody(public: TestClient, part: str) -> None:
    assert public.get(f"{PLAN}{part}").status_code == 200


READS = ["", "/slots", "/conflicts", "/entitlement", "/releases", "/releases/1"]


@pytest.mark.parametrize("part", READS)
def test_a_session_that_is_not_published_is_unknown_to_strangers(
    drafted: Database, clock: Clock, part: str
) -> None:
    with serving(drafted, clock) as stranger:
        drafts, nothing = (
            stranger.get(f"/api/v1/sessions/{session}{part}") for session in (SESSION, "other")
        )

    assert (drafts.status_code, nothing.status_code) == (404, 404)
    assert drafts.text.replace(SESSION, "other") == nothing.text


def test_a_candidate_can_not_find_out_a_session_that_is_not_published(
    drafted: Database, clock: Clock
) -> None:
    hours = {"starts_at": "2016-05-18T19:00", "ends_at": "2016-05-18T22:00"}
    with serving(drafted, clock) as stranger:
        drafts, nothing = (
            stranger.post("/api/v1/conflicts/check", json={"session": session, **hours})
            for session in (SESSION, "other")
        )

    assert (drafts.status_code, nothing.status_code) == (404, 404)
    assert drafts.text.replace(SESSION, "other") == nothing.text


def test_those_with_a_token_are_told_that_a_session_is_not_published(
    drafted: Database, clock: Clock
) -> None:
    with serving(drafted, clock, role=Role.READER) as reader:
        answer = reader.get(f"/api/v1/sessions/{SESSION}")

    assert answer.json()["type"] == "urn:wgcal:problem:unknown-release"
