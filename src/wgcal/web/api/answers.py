"""Conflicts as the API tells them."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel, Field

from wgcal.actions.check_plan import Judgement
from wgcal.actions.judging import Outcome
from wgcal.domain.conflict import Conflict, Difference, NotRecorded, Verdict, verdict
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot
from wgcal.wording.messages import translated


class ConflictAnswer(BaseModel):
    """A broken rule: which, how bad, where, when, how much of what limit, and who says so."""

    constraint: str = Field(examples=["interpretation-daily-load"])
    severity: Severity
    slots: list[str] = Field(description="The slots concerned, by start; `candidate` is the asked.")
    subject: list[str] = Field(
        description="What they compete for or fail at.", examples=[["ar", "zh"]]
    )
    measured: int | None = Field(examples=[3])
    limit: int | None = Field(examples=[2])
    starts_at: datetime | None
    ends_at: datetime | None
    message: str
    source: str
    fingerprint: str = Field(description="The same for the same rule, slots and measured facts.")


class NotRecordedAnswer(BaseModel):
    """What no rule could judge, because a fact is not recorded."""

    constraints: list[str]
    message: str


class JudgementAnswer(BaseModel):
    """Clear, warned or blocked, with the conflicts that say why, the gravest first."""

    verdict: Verdict
    conflicts: list[ConflictAnswer]
    not_recorded: list[NotRecordedAnswer]


class DifferenceAnswer(BaseModel):
    """What a change does to conflicts, told apart by fingerprint, for all slots concerned."""

    verdict: Verdict = Field(description="Of the new conflicts.")
    new: list[ConflictAnswer]
    gone: list[ConflictAnswer]
    remaining: list[ConflictAnswer]


class OutcomeAnswer(DifferenceAnswer):
    """A change as it was saved: the plan's new revision, the slot, and what became of conflicts."""

    revision: int
    slot: Slot


def told(conflict: Conflict, language: Language = Language.EN) -> ConflictAnswer:
    """Return the conflict with its message in the language."""
    return ConflictAnswer(
        constraint=conflict.constraint,
        severity=conflict.severity,
        slots=list(conflict.slots),
        subject=list(conflict.subject),
        measured=conflict.measured,
        limit=conflict.limit,
        starts_at=conflict.starts_at,
        ends_at=conflict.ends_at,
        message=translated(conflict.message, language),
        source=conflict.source,
        fingerprint=conflict.fingerprint,
    )


def judgement(found: Judgement) -> JudgementAnswer:
    """Return the judgement as the API tells it."""
    return JudgementAnswer(
        verdict=found.verdict,
        conflicts=_all_told(found.conflicts),
        not_recorded=[_unjudged(gap) for gap in found.not_recorded],
    )


def difference(found: Difference) -> DifferenceAnswer:
    """Return what a change does as the API tells it."""
    return DifferenceAnswer(
        verdict=verdict(found.new),
        new=_all_told(found.new),
        gone=_all_told(found.gone),
        remaining=_all_told(found.remaining),
    )


def outcome(done: Outcome) -> OutcomeAnswer:
    """Return the outcome of a change as the API tells it."""
    parts = dict(difference(done.difference))
    return OutcomeAnswer(revision=done.work.revision, slot=done.slot, **parts)


def _all_told(conflicts: Iterable[Conflict]) -> list[ConflictAnswer]:
    return [told(conflict) for conflict in conflicts]


def _unjudged(gap: NotRecorded) -> NotRecordedAnswer:
    return NotRecordedAnswer(
        constraints=list(gap.constraints), message=translated(gap.message, Language.EN)
    )
