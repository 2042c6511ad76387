"""Ask whether several slots that exist nowhere yet would clash if all of them came at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wgcal.actions.candidates import Joining
from wgcal.actions.check_plan import Judgement
from wgcal.actions.check_slots import (
    InTime,
    Question,
    all_joining,
    as_judged,
    in_place,
    unhurried,
)
from wgcal.actions.view import View, without, without_neighbours
from wgcal.constraints import check
from wgcal.domain.conflict import Conflict, difference
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.message import message
from wgcal.domain.policy import Severity
from wgcal.domain.session import Session
from wgcal.domain.slot import SlotId
from wgcal.store import Store

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


class ReplacedTwice(InvalidInputError):
    """Two candidates that come at once would take the place of the same slot."""

    def __init__(self, slot: SlotId, place: str) -> None:
        super().__init__(
            f"{place}replaces",
            message("Slot {slot} is replaced by another candidate already.", slot=slot),
        )


@dataclass(frozen=True, kw_only=True)
class Together:
    """What all candidates add together, and of that what each has a part in, in their order."""

    judgement: Judgement
    of_candidates: tuple[Judgement, ...]


def check_together(store: Store, question: Question, *, in_time: InTime = unhurried) -> Together:
    """Return what all candidates, named `candidate-1` and so on, add to the conflicts of plans.

    Those of different sessions are near each other too. A conflict without a candidate in it (an
    item that has no slot any more) concerns every candidate of its session. Raises ReplacedTwice
    and what `check_each` raises.
    """
    view = View(question.exclude, of_draft=question.of_draft)
    names = [SlotId(f"candidate-{n + 1}") for n in range(len(question.candidates))]
    slots = tuple(all_joining(store, question, view, names))
    _expect_each_replaced_once(question, slots)
    found: dict[str, Conflict] = {}
    concerning: defaultdict[SlotId, list[Conflict]] = defaultdict(list)
    for session, group in _by_session(slots).items():
        in_time()
        others = [taken for taken in slots if taken.before.session != session]
        for conflict in _new(store, view, group, others):
            found[conflict.fingerprint] = conflict
            for name in _concerned(conflict, names, group):
                concerning[name].append(conflict)
    view.expect_all_found()
    return Together(
        judgement=as_judged(_gravest_first(found.values())),
        of_candidates=tuple(as_judged(tuple(concerning[name])) for name in names),
    )


def _new(
    store: Store, view: View, group: Sequence[Joining], others: Sequence[Joining]
) -> tuple[Conflict, ...]:
    before = group[0].before
    with_all = replace(before, slots=(*before.slots, *(taken.slot for taken in group)))
    after = without(with_all, _gone(group))
    facts = view.facts_near(store, with_all)
    with_others = _beside(facts, others)
    return difference(check(before, facts), check(after, in_place(with_others, group))).new


def _beside(facts: Facts, others: Iterable[Joining]) -> Facts:
    """Return the facts with candidates of other sessions, and without what they replace."""
    left = without_neighbours(facts, _gone(others))
    coming = (
        Neighbour(
            slot=taken.slot,
            session=taken.before.session.id,
            body=taken.before.body.id,
            station=taken.before.session.station,
            is_released=True,
        )
        for taken in others
    )
    bodies = {body.id: body for body in (*facts.bodies, *(taken.before.body for taken in others))}
    return replace(left, neighbours=(*left.neighbours, *coming), bodies=tuple(bodies.values()))


def _gone(slots: Iterable[Joining]) -> frozenset[SlotId]:
    return frozenset().union(*(taken.gone for taken in slots))


def _concerned(
    conflict: Conflict, names: Collection[SlotId], group: Iterable[Joining]
) -> Iterator[SlotId]:
    named = set(conflict.slots)
    is_without_candidates = named.isdisjoint(names)
    return (taken.slot.id for taken in group if is_without_candidates or taken.slot.id in named)


def _by_session(slots: Iterable[Joining]) -> dict[Session, list[Joining]]:
    groups: defaultdict[Session, list[Joining]] = defaultdict(list)
    for taken in slots:
        groups[taken.before.session].append(taken)
    return groups


def _gravest_first(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    return tuple(sorted(conflicts, key=lambda conflict: _GRAVITY[conflict.severity]))


def _expect_each_replaced_once(question: Question, slots: Sequence[Joining]) -> None:
    replaced: set[SlotId] = set()
    for candidate, taken in zip(question.candidates, slots, strict=True):
        if taken.replaces in replaced:
            raise ReplacedTwice(taken.replaces, candidate.place)
        replaced |= taken.gone
