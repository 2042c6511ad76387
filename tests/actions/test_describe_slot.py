from dataclasses import replace
from datetime import UTC, datetime

from wgcal.actions.describe_slot import Description, describe_slot
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store import Database

SESSION = SessionId("ctoc-cop-wg-6-2016")
TUESDAY = datetime(2016, 2, 23, 9, tzinfo=UTC)


def loaded(database: Database) -> OrganizationOfWork:
    with database.reading() as store:
        return store.load(SESSION)


def test_a_description_is_logged_like_a_move(drafted: Database) -> None:
    third = loaded(drafted).slots[2]
    told = Description(session=SESSION, slot=third.id, attendance=120)
    with drafted.writing() as store:
        done = describe_slot(store, told, expecting=1, by="Ada", now=TUESDAY)

    with drafted.reading() as store:
        _, logged = store.operations(SESSION)

    assert done.slot == replace(third, attendance=120) == loaded(drafted).slots[2]
    assert (logged.verb, logged.before, logged.after, logged.papers) == (
        Verb.DESCRIBE,
        (third,),
        (done.slot,),
        None,
    )


def test_rows_of_a_description_keep_their_titles_while_they_go_on_alike(
    drafted: Database,
) -> None:
    second = loaded(drafted).slots[1]
    exchanged = tuple(replace(item, titles={}, minutes=60) for item in reversed(second.items))
    unmarked = replace(exchanged[1], continued=False)
    told = Description(session=SESSION, slot=second.id, items=exchanged)

    with drafted.writing() as store:
        done = describe_slot(store, told, expecting=1, by="Ada", now=TUESDAY)
        again = replace(told, items=(exchanged[0], unmarked))
        other = describe_slot(store, again, expecting=2, by="Ada", now=TUESDAY)

    titles = [item.titles for item in reversed(second.items)]
    assert [item.titles for item in done.slot.items] == titles
    assert [item.titles for item in other.slot.items] == [titles[0], {}]
