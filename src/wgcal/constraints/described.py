"""What there is to know about each rule: name, what it asks for, what sets it, who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from inspect import getmodule

from wgcal.constraints import CONSTRAINTS, Constraint


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A constraint for those who read policies.

    `summary` is an English sentence. `levels` are those that have a severity each, `policy` names
    the fields of a policy that the rule measures against.
    """

    name: str
    summary: str
    source: str
    levels: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()

    @property
    def severity_names(self) -> tuple[str, ...]:
        """Return under which names a policy has the rule's severities: `rule`, or `rule/level`."""
        return tuple(f"{self.name}/{level}" for level in self.levels) or (self.name,)


def described(constraint: Constraint) -> Rule:
    """Return what the module of a constraint says of it."""
    module = getmodule(constraint)
    return Rule(
        name=constraint.__name__.replace("_", "-"),
        summary=str(getattr(module, "__doc__", "")).partition("\n")[0],
        source=getattr(module, "SOURCE", ""),
        levels=getattr(module, "LEVELS", ()),
        policy=getattr(module, "POLICY", ()),
    )


RULES: tuple[Rule, ...] = tuple(map(described, CONSTRAINTS))


def severity_names() -> Iterator[str]:
    """Yield every name that a policy can set a severity for."""
    for rule in RULES:
        yield from rule.severity_names
