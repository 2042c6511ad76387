"""A process that saves plans until it is killed."""

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from kept_plans import loaded, operation, saved
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.store import Database

Target = Callable[[str, SessionId, Connection], None]


def stop_before_the_end(url: str, session: SessionId, parent: Connection) -> None:
    """Write a plan with swapped rooms, say so before the transaction ends, and wait."""
    database = Database(url)
    with database.writing() as store:
        store.save(with_rooms_swapped(store.load(session)), operation(verb=Verb.MOVE))
        parent.send("written")
        parent.recv()


def swap_for_ever(url: str, session: SessionId, parent: Connection) -> None:
    """Swap the rooms of a plan's two slots again and again, and tell each revision made."""
    database = Database(url)
    while True:
        parent.send(saved(database, with_rooms_swapped(loaded(database, session))).revision)


def with_rooms_swapped(plan: OrganizationOfWork) -> OrganizationOfWork:
    """Return the plan of two slots, each in the room of the other."""
    one, two = plan.slots
    swapped = plan.with_slot_moved(one.id, room=two.room)
    return swapped.with_slot_moved(two.id, room=one.room)


def started(target: Target, url: str, session: SessionId) -> tuple[SpawnProcess, Connection]:
    """Return a new process that runs one of the above, and the pipe that it speaks into."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=target, args=(url, session, theirs))
    process.start()
    theirs.close()
    return process, ours


def killed(process: SpawnProcess) -> int | None:
    """End the process at once, as `kill -9` does, and return its exit code."""
    process.kill()
    process.join()
    code = process.exitcode
    process.close()
    return code
