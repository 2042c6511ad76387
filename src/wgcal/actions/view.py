"""What whoever asks is shown: no drafts to strangers, and nothing that the question leaves out."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from wgcal.actions.strangers import Strangers
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotId
from wgcal.store import Store


class NotThereToExclude(InvalidInputError):
    """A slot to be left out is neither in a plan that is asked about nor near one."""

    def __init__(self, slot: SlotId, place: int) -> None:
        super().__init__(
            f"exclude.{place}",
            message("There is no slot {slot} in the plan or near it to be left out.", slot=slot),
        )


class View:
    """Plans and facts as the asker is to judge them, without the slots to `exclude`."""

    def __init__(self, exclude: tuple[SlotId, ...] = (), *, of_draft: bool) -> None:
        self._exclude, self._gone, self._found = exclude, frozenset(exclude), set[SlotId]()
        self._strangers = None if of_draft else Strangers()

    def plan(self, work: OrganizationOfWork) -> OrganizationOfWork:
        """Return the plan without the slots to exclude."""
        self._note(slot.id for slot in work.slots)
        return without(work, self._gone)

    def facts_near(self, store: Store, work: OrganizationOfWork) -> Facts:
        """Return what is near the plan, as far as the asker may see it."""
        facts = store.facts_near(work)
        seen = facts if self._strangers is None else self._strangers.see(facts)
        self._note(neighbour.slot.id for neighbour in seen.neighbours)
        return without_neighbours(seen, self._gone)

    def expect_all_found(self) -> None:
        """Raise NotThereToExclude for the first slot to exclude that was nowhere seen."""
        for place, slot in enumerate(self._exclude):
            if slot not in self._found:
                raise NotThereToExclude(slot, place)

    def _note(self, slots: Iterable[SlotId]) -> None:
        self._found.update(self._gone.intersection(slots))


def without(work: OrganizationOfWork, gone: Collection[SlotId]) -> OrganizationOfWork:
    """Return the plan without these slots."""
    return replace(work, slots=tuple(slot for slot in work.slots if slot.id not in gone))


def without_neighbours(facts: Facts, gone: Collection[SlotId]) -> Facts:
    """Return the facts without these slots of other sessions."""
    return replace(
        facts,
        neighbours=tuple(near for near in facts.neighbours if near.slot.id not in gone),
        served=tuple(served for served in facts.served if served.slot not in gone),
    )
