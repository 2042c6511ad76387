"""A document is imported once; what was read before is compared as this version reads it."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from kept_plans import upgraded
from wgcal.actions.import_document import Imported, import_document
from wgcal.documents import example
from wgcal.domain.organization_of_work import PrintedDay
from wgcal.domain.refusals import AlreadyImported
from wgcal.domain.session import SessionId
from wgcal.store import Database

SESSION = SessionId("ctoc-cop-wg-6-2016")
MONDAY = datetime(2016, 2, 22, 9, 0, tzinfo=UTC)
LATER_FIELDS = {"printed_days", "attendance", "minutes", "submitted_on"}


def imported(database: Database, document: bytes = example()) -> Imported:
    with database.writing() as store:
        return import_document(store, document, by="planner", now=MONDAY)


def without_later_fields(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return the JSON as an earlier version wrote it."""
    match value:
        case dict():
            return {
                name: without_later_fields(part)
                for name, part in value.items()
                if name not in LATER_FIELDS
            }
        case list():
            return [without_later_fields(part) for part in value]
        case _:
            return value


def test_the_weekdays_that_are_printed_belong_to_the_plan(database: Database) -> None:
    work = imported(database).work

    assert work.printed_days == (
        PrintedDay(on=date(2016, 5, 18), weekday=3),
        PrintedDay(on=date(2016, 5, 19), weekday=4),
    )
    with database.reading() as store:
        assert store.load(SESSION) == work


def test_a_plan_that_an_earlier_version_read_is_known_again(
    database: Database, empty_database_url: str
) -> None:
    work = imported(database).work
    with database.reading() as store:
        source, [operation] = store.source(SESSION), store.operations(SESSION)
    reading = json.dumps(without_later_fields(json.loads(source.reading)))
    old = upgraded(empty_database_url)
    with old.writing() as store:
        store.create(work, replace(source, reading=reading), operation)

    assert imported(old).is_new is False
    old.close()


def test_a_document_with_other_hours_is_another_plan(database: Database) -> None:
    imported(database)
    other = example().decode().replace("下午 3 时至 6 时 5", "下午 3 时至 5 时 5").encode()

    with pytest.raises(AlreadyImported):
        imported(database, other)
