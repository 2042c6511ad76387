"""A plan and what is known besides it, to be compared with what it might become."""

from wgcal.constraints import CONSTRAINTS, Constraint, check
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork


class Judged:
    """A plan whose conflicts are found out rule by rule, when another plan breaks the rule."""

    def __init__(self, work: OrganizationOfWork, facts: Facts) -> None:
        self._work, self._facts = work, facts
        self._known: dict[str, frozenset[str]] = {}

    def new_in(self, after: OrganizationOfWork, facts: Facts) -> tuple[Conflict, ...]:
        """Return the conflicts that the plan has afterwards and has not now, by fingerprint.

        The same as the difference of two checks has: a rule that is kept afterwards has nothing
        new to tell, so that the plan is judged by the others only.
        """
        return tuple(
            conflict
            for conflict in check(after, facts)
            if conflict.fingerprint not in self._fingerprints(conflict.constraint)
        )

    def _fingerprints(self, rule: str) -> frozenset[str]:
        if rule not in self._known:
            found = check(self._work, self._facts, (_RULES[rule],))
            self._known[rule] = frozenset(conflict.fingerprint for conflict in found)
        return self._known[rule]


_RULES: dict[str, Constraint] = {rule.__name__.replace("_", "-"): rule for rule in CONSTRAINTS}
