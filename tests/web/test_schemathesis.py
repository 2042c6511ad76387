"""Every request that the OpenAPI description allows, and many that it does not, by schemathesis.

Examples, coverage and fuzzing for each operation, then sequences of requests that use what earlier
ones made. The same requests are sent in every run.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import settings
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from conftest import Makes
from kept_plans import upgraded
from wgcal.actions.create_token import create_token
from wgcal.actions.import_document import import_document
from wgcal.actions.publish_session import publish_session
from wgcal.documents import example
from wgcal.domain.session import SessionId
from wgcal.domain.token import Role
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app
from wgcal.web.clock import utc_now

SESSION = SessionId("ctoc-cop-wg-6-2016")
Case = schemathesis.Case[Any]
PUBLIC = "https://cal.example.org"

CONFIG: dict[str, Any] = {
    "generation": {"max-examples": 15, "deterministic": True, "no-shrink": True},
    "checks": {
        # What the description allows can still be no plan: an hour that clocks leave out, a room
        # that the station lacks.
        "positive_data_acceptance": {"enabled": False},
    },
}


SEQUENCES = 20
OTHER_PHASES = ("examples", "coverage", "fuzzing")
ONLY_SEQUENCES: dict[str, Any] = {
    "phases": {
        **{phase: {"enabled": False} for phase in OTHER_PHASES},
        "stateful": {
            "max-steps": 6,
            "generation": {"max-examples": SEQUENCES, "deterministic": True, "no-shrink": True},
        },
    }
}


def described() -> dict[str, Any]:
    """Return the description that the application gives of itself; it needs no tables for that."""
    return create_app(Settings(public_url=PUBLIC), Database("sqlite://")).openapi()


schema = schemathesis.openapi.from_dict(described(), config=schemathesis.Config.from_dict(CONFIG))


def prepared(url: str) -> dict[str, str]:
    """Return the headers of somebody who may do everything, in a database with the example."""
    database = upgraded(url)
    now = utc_now()
    with database.writing() as store:
        import_document(store, example(), by="planner", now=now)
        publish_session(store, SESSION, expecting=1, note="", page=PUBLIC, now=now)
        secret = create_token(store, "admin", Role.ADMIN, now=now)
    database.close()
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture(scope="module")
def served(databases: Makes) -> Iterator[dict[str, Any]]:
    """Yield how to call an application that serves the example, as somebody who may do all."""
    url = databases.upgraded()
    headers = prepared(url)
    database = Database(url)
    yield {"app": create_app(Settings(public_url=PUBLIC), database), "headers": headers}
    database.close()
    databases.remove(url)


@schema.parametrize()
@settings(deadline=None)
def test_no_request_is_answered_other_than_described(case: Case, served: dict[str, Any]) -> None:
    case.call_and_validate(**served)


def test_no_sequence_of_requests_is_answered_other_than_described(served: dict[str, Any]) -> None:
    sequences = schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json",
        served["app"],
        config=schemathesis.Config.from_dict({**CONFIG, **ONLY_SEQUENCES}),
    )
    sequences.config.update(headers=served["headers"])

    told = list(from_schema(sequences).execute())

    finished = [event for event in told if isinstance(event, ScenarioFinished)]
    assert len(finished) >= SEQUENCES // 2
    assert [event for event in told if isinstance(event, FatalError | NonFatalError)] == []
    assert [failed for event in finished for failed in failures(event)] == []


def failures(event: ScenarioFinished) -> list[str]:
    """Return what was wrong in a sequence, with the request that shows it."""
    return [
        f"{check.failure_info.failure} {check.failure_info.code_sample}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.failure_info is not None
    ]
