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
from wgcal.domain.waiver import Waiver
from wgcal.web.api.freshness_answers import FreshnessAnswer
from wgcal.wording.messages import translated
from wgcal.wording.sources import source_in


class WaiverAnswer(BaseModel):
    """Why a conflict was accepted, by whom, and until when (UTC; null is for ever)."""

    reason: str
    author: str
    expires_at: datetime | None


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
    message: str = Field(description="A sentence in the language of the answer.")
    source: str
    page: str = Field(
        description="Path of the page that explains the rule.",
        examples=["/constraints/interpretation-daily-load"],
    )
    fingerprint: str = Field(description="The same for the same rule, slots and measured facts.")
    is_waived: bool = Field(default=False, description="Accepted: a gate then only warns.")
    waiver: WaiverAnswer | None = Field(
        default=None, description="Why it was accepted, for those with a token."
    )


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
    freshness: FreshnessAnswer | None = Field(
        default=None,
        description="Which release programs have, when a move or cancellation comes late.",
    )


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
        source=source_in(conflict.source, language),
        page=f"/constraints/{conflict.constraint}",
        fingerprint=conflict.fingerprint,
    )


def judgement(
    found: Judgement, language: Language = Language.EN, *, with_reasons: bool = False
) -> JudgementAnswer:
    """Return the judgement as the API tells it in the language.

    Strangers are told that a conflict is waived; why and by whom only `with_reasons`.
    """
    return JudgementAnswer(
        verdict=found.verdict,
        conflicts=[
            _with_waiver(answer, found.waivers.get(answer.fingerprint), with_reason=with_reasons)
            for answer in all_told(found.conflicts, language)
        ],
        not_recorded=[unjudged(gap, language) for gap in found.not_recorded],
    )


def _with_waiver(
    answer: ConflictAnswer, waiver: Waiver | None, *, with_reason: bool
) -> ConflictAnswer:
    if waiver is None:
        return answer
    why = WaiverAnswer(reason=waiver.reason, author=waiver.author, expires_at=waiver.expires_at)
    return answer.model_copy(update={"is_waived": True, "waiver": why if with_reason else None})


def difference(found: Difference, language: Language = Language.EN) -> DifferenceAnswer:
    """Return what a change does as the API tells it in the language."""
    return DifferenceAnswer(
        verdict=verdict(found.new),
        new=all_told(found.new, language),
        gone=all_told(found.gone, language),
        remaining=all_told(found.remaining, language),
    )


def outcome(done: Outcome, language: Language = Language.EN) -> OutcomeAnswer:
    """Return the outcome of a change as the API tells it in the language."""
    parts = dict(difference(done.difference, language))
    return OutcomeAnswer(revision=done.work.revision, slot=done.slot, **parts)


def all_told(
    conflicts: Iterable[Conflict], language: Language = Language.EN
) -> list[ConflictAnswer]:
    """Return the conflicts in their order, with their messages in the language."""
    return [told(conflict, language) for conflict in conflicts]


def unjudged(gap: NotRecorded, language: Language = Language.EN) -> NotRecordedAnswer:
    """Return what was not judged, with its message in the language."""
    return NotRecordedAnswer(
        constraints=list(gap.constraints), message=translated(gap.message, language)
    )
