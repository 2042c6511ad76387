from starlette.testclient import TestClient

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
ENTITLEMENT = f"{PLAN}/entitlement"
FULL = {
    "granted": 4,
    "planned": 4,
    "cancelled": 0,
    "used": 4,
    "left": 0,
    "planned_minutes": 720,
    "lost_minutes": 0,
    "used_minutes": 720,
    "utilization_percent": 100,
}


def test_the_ledger_of_the_last_release_is_public(public: TestClient) -> None:
    assert public.get(ENTITLEMENT).json() == {
        "session": "ctoc-cop-wg-6-2016",
        "languages": [{"languages": ["ar", "zh", "en", "fr", "ru", "es"], **FULL}],
        **FULL,
    }


def test_a_cancelled_meeting_shows_in_the_draft_and_in_public_when_it_is_released(
    planner: TestClient,
) -> None:
    third = planner.get(f"{PLAN}/slots").json()[2]["id"]
    planner.post(f"{PLAN}/slots/{third}/cancel", headers={"If-Match": '"1"'})

    draft = planner.get(ENTITLEMENT, params={"plan": "draft"})

    assert draft.headers["etag"] == '"2"'
    assert {name: draft.json()[name] for name in ("planned", "cancelled", "used", "left")} == {
        "planned": 4,
        "cancelled": 1,
        "used": 3,
        "left": 1,
    }
    assert draft.json()["utilization_percent"] == 75
    assert planner.get(ENTITLEMENT).json()["used"] == 4


def test_the_ledger_of_a_draft_is_not_for_the_public(public: TestClient) -> None:
    assert public.get(ENTITLEMENT, params={"plan": "draft"}).status_code == 401


def test_a_session_that_nobody_knows_has_no_ledger(public: TestClient) -> None:
    assert public.get("/api/v1/sessions/atlantis/entitlement").status_code == 404
