"""What the public is shown of other sessions' drafts: that something is busy, and nothing else."""

from dataclasses import replace

from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts, Neighbour, Served
from wgcal.domain.slot import SlotId

BUSY = BodyId("busy")


class Strangers:
    """People without a token; throughout one answer each draft has the same name for them."""

    def __init__(self) -> None:
        self._names: dict[SlotId, SlotId] = {}

    def see(self, facts: Facts) -> Facts:
        """Return the facts with every draft reduced to being busy, and nobody's name.

        Which sessions share experts, and who interprets, is left out: it is not public.
        """
        return replace(
            facts,
            neighbours=tuple(
                neighbour if neighbour.is_released else self._busy(neighbour)
                for neighbour in facts.neighbours
                if neighbour.is_released or not neighbour.slot.is_cancelled
            ),
            served=tuple(map(self._served, facts.served)),
            sessions=(),
            interpreters=(),
            assignments=(),
        )

    def _busy(self, neighbour: Neighbour) -> Neighbour:
        masked = replace(
            neighbour.slot,
            id=self._name(neighbour.slot.id),
            items=(),
            team=None,
            number=None,
            attendance=None,
        )
        return replace(neighbour, slot=masked, body=BUSY)

    def _served(self, served: Served) -> Served:
        return replace(served, slot=self._name(served.slot), team=None)

    def _name(self, slot: SlotId) -> SlotId:
        return self._names.setdefault(slot, SlotId(f"busy-{len(self._names) + 1}"))
