"""Limits and severities of stations, and of bodies that meet there: read them, set them."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Query, Response

from wgcal.actions.set_policy import PolicyAsked, policy_history, set_policy, version_in_force
from wgcal.domain.body import BodyId
from wgcal.domain.errors import UnknownBody, UnknownStation
from wgcal.domain.policy_version import PolicyVersion, Settings
from wgcal.domain.station import StationId
from wgcal.domain.token import Role
from wgcal.web.access import Administering, Caller, Reading, allowed
from wgcal.web.api.inputs import LONGEST_NAME
from wgcal.web.api.policy_input import (
    BodySettings,
    OwnPolicyInput,
    PolicyInput,
    StationSettings,
)
from wgcal.web.api.revision import Expecting, tag
from wgcal.web.errors import problems

router = APIRouter(prefix="/stations/{station}", tags=["policy"])

SETTING = problems(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.PRECONDITION_FAILED,
    HTTPStatus.PRECONDITION_REQUIRED,
)
HISTORY = problems(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
LONGEST_REASON = 2000
WRITTEN = r"^[^\x00]*\S[^\x00]*$"

Reason = Annotated[
    str,
    Query(
        min_length=1,
        max_length=LONGEST_REASON,
        pattern=WRITTEN,
        description="Why it is set, for those who read the history.",
        examples=["Longer meetings while the lifts are repaired"],
    ),
]


def station_named(station: str) -> StationId:
    """Return the identifier in the address; raises UnknownStation where none is like it."""
    if not station.isprintable() or len(station) > LONGEST_NAME:
        raise UnknownStation(station[:LONGEST_NAME])
    return StationId(station)


def body_named(body: str) -> BodyId:
    """Return the identifier in the address; raises UnknownBody where none is like it."""
    if not body.isprintable() or len(body) > LONGEST_NAME:
        raise UnknownBody(body[:LONGEST_NAME])
    return BodyId(body)


StationNamed = Annotated[StationId, Depends(station_named)]
BodyNamed = Annotated[BodyId, Depends(body_named)]


def body_at_station(station: StationNamed, body: BodyNamed) -> tuple[StationId, BodyId]:
    """Return the two identifiers in the address of a body's policy."""
    return station, body


BodyAtStation = Annotated[tuple[StationId, BodyId], Depends(body_at_station)]


StationPolicy = Annotated[StationSettings, Body(description="Every value of the station.")]
OwnPolicy = Annotated[BodySettings, Body(examples=[{"session_days": 8, "committee_days": 4}])]


@router.get("/policy", response_model=PolicyInput, responses=problems(HTTPStatus.NOT_FOUND))
def policy(store: Reading, response: Response, station: StationNamed) -> Settings:
    """Return every limit and severity of the station; the ETag is the version."""
    return _told(version_in_force(store, station), response)


@router.put("/policy", response_model=PolicyInput, responses=SETTING)
def set_station(
    edit: Administering,
    response: Response,
    station: StationNamed,
    expecting: Expecting,
    reason: Reason,
    settings: StationPolicy,
) -> Settings:
    """Set every limit and severity of the station, from the next judgement on."""
    asked = PolicyAsked(station=station, settings=settings, reason=reason, expecting=expecting)
    return _told(set_policy(edit.store, asked, by=edit.by, now=edit.now), response)


@router.get("/policy/versions", responses=HISTORY)
def versions(caller: Caller, store: Reading, station: StationNamed) -> tuple[PolicyVersion, ...]:
    """Return every version with who set it when and why, the oldest first.

    What came with wgcal has no time.
    """
    allowed(caller, Role.READER)
    return policy_history(store, station)


@router.get(
    "/bodies/{body}/policy",
    response_model=OwnPolicyInput,
    response_model_exclude_unset=True,
    responses=problems(HTTPStatus.NOT_FOUND),
)
def own_policy(
    store: Reading, response: Response, station: StationNamed, body: BodyNamed
) -> Settings:
    """Return what the body has of its own at the station; the ETag is the version, or `"0"`."""
    return _told(version_in_force(store, station, body), response)


@router.get("/bodies/{body}/policy/versions", responses=HISTORY)
def own_versions(
    caller: Caller, store: Reading, station: StationNamed, body: BodyNamed
) -> tuple[PolicyVersion, ...]:
    """Return every version of what the body had of its own, the oldest first."""
    allowed(caller, Role.READER)
    return policy_history(store, station, body)


@router.put(
    "/bodies/{body}/policy",
    response_model=OwnPolicyInput,
    response_model_exclude_unset=True,
    responses=SETTING,
)
def set_body(
    edit: Administering,
    response: Response,
    place: BodyAtStation,
    expecting: Expecting,
    reason: Reason,
    settings: OwnPolicy,
) -> Settings:
    """Set what the body has of its own; for all else the station's values hold."""
    asked = PolicyAsked(
        station=place[0], body=place[1], settings=settings, reason=reason, expecting=expecting
    )
    return _told(set_policy(edit.store, asked, by=edit.by, now=edit.now), response)


@router.delete("/bodies/{body}/policy", status_code=HTTPStatus.NO_CONTENT, responses=SETTING)
def forget_body(
    edit: Administering,
    response: Response,
    place: BodyAtStation,
    expecting: Expecting,
    reason: Reason,
) -> None:
    """Give the body the station's values again; what it had stays in the history."""
    asked = PolicyAsked(
        station=place[0], body=place[1], settings={}, reason=reason, expecting=expecting
    )
    _told(set_policy(edit.store, asked, by=edit.by, now=edit.now), response)


def _told(last: PolicyVersion, response: Response) -> Settings:
    tag(response, last.version)
    return last.settings
