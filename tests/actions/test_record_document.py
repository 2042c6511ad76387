from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plans import SIX
from wgcal.actions.record_document import PaperRecord, Recorded, record_document
from wgcal.domain.agenda import ItemDocument, ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.errors import UnknownItem, UnknownSession
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import PaperChange, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import StaleRevision
from wgcal.domain.session import SessionId
from wgcal.store import Database

SESSION = SessionId("ctoc-cop-wg-6-2016")
TUESDAY = datetime(2016, 2, 23, 9, tzinfo=UTC)
SYMBOL = "CTOC/COP/WG.6/2016/2"
NEW = "CTOC/COP/WG.6/2016/3"


def loaded(database: Database) -> OrganizationOfWork:
    with database.reading() as store:
        return store.load(SESSION)


def record(database: Database, told: PaperRecord, expecting: int = 1) -> Recorded:
    with database.writing() as store:
        return record_document(store, SESSION, told, expecting=expecting, by="Ada", now=TUESDAY)


def test_a_record_is_laid_over_what_is_known_in_official_order(drafted: Database) -> None:
    known = loaded(drafted).document(SYMBOL)
    assert known is not None
    record(
        drafted,
        PaperRecord(
            symbol=SYMBOL,
            issued={Language.ES: date(2016, 4, 2), Language.FR: date(2016, 4, 1)},
            submitted_on=date(2016, 3, 1),
        ),
    )

    done = record(
        drafted,
        PaperRecord(
            symbol=SYMBOL,
            titles={Language.EN: "Trafficking"},
            issued={Language.AR: date(2016, 4, 3), Language.FR: None},
            languages=(Language.ES, Language.AR),
        ),
        expecting=2,
    )

    assert done.document == replace(
        known,
        titles={**known.titles, Language.EN: "Trafficking"},
        issued={Language.AR: date(2016, 4, 3), Language.ES: date(2016, 4, 2)},
        submitted_on=date(2016, 3, 1),
        languages=(Language.AR, Language.ES),
    )
    assert list(done.document.issued) == [Language.AR, Language.ES]
    assert loaded(drafted).document(SYMBOL) == done.document
    assert done.work == loaded(drafted)


def test_a_record_is_logged_with_the_paper_as_it_was_and_is(drafted: Database) -> None:
    before = loaded(drafted).document(SYMBOL)
    assert before is not None
    done = record(drafted, PaperRecord(symbol=SYMBOL, submitted_on=date(2016, 3, 1)))

    with drafted.reading() as store:
        _, logged = store.operations(SESSION)

    assert (logged.verb, logged.by, logged.at, logged.revision) == (
        Verb.RECORD_DOCUMENT,
        "Ada",
        TUESDAY,
        2,
    )
    assert (logged.before, logged.after) == ((), ())
    assert logged.papers == PaperChange(before=(before,), after=(done.document,))


def test_a_new_paper_is_logged_with_the_items_that_it_is_a_paper_of(drafted: Database) -> None:
    before = loaded(drafted)
    done = record(
        drafted,
        PaperRecord(symbol=NEW, items=(ItemNumber("5"),), role=DocumentRole.REFERENCE),
    )

    with drafted.reading() as store:
        _, logged = store.operations(SESSION)

    five = before.item(ItemNumber("5"))
    assert five is not None
    reference = ItemDocument(symbol=NEW, role=DocumentRole.REFERENCE)
    assert logged.papers == PaperChange(
        before=(),
        after=(Document(symbol=NEW, titles={}),),
        items_before=(five,),
        items_after=(replace(five, documents=(reference,)),),
    )
    assert done.work.documents[-1] == done.document


def test_a_record_tells_which_conflicts_are_new_gone_and_remaining(drafted: Database) -> None:
    late = dict.fromkeys(SIX, date(2016, 5, 1))
    first = record(drafted, PaperRecord(symbol=SYMBOL, issued=late))

    in_time = dict.fromkeys(SIX, date(2016, 4, 1))
    second = record(drafted, PaperRecord(symbol=SYMBOL, issued=in_time), expecting=2)

    assert [found.constraint for found in first.difference.new] == ["document-late"]
    assert [found.constraint for found in second.difference.gone] == ["document-late"]
    assert [found.constraint for found in second.difference.remaining] == ["report-lead-time"]


def test_a_refused_record_leaves_no_trace(drafted: Database) -> None:
    before = loaded(drafted)

    with pytest.raises(UnknownItem):
        record(drafted, PaperRecord(symbol=NEW, items=(ItemNumber("9"),)))
    with pytest.raises(StaleRevision):
        record(drafted, PaperRecord(symbol=NEW, items=(ItemNumber("5"),)), expecting=7)

    assert loaded(drafted) == before


def test_a_paper_of_a_session_that_is_not_there_is_refused(database: Database) -> None:
    with pytest.raises(UnknownSession):
        record(database, PaperRecord(symbol=SYMBOL, submitted_on=date(2016, 3, 1)))
