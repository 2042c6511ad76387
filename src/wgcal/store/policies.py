"""Policies of stations and of bodies that meet there: versions, of which the last is in force."""

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy
from pydantic import TypeAdapter
from sqlalchemy import bindparam
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import Session as Db
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from wgcal.domain.body import BodyId
from wgcal.domain.policy import Policy
from wgcal.domain.policy_version import (
    BodyPolicy,
    PolicyVersion,
    Settings,
    laid_over,
)
from wgcal.domain.refusals import StalePolicy
from wgcal.domain.station import Station, StationId
from wgcal.store.columns import POLICY, asked
from wgcal.store.refusals import is_duplicate
from wgcal.store.tables import PolicyRow

POLICIES = TypeAdapter(Policy)
OF_STATION = BodyId("")
WGCAL = "wgcal"

LAST_SETTINGS = (
    sqlalchemy.select(POLICY.c.settings)
    .where(POLICY.c.station_id == bindparam("station"), POLICY.c.body_id == bindparam("body"))
    .order_by(POLICY.c.version.desc())
    .limit(1)
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """Whose policy is meant: a station's own, or a body's where it meets at the station."""

    station: StationId
    body: BodyId = OF_STATION


def policy_of(settings: Settings) -> Policy:
    """Return the policy that a station's settings stand for."""
    return POLICIES.validate_python(settings)


def settings_of(policy: Policy) -> Settings:
    """Return the policy's values in their JSON form."""
    settings: Settings = POLICIES.dump_python(policy, mode="json")
    return settings


def in_force(db: Db, station: Station, body: BodyId) -> Policy | None:
    """Return the policy of a body that has values of its own at the station, else None."""
    own = asked(db, LAST_SETTINGS, station=station.id, body=body)
    if not own or not own[0].settings:
        return None
    return policy_of(laid_over(settings_of(station.policy), own[0].settings))


def last_version(db: Db, place: Place) -> PolicyVersion | None:
    """Return the version in force, if anything was ever set."""
    row = db.exec(_of(place).order_by(col(PolicyRow.version).desc()).limit(1)).one_or_none()
    return None if row is None else _version_of(row)


def versions(db: Db, place: Place) -> tuple[PolicyVersion, ...]:
    """Return every version, the oldest first."""
    return tuple(map(_version_of, db.exec(_of(place).order_by(col(PolicyRow.version)))))


def station_policies(db: Db) -> dict[StationId, Policy]:
    """Return the policy in force of each station."""
    return {place.station: policy_of(own) for place, own in _in_force(db) if not place.body}


def body_policies(db: Db) -> tuple[BodyPolicy, ...]:
    """Return what bodies have of their own, by station and body."""
    found = (
        BodyPolicy(station=place.station, body=place.body, settings=own)
        for place, own in _in_force(db)
        if place.body and own
    )
    return tuple(sorted(found, key=lambda own: (own.station, own.body)))


def add_version(db: Db, place: Place, new: PolicyVersion) -> None:
    """Keep a version; raises StalePolicy if somebody else made one with its number meanwhile."""
    db.add(
        PolicyRow(
            station_id=place.station,
            body_id=place.body,
            version=new.version,
            by=new.by,
            at=new.at,
            reason=new.reason,
            settings=new.settings,
        )
    )
    try:
        db.flush()
    except IntegrityError as error:
        if not is_duplicate(error):
            raise
        raise StalePolicy(new.version - 1, new.version) from error


def ship(db: Db, place: Place, shipped: Settings) -> None:
    """Bring what came with wgcal up to date, and leave what planners have set as it is.

    Where planners have set anything, only what their last version does not know yet is added.
    """
    known = versions(db, place)
    if not known:
        _ship(db, place, 1, shipped)
        return
    last = known[-1]
    is_untouched = all(version.by == WGCAL for version in known)
    wanted = shipped if is_untouched else _completed(place, last.settings, shipped)
    if wanted != last.settings:
        _ship(db, place, last.version + 1, wanted)


def _completed(place: Place, planned: Settings, shipped: Settings) -> Settings:
    return planned if place.body else laid_over(shipped, planned)


def _ship(db: Db, place: Place, version: int, settings: Settings) -> None:
    add_version(
        db, place, PolicyVersion(version=version, by=WGCAL, at=None, reason="", settings=settings)
    )


def _of(place: Place) -> SelectOfScalar[PolicyRow]:
    return select(PolicyRow).where(
        PolicyRow.station_id == place.station, PolicyRow.body_id == place.body
    )


def _in_force(db: Db) -> Iterator[tuple[Place, Settings]]:
    other = aliased(PolicyRow)
    last = (
        select(func.max(other.version))
        .where(other.station_id == PolicyRow.station_id, other.body_id == PolicyRow.body_id)
        .scalar_subquery()
    )
    for row in db.exec(select(PolicyRow).where(col(PolicyRow.version) == last)):
        yield Place(station=StationId(row.station_id), body=BodyId(row.body_id)), row.settings


def _version_of(row: PolicyRow) -> PolicyVersion:
    return PolicyVersion(
        version=row.version, by=row.by, at=row.at, reason=row.reason, settings=row.settings
    )
