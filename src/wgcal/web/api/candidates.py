"""What a question about slots that exist nowhere yet may say."""

from typing import Annotated, Any, Self

from pydantic import (
    Field,
    PlainValidator,
    StrictBool,
    WithJsonSchema,
    WrapValidator,
    model_validator,
)

from wgcal.actions.candidates import Candidate
from wgcal.actions.check_slots import Question
from wgcal.domain.body import BodyId
from wgcal.domain.message import message
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import StationId
from wgcal.web.api.inputs import HIGHEST_NUMBER, Input, Name, SlotInput
from wgcal.web.malformed import UnusableValue

MOST_CANDIDATES = 500
MOST_EXCLUDED = 500
OF_SLOT = frozenset({"kind", "mode", "room", "booths", "items", "attendance"})
"""What a slot keeps for the candidate that replaces it, where the request does not name it."""


def plan_named(value: object) -> int | None:
    """Return the number of the release that `as_of` names, None for the draft."""
    match value:
        case "draft":
            return None
        case {"release": int(number), **others} if not others and _is_number(number):
            return number
    raise UnusableValue(message('this is neither "draft" nor {example}', example='{"release": 3}'))


def _is_number(number: int) -> bool:
    return not isinstance(number, bool) and 1 <= number <= HIGHEST_NUMBER


AsOf = Annotated[
    int | None,
    PlainValidator(plan_named),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "enum": ["draft"]},
                {
                    "type": "object",
                    "properties": {
                        "release": {"type": "integer", "minimum": 1, "maximum": HIGHEST_NUMBER}
                    },
                    "required": ["release"],
                    "additionalProperties": False,
                },
            ],
            "examples": [{"release": 3}],
            "description": "A release, or the draft (which needs a token); else the last release.",
        }
    ),
]


class CandidateInput(SlotInput):
    """A slot that exists nowhere yet, and the session or the body it would belong to."""

    session: Name | None = Field(default=None, examples=["ctoc-cop-wg-6-2016"])
    body: Name | None = Field(default=None, examples=["ctoc-cop-wg-6"])
    station: Name | None = Field(
        default=None, description="Where a body without a session on that day would meet."
    )
    replaces: Name | None = Field(
        default=None,
        description="A slot of the plan that gives way; what is left out here is as it was there.",
    )

    @model_validator(mode="after")
    def _has_one_owner(self) -> Self:
        if (self.session is None) == (self.body is None):
            raise UnusableValue(message("give either a session or a body"))
        return self

    def candidate(self, place: str = "") -> Candidate:
        """Return the candidate in the words of the action; `place` is where the request has it."""
        return Candidate(
            slot=self.proposed(),
            session=None if self.session is None else SessionId(self.session),
            body=None if self.body is None else BodyId(self.body),
            station=None if self.station is None else StationId(self.station),
            replaces=None if self.replaces is None else SlotId(self.replaces),
            keeps=OF_SLOT - self.model_fields_set,
            place=place,
        )


class Scope(Input):
    """Against what candidates are judged."""

    exclude: Annotated[list[Name], Field(max_length=MOST_EXCLUDED)] = Field(
        default=[], description="Slots that are left out, as if they did not exist."
    )
    as_of: AsOf = None

    @property
    def asks_for_draft(self) -> bool:
        """Say whether `as_of` names the draft."""
        return self.as_of is None and "as_of" in self.model_fields_set

    def about(self, *candidates: Candidate, of_draft: bool) -> Question:
        """Return the question about these candidates in the words of the action."""
        return Question(
            candidates=candidates,
            exclude=tuple(map(SlotId, self.exclude)),
            release=self.as_of,
            of_draft=of_draft,
        )


class OneCandidate(Scope, CandidateInput):
    """One candidate, and against what it is judged."""

    def question(self, *, of_draft: bool) -> Question:
        """Return the question in the words of the action."""
        return self.about(self.candidate(), of_draft=of_draft)


class Batch(Scope):
    """Several candidates, each to be judged on its own, or all of them together."""

    candidates: Annotated[list[CandidateInput], Field(min_length=1, max_length=MOST_CANDIDATES)]
    together: StrictBool = Field(
        default=False, description="Whether all of them come at once, as `candidate-1` and so on."
    )

    def question(self, *, of_draft: bool) -> Question:
        """Return the question in the words of the action."""
        named = (one.candidate(f"candidates.{place}.") for place, one in enumerate(self.candidates))
        return self.about(*named, of_draft=of_draft)


def _one_or_several(value: Any, _: object) -> OneCandidate | Batch:  # noqa: ANN401 - JSON
    has_several = isinstance(value, dict) and "candidates" in value
    return (Batch if has_several else OneCandidate).model_validate(value)


Asked = Annotated[OneCandidate | Batch, WrapValidator(_one_or_several)]
"""One candidate or several; what is wrong is told for the one of them that it looks like."""
