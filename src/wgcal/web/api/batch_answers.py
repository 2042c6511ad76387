"""What the API answers about several candidates."""

from pydantic import BaseModel, Field

from wgcal.actions.check_plan import Judgement
from wgcal.actions.check_together import Together
from wgcal.domain.conflict import Verdict, verdict
from wgcal.domain.interpretation import Language
from wgcal.web.api.answers import JudgementAnswer, judgement


class BatchAnswer(BaseModel):
    """The gravest verdict, and what each candidate would add, in the order of the request."""

    verdict: Verdict
    candidates: list[JudgementAnswer]


class ShareAnswer(BaseModel):
    """One candidate's part in what all of them add."""

    name: str = Field(examples=["candidate-1"])
    verdict: Verdict
    conflicts: list[str] = Field(description="Fingerprints of the conflicts that concern it.")


class TogetherAnswer(JudgementAnswer):
    """What all candidates add when they come at once, and what of it concerns each."""

    candidates: list[ShareAnswer]


def batch(found: tuple[Judgement, ...], language: Language) -> BatchAnswer:
    """Return the judgements of candidates as the API tells them in the language."""
    return BatchAnswer(
        verdict=verdict(conflict for one in found for conflict in one.conflicts),
        candidates=[judgement(one, language) for one in found],
    )


def together(found: Together, language: Language) -> TogetherAnswer:
    """Return the judgement of candidates at once as the API tells it in the language."""
    shares = [
        ShareAnswer(
            name=f"candidate-{number}",
            verdict=one.verdict,
            conflicts=[conflict.fingerprint for conflict in one.conflicts],
        )
        for number, one in enumerate(found.of_candidates, start=1)
    ]
    return TogetherAnswer(**dict(judgement(found.judgement, language)), candidates=shares)
