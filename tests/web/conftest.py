"""The application over a database with the example session, and clients with credentials."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from wgcal.actions.create_token import create_token
from wgcal.actions.import_document import import_document
from wgcal.actions.publish_session import publish_session
from wgcal.documents import example
from wgcal.domain.session import SessionId
from wgcal.domain.token import Role
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app

SESSION = SessionId("ctoc-cop-wg-6-2016")
PUBLIC = "https://cal.example.org"
MONDAY = datetime(2016, 2, 22, 9, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands still until a test moves it."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafted(database: Database) -> Database:
    """Return a database with the example imported but not published."""
    with database.writing() as store:
        import_document(store, example(), by="planner", now=MONDAY)
    return database


@pytest.fixture
def published(drafted: Database) -> Database:
    """Return a database with the example published as release 1."""
    with drafted.writing() as store:
        publish_session(
            store, SESSION, expecting=1, note="", page=f"{PUBLIC}/sessions/{SESSION}", now=MONDAY
        )
    return drafted


def serving(database: Database, clock: Clock, *, role: Role | None = None) -> TestClient:
    """Return a client of the application, with a token of the role if one is given."""
    headers = {}
    if role is not None:
        with database.writing() as store:
            headers["Authorization"] = f"Bearer {create_token(store, role, role, now=clock.now)}"
    app = create_app(Settings(public_url=PUBLIC), database, clock=clock)
    return TestClient(app, headers=headers)


@pytest.fixture
def public(published: Database, clock: Clock) -> Iterator[TestClient]:
    with serving(published, clock) as client:
        yield client


@pytest.fixture
def planner(published: Database, clock: Clock) -> Iterator[TestClient]:
    with serving(published, clock, role=Role.PLANNER) as client:
        yield client


@pytest.fixture
def publisher(published: Database, clock: Clock) -> Iterator[TestClient]:
    with serving(published, clock, role=Role.PUBLISHER) as client:
        yield client


@pytest.fixture
def admin(published: Database, clock: Clock) -> Iterator[TestClient]:
    with serving(published, clock, role=Role.ADMIN) as client:
        yield client
