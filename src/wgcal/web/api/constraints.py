"""The rules, with the limits and severities in force."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from wgcal.actions.policy_in_force import policy_in_force
from wgcal.constraints.described import RULES, Rule
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Policy, Severity
from wgcal.domain.policy_version import Settings
from wgcal.domain.station import StationId
from wgcal.store.policies import settings_of
from wgcal.web.access import Reading
from wgcal.web.api.inputs import LONGEST_NAME
from wgcal.web.errors import problems
from wgcal.web.language import Reader
from wgcal.wording.sources import source_in

router = APIRouter(prefix="/constraints", tags=["constraints"])

Named = Annotated[str | None, Query(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\x00]*$")]


class RuleAnswer(BaseModel):
    """A rule as it is judged at the station, for the body if one is named."""

    name: str = Field(examples=["meeting-length"])
    summary: str = Field(description="What the rule asks for, in English.")
    severities: dict[str, Severity] = Field(
        description="By `rule`, or by `rule/level` where it speaks differently.",
        examples=[{"meeting-length": "gate"}],
    )
    policy: dict[str, Any] = Field(
        description="The values that the rule measures against, by the names of the policy.",
        examples=[{"meeting_minutes": 180, "remote_meeting_minutes": 120}],
    )
    source: str
    page: str = Field(
        description="Path of the page that explains the rule.",
        examples=["/constraints/meeting-length"],
    )


@router.get("", responses=problems(HTTPStatus.NOT_FOUND))
def constraints(
    reader: Reader, store: Reading, station: Named = None, body: Named = None
) -> list[RuleAnswer]:
    """Return every rule; `station` can be left out where there is one only."""
    policy = policy_in_force(
        store,
        None if station is None else StationId(station),
        None if body is None else BodyId(body),
    )
    settings = settings_of(policy)
    return [_told(rule, policy, settings, reader) for rule in RULES]


def _told(rule: Rule, policy: Policy, settings: Settings, language: Language) -> RuleAnswer:
    return RuleAnswer(
        name=rule.name,
        summary=rule.summary,
        severities={name: policy.severity(name) for name in rule.severity_names},
        policy={field: settings[field] for field in rule.policy},
        source=source_in(rule.source, language),
        page=f"/constraints/{rule.name}",
    )
