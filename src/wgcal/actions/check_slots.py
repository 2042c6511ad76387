"""Ask whether slots that exist nowhere yet would clash, each judged on its own."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wgcal.actions.candidates import CANDIDATE, Candidate, Joining, joining, refused_at
from wgcal.actions.check_plan import Judgement
from wgcal.actions.plans_to_join import PlansToJoin
from wgcal.actions.view import View, without
from wgcal.constraints.judged import Judged
from wgcal.domain.conflict import Conflict, verdict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import SlotId
from wgcal.store import Store

InTime = Callable[[], None]
"""Called between the steps of long work; raises what is to end it when it takes too long."""

Days = tuple[Session, tuple[date, ...]]
"""The days of a session for which facts are loaded at once."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """Candidates, and what they are judged against.

    That is release number `release` of their sessions, or the last one, or with `of_draft` the
    draft; with `of_draft` the drafts of other sessions are seen whole too. The slots of `exclude`
    are left out, as if they did not exist.
    """

    candidates: tuple[Candidate, ...]
    exclude: tuple[SlotId, ...] = ()
    release: int | None = None
    of_draft: bool = False

    @property
    def sessions(self) -> frozenset[SessionId]:
        """Return the sessions that candidates are asked to join by name."""
        named = (candidate.session for candidate in self.candidates)
        return frozenset(session for session in named if session is not None)


def unhurried() -> None:
    """Let work take as long as it takes."""


def check_each(
    store: Store, question: Question, *, in_time: InTime = unhurried
) -> tuple[Judgement, ...]:
    """Return what each candidate, named `candidate`, would add to the conflicts of its plan.

    A slot that it replaces is gone when it comes. Plans are loaded once, and facts once for all
    candidates of a plan that lie on the same days. Raises UnknownSession, UnknownRelease,
    UnknownBody, NotThereToExclude, and for a field of a candidate StationNotGiven and what
    `joining` raises.
    """
    view = View(question.exclude, of_draft=question.of_draft)
    names = (CANDIDATE,) * len(question.candidates)
    slots = tuple(all_joining(store, question, view, names))
    found: dict[int, Judgement] = {}
    for places in _on_the_same_days(slots):
        group = [slots[place] for place in places]
        found.update(zip(places, _judged(store, view, group, in_time), strict=True))
    view.expect_all_found()
    return tuple(found[place] for place in range(len(slots)))


def all_joining(
    store: Store, question: Question, view: View, names: Sequence[SlotId]
) -> Iterator[Joining]:
    """Yield each candidate under its name as a slot of the plan that it would join."""
    plans = PlansToJoin(store, release=question.release, of_draft=question.of_draft)
    for candidate, name in zip(question.candidates, names, strict=True):
        with refused_at(candidate.place):
            work = plans.joined_by(candidate)
            yield joining(candidate, name, view.plan(work), plans.station_of(work))


def as_judged(new: tuple[Conflict, ...]) -> Judgement:
    """Return the judgement that these conflicts amount to."""
    return Judgement(verdict=verdict(new), conflicts=new)


def in_place(facts: Facts, slots: Iterable[Joining]) -> Facts:
    """Return the facts with the interpreters of slots that are replaced in those that come."""
    names = {taken.replaces: taken.slot.id for taken in slots if taken.replaces is not None}
    if not names:
        return facts
    assignments = (
        replace(assigned, slot=names.get(assigned.slot, assigned.slot))
        for assigned in facts.assignments
    )
    return replace(facts, assignments=tuple(assignments))


def _on_the_same_days(slots: Sequence[Joining]) -> Iterator[tuple[int, ...]]:
    places: defaultdict[Days, list[int]] = defaultdict(list)
    for place, taken in enumerate(slots):
        places[taken.before.session, taken.slot.days].append(place)
    return map(tuple, places.values())


def _judged(
    store: Store, view: View, group: Sequence[Joining], in_time: InTime
) -> Iterator[Judgement]:
    before = group[0].before
    with_all = replace(before, slots=(*before.slots, *(taken.slot for taken in group)))
    in_time()
    facts = view.facts_near(store, with_all)
    as_it_is = Judged(before, facts)
    for taken in group:
        in_time()
        after = with_all if len(group) == 1 and not taken.gone else _with(taken)
        yield as_judged(as_it_is.new_in(after, in_place(facts, [taken])))


def _with(taken: Joining) -> OrganizationOfWork:
    left = without(taken.before, taken.gone)
    return replace(left, slots=(*left.slots, taken.slot))
