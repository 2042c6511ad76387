from signal import SIGKILL

import pytest
from sqlalchemy import Engine
from sqlmodel import Session as Db
from sqlmodel import select

from kept_plans import kept, loaded, meeting, plan_of, saved
from plans import BOARDROOM_A, BOARDROOM_D
from saving_process import killed, started, stop_before_the_end, swap_for_ever, with_rooms_swapped
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store import Database
from wgcal.store.tables import RoomRow, RoomUseRow

SESSION = SessionId("swapped")


@pytest.fixture
def plan(database: Database) -> OrganizationOfWork:
    """Return a plan of two meetings at once, kept at revision 1 with the first in boardroom A."""
    one = meeting("one", "2016-05-18 10:00", BOARDROOM_A)
    two = meeting("two", "2016-05-18 10:00", BOARDROOM_D)
    return kept(database, plan_of(SESSION, one, two))


def rooms_in_use(engine: Engine) -> dict[str, str]:
    uses = select(RoomUseRow.slot_id, RoomRow.slug).join(RoomRow)
    with Db(engine) as db:
        return dict(db.exec(uses).all())


def test_a_process_killed_in_the_middle_of_a_save_leaves_the_old_plan(
    database_url: str, database: Database, plan: OrganizationOfWork
) -> None:
    process, pipe = started(stop_before_the_end, database_url, SESSION)
    said = pipe.recv()

    code = killed(process)
    pipe.close()

    assert (said, code) == ("written", -SIGKILL)
    assert loaded(database, SESSION) == plan
    assert saved(database, with_rooms_swapped(plan)).revision == 2


@pytest.mark.parametrize("revision", [2, 3, 5, 8, 13])
def test_a_process_killed_at_any_moment_leaves_one_whole_plan(
    database_url: str, database: Database, engine: Engine, plan: OrganizationOfWork, revision: int
) -> None:
    process, pipe = started(swap_for_ever, database_url, SESSION)
    while pipe.recv() < revision:
        pass

    killed(process)
    pipe.close()
    left = loaded(database, SESSION)
    expected = plan if left.revision % 2 else with_rooms_swapped(plan)

    assert left.revision >= revision
    assert left.slots == expected.slots
    assert rooms_in_use(engine) == {slot.id: slot.room for slot in expected.slots}
    with database.reading() as store:
        logged = [done.revision for done in store.operations(SESSION)]
    assert logged == list(range(1, left.revision + 1))
