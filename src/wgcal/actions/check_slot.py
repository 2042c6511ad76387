"""Ask whether a slot that exists nowhere yet would clash, and why."""

from wgcal.actions.candidates import Candidate
from wgcal.actions.check_plan import Judgement
from wgcal.actions.check_slots import Question, check_each
from wgcal.store import Store


def check_slot(store: Store, candidate: Candidate, *, of_draft: bool) -> Judgement:
    """Return what the slot, named `candidate`, would add to the conflicts of the plan it joins.

    The plan is the session's draft or its last release; for a body without a session on that day,
    an empty plan. Drafts of other sessions are seen whole only with `of_draft`. Raises
    what `check_each` raises.
    """
    [judgement] = check_each(store, Question(candidates=(candidate,), of_draft=of_draft))
    return judgement
