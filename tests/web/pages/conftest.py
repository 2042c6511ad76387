"""Sessions on the pages, published without a look at the rules."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Protocol

import pytest
from starlette.testclient import TestClient

from plans import EXAMPLE
from web.pages.tree import Element, parsed
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import publish
from wgcal.domain.source import Source
from wgcal.ical import events_of
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app

PUBLIC_URL = "https://calendar.example.org"
AT = datetime(2016, 2, 22, 9, tzinfo=UTC)


class Publish(Protocol):
    def __call__(self, work: OrganizationOfWork, note: str = "") -> None: ...


@pytest.fixture
def publishing(database: Database) -> Publish:
    """Return a function that publishes a plan as the next release of its session."""

    def published(work: OrganizationOfWork, note: str = "") -> None:
        session = work.session.id
        with database.writing() as store:
            if all(known.id != session for known in store.sessions()):
                store.create(work, SOURCE, OPERATION)
            release = publish(work, (), store.last_release(session), now=AT, note=note)
            events = events_of(release, {}, f"{PUBLIC_URL}/sessions/{session}")
            store.add_release(session, release, events)

    return published


SOURCE = Source(
    symbol="CTOC/COP/WG.6/2016/1", digest="0" * 64, language=Language.ZH, reading="{}", read_at=AT
)
OPERATION = Operation(verb=Verb.IMPORT, by="planner", at=AT, before=(), after=(), revision=1)


@pytest.fixture
def client(database: Database) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(public_url=PUBLIC_URL), database)) as client:
        yield client


@pytest.fixture
def example(publishing: Publish) -> None:
    publishing(EXAMPLE)


Read = Callable[[str], Element]


@pytest.fixture
def read(client: TestClient) -> Read:
    """Return a function that fetches a page and parses it."""
    return lambda address: parsed(client.get(address).text)
