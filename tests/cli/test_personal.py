"""Personal calendars and freshness, on the command line and in what a server prints."""

import logging
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from starlette.types import Receive, Scope, Send

from commands import Command
from wgcal.actions.personal_feeds import Wanted, make_personal_feed
from wgcal.cli.serve import config_of
from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.store import Database
from wgcal.web.clock import utc_now

SESSION = SessionId("ctoc-cop-wg-6-2016")
ADDRESS = "/feeds/bodies/ctoc-cop-wg-6/en.ics"


@pytest.fixture
def feeds(planned: Command, empty_database_url: str) -> Command:
    """Return the command on a database with a published session and a personal calendar."""
    planned("publish", SESSION)
    database, now = Database(empty_database_url), utc_now()
    with database.writing() as store:
        make_personal_feed(store, Wanted(address=ADDRESS, label="Ada"), today=now.date(), most=9)
    database.close()
    return planned


def test_personal_calendars_are_listed_by_label_and_days_alone(feeds: Command) -> None:
    [feed] = feeds("personal", "list", "--json").json
    shown = feeds("personal", "list").out

    assert set(feed) == {"name", "label", "made_on", "used_on", "expires_on"}
    assert (feed["label"], feed["used_on"]) == ("Ada", None)
    assert shown.splitlines()[1].split() == [feed["name"], "Ada", feed["made_on"]]


def test_a_personal_calendar_is_revoked_by_its_name(feeds: Command) -> None:
    [feed] = feeds("personal", "list", "--json").json

    revoked = feeds("personal", "revoke", feed["name"], "--json")

    assert revoked.json == {"name": feed["name"], "revoked": True}
    assert feeds("personal", "list").out == "There is no personal calendar.\n"
    assert feeds("personal", "revoke", feed["name"]).err == (
        f"wgcal: There is no personal calendar {feed['name']}.\n"
    )


def test_freshness_tells_what_each_family_has(feeds: Command, empty_database_url: str) -> None:
    assert feeds("freshness", SESSION).out.splitlines()[1:] == ["No program has fetched it yet."]
    database, now = Database(empty_database_url), utc_now()
    fetched = Fetched(
        session=SESSION,
        kind=FeedKind.SESSION,
        language=Language.EN,
        family=ClientFamily.GOOGLE,
        release=1,
        at=now - timedelta(days=2, hours=3, seconds=5),
        fetches=4,
    )
    with database.writing() as store:
        store.fetches.add([fetched], over_before=SESSION_OVER)
    database.close()

    told = feeds("freshness", SESSION, "--json").json
    shown = feeds("freshness", SESSION).out.splitlines()

    [google] = told["families"]
    assert (told["release"], google["family"], google["release"]) == (1, "google", 1)
    assert google["fetches_today"] == 0
    assert shown[0] == "Release 1, 0 min ago"
    assert shown[2].split() == ["google", "release", "1", "2", "d", "3", "h", "0"]


SESSION_OVER = utc_now().date() - timedelta(days=36_500)


def test_freshness_of_what_is_not_published_is_refused(planned: Command) -> None:
    ran = planned("freshness", SESSION)

    assert (ran.status, ran.err) == (1, f"wgcal: Session {SESSION} is not published.\n")


def test_a_server_prints_no_secret_address_whatever_happens(tmp_path: Path) -> None:
    environment = {key: text for key, text in os.environ.items() if not key.startswith("WGCAL_")}
    wgcal = Path(sys.executable).with_name("wgcal")
    served = subprocess.Popen(
        [wgcal, "demo", "--port", "0", "--folder", tmp_path],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert served.stdout is not None
    address = served.stdout.readline().strip()
    picked = {"bodies": ["ctoc-cop-wg-6"]}
    made = httpx2.post(f"{address}/api/v1/personal-feeds", json=picked).json()
    statuses = [
        httpx2.get(made["address"]).status_code,
        httpx2.get(f"{made['address']}?x={made['secret']}").status_code,
        httpx2.get(f"{address}/feeds/personal/{made['secret']}x.ics").status_code,
    ]
    served.send_signal(signal.SIGINT)
    out, err = served.communicate(timeout=20)

    assert statuses == [200, 200, 404]
    assert made["secret"] not in out + err


async def nothing(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer nothing: how an application is served does not depend on it."""


def test_requests_are_not_logged() -> None:
    config = config_of(nothing)

    assert not config.access_log
    assert not logging.getLogger("uvicorn.access").hasHandlers()
