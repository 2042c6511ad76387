"""Secret addresses: who has one gets and manages a feed, and nobody else learns anything."""

from datetime import date

from icalendar import Calendar
from starlette.testclient import TestClient

from web.conftest import MONDAY, PUBLIC, Clock, serving
from wgcal.actions.create_token import digest
from wgcal.domain.personal_feed import PersonalFeed
from wgcal.ical.lint import lint
from wgcal.store import Database
from wgcal.web.secret_addresses import SecretAddresses, secret_in
from wgcal.web.tally import Tally

FEEDS = "/api/v1/personal-feeds"
BODY = "ctoc-cop-wg-6"
NOBODYS = "/feeds/personal/" + "A" * 43 + ".ics"


def made(client: TestClient, **picked: object) -> str:
    """Return the path of a new personal feed."""
    answer = client.post(FEEDS, json={"bodies": [BODY], **picked})
    assert answer.status_code == 201
    return str(answer.json()["address"]).removeprefix(PUBLIC)


def bearer(path: str) -> dict[str, str]:
    secret = path.removeprefix("/feeds/personal/").removesuffix(".ics")
    return {"Authorization": f"Bearer {secret}"}


def kept(database: Database) -> PersonalFeed:
    with database.reading() as store:
        [feed] = store.personal_feeds.all()
    return feed


def said(client: TestClient, path: str) -> tuple[int, bytes, dict[str, str]]:
    """Return all that an answer tells."""
    answer = client.get(path)
    return answer.status_code, answer.content, dict(answer.headers)


def test_a_personal_feed_has_the_meetings_picked_and_says_that_it_is_private(
    public: TestClient,
) -> None:
    path = made(public, items=["3", "4"], language="zh", alarm=15)

    answer = public.get(path)

    calendar = Calendar.from_ical(answer.content)
    assert [f"{event.start:%d %H:%M}" for event in calendar.events] == ["18 15:00", "19 10:00"]
    assert [str(event["CLASS"]) for event in calendar.events] == ["PRIVATE", "PRIVATE"]
    assert [len(event.subcomponents) for event in calendar.events] == [1, 1]


def test_nothing_is_wrong_with_a_personal_feed(public: TestClient) -> None:
    assert lint(public.get(made(public)).content) == ()


def test_a_secret_has_256_bits_and_only_its_hash_is_kept(
    published: Database, public: TestClient
) -> None:
    answer = public.post(FEEDS, json={"bodies": [BODY], "label": "Ada"})

    secret = answer.json()["secret"]
    feed = kept(published)
    assert len(secret) == 43
    assert feed.digest == digest(secret)
    assert secret not in repr(feed)
    assert feed.address == "/feeds/bodies/ctoc-cop-wg-6/en.ics"


def test_no_answer_with_a_secret_address_is_kept_listed_or_told_to_others(
    public: TestClient,
) -> None:
    path = made(public)
    first = public.get(path)
    fresh = public.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert fresh.status_code == 304
    for answer in (first, fresh, public.head(path), public.put(path), public.get(NOBODYS)):
        assert answer.headers["cache-control"] == "private, max-age=300"
        assert answer.headers["x-robots-tag"] == "noindex"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_neither_the_secret_nor_a_way_around_it_is_in_the_calendar(public: TestClient) -> None:
    path = made(public)
    secret = bearer(path)["Authorization"].removeprefix("Bearer ").encode()

    body = public.get(path).content.replace(b"\r\n ", b"")

    assert secret not in body
    assert b"\r\nSOURCE" not in body


def test_equal_selections_share_their_bytes_and_none_with_the_public_feed(
    public: TestClient,
) -> None:
    one, other = made(public, items=["2"]), made(public, items=["2"], label="mine")

    bodies = [public.get(path).content for path in (one, other)]

    memory = public.app.state.feeds  # type: ignore[attr-defined]  # Starlette's, behind ASGIApp
    assert bodies[0] == bodies[1] != public.get(f"/feeds/bodies/{BODY}/en.ics?item=2").content
    assert [address.presentation.is_private for address in memory.kept] == [True, False]


def test_unknown_revoked_and_expired_addresses_can_not_be_told_apart(
    public: TestClient, clock: Clock
) -> None:
    revoked, expired = made(public), made(public, expires_on="2016-02-22")
    assert [public.get(path).status_code for path in (revoked, expired)] == [200, 200]
    public.delete(f"{FEEDS}/own", headers=bearer(revoked))
    clock.forward(days=1)

    answers = [said(public, path) for path in (NOBODYS, revoked, expired)]

    assert answers[0][0] == 404
    assert answers[0] == answers[1] == answers[2]


def test_each_address_that_opens_nothing_costs_one_look_and_no_memory(
    published: Database, clock: Clock
) -> None:
    with serving(published, clock) as client:
        secrets = client.app.state.secrets  # type: ignore[attr-defined]  # Starlette's
        found = {secrets.current(f"/feeds/personal/{number:043}.ics") for number in range(10_000)}

        assert found == {None}
        assert secrets.known == {}
        assert client.app.state.tally.counts == {}  # type: ignore[attr-defined]  # Starlette's


def test_no_more_secrets_are_remembered_than_fit(
    published: Database, public: TestClient, clock: Clock
) -> None:
    paths = [made(public) for _ in range(5)]
    secrets = SecretAddresses(published, clock, Tally(published, clock), most_known=3)

    found = [secrets.current(path) is not None for path in paths]

    assert found == [True] * 5
    assert list(secrets.known) == [digest(secret_in(path)) for path in paths[2:]]


def test_with_a_new_address_the_old_one_is_dead(public: TestClient) -> None:
    old = made(public, items=["2"])
    before = public.get(old).content

    answer = public.post(f"{FEEDS}/own/rotate", headers=bearer(old))

    new = answer.json()["address"].removeprefix(PUBLIC)
    assert public.get(new).content == before
    assert said(public, old) == said(public, NOBODYS)
    assert public.get(f"{FEEDS}/own", headers=bearer(old)).status_code == 401


def test_a_change_made_elsewhere_is_seen_within_a_second(
    published: Database, public: TestClient, clock: Clock
) -> None:
    path, seconds = made(public), [0.0]
    tally = Tally(published, clock)
    secrets = SecretAddresses(published, clock, tally, stopwatch=lambda: seconds[-1])
    address = secrets.current(path)
    with published.writing() as store:
        store.personal_feeds.remove(kept(published).id)

    seconds.append(0.9)
    trusted = secrets.recent(path)
    seconds.append(1.0)

    assert trusted == address is not None
    assert (secrets.recent(path), secrets.current(path)) == (None, None)


def test_the_last_day_of_use_is_noted_after_the_answer_and_once_a_day(
    published: Database, public: TestClient, clock: Clock
) -> None:
    path, tally = made(public), public.app.state.tally  # type: ignore[attr-defined]  # Starlette's
    uses = []
    for _ in range(2):
        public.get(path)
        uses.append((kept(published).used_on, len(tally.used)))
        tally.flush()
    public.app.state.secrets.look_again()  # type: ignore[attr-defined]  # Starlette's
    public.get(path)
    uses.append((kept(published).used_on, len(tally.used)))
    clock.forward(days=1)
    public.get(path)
    tally.flush()

    assert uses == [(None, 1), (MONDAY.date(), 1), (MONDAY.date(), 0)]
    assert kept(published).used_on == date(2016, 2, 23)
