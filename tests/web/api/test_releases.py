from starlette.testclient import TestClient

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
SEEN = {"If-Match": '"1"'}


def first_slot(client: TestClient) -> str:
    return str(client.get(f"{PLAN}/slots").json()[0]["id"])


def test_releases_are_listed_with_number_time_and_note(public: TestClient) -> None:
    assert public.get(f"{PLAN}/releases").json() == [
        {"number": 1, "published_at": "2016-02-22T09:00:00Z", "note": ""}
    ]


def test_a_release_holds_the_whole_plan_as_it_was_published(public: TestClient) -> None:
    release = public.get(f"{PLAN}/releases/1").json()

    assert release["work"]["slots"] == public.get(f"{PLAN}/slots").json()
    assert [slot["sequence"] for slot in release["slots"]] == [0, 0, 0, 0]


def test_publishing_makes_the_draft_public_and_raises_one_sequence(
    publisher: TestClient,
) -> None:
    first = first_slot(publisher)
    publisher.post(f"{PLAN}/slots/{first}/move", headers=SEEN, json={"room": "boardroom-d"})

    answer = publisher.post(
        f"{PLAN}/releases", headers={"If-Match": '"2"'}, json={"note": "A room at last"}
    )

    assert answer.status_code == 201
    assert answer.json() == {
        "number": 2,
        "published_at": "2016-02-22T09:00:00Z",
        "note": "A room at last",
    }
    assert publisher.get(f"{PLAN}/slots/{first}").json()["room"] == "boardroom-d"
    release = publisher.get(answer.headers["location"]).json()
    assert [slot["sequence"] for slot in release["slots"]] == [1, 0, 0, 0]


def test_a_plan_with_conflicts_that_gate_is_not_published(publisher: TestClient) -> None:
    publisher.post(f"{PLAN}/slots/{first_slot(publisher)}/cancel", headers=SEEN)

    refused = publisher.post(f"{PLAN}/releases", headers={"If-Match": '"2"'})

    assert (refused.status_code, refused.json()["type"]) == (409, "urn:wgcal:problem:release-gated")
    assert [conflict["constraint"] for conflict in refused.json()["conflicts"]] == [
        "item-unscheduled",
        "item-unscheduled",
    ]
    assert len(publisher.get(f"{PLAN}/releases").json()) == 1


def test_a_draft_that_says_nothing_new_is_not_published_again(publisher: TestClient) -> None:
    refused = publisher.post(f"{PLAN}/releases", headers=SEEN)

    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "urn:wgcal:problem:nothing-to-release",
    )


def test_a_draft_that_changed_since_it_was_seen_is_not_published(publisher: TestClient) -> None:
    publisher.post(
        f"{PLAN}/slots/{first_slot(publisher)}/move", headers=SEEN, json={"room": "boardroom-d"}
    )

    refused = publisher.post(f"{PLAN}/releases", headers=SEEN)

    assert refused.status_code == 412


def test_a_release_that_does_not_exist_is_not_found(public: TestClient) -> None:
    refused = public.get(f"{PLAN}/releases/7")

    assert (refused.status_code, refused.json()["detail"]) == (
        404,
        "Session ctoc-cop-wg-6-2016 has no release 7.",
    )


def test_a_note_that_no_database_can_keep_is_refused_at_its_field(publisher: TestClient) -> None:
    refused = publisher.post(f"{PLAN}/releases", headers=SEEN, json={"note": "a\x00b"})

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "note")
