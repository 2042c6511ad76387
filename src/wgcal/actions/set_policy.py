"""Set the limits and severities of a station, or those that a body has of its own there."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.constraints.described import severity_names
from wgcal.domain.body import BodyId
from wgcal.domain.errors import UnknownBody
from wgcal.domain.policy_validation import expect_usable
from wgcal.domain.policy_version import PolicyVersion, Settings, laid_over
from wgcal.domain.refusals import StalePolicy
from wgcal.domain.station import StationId
from wgcal.store import Store
from wgcal.store.policies import policy_of, settings_of

NEVER_SET = PolicyVersion(version=0, by="", at=None, reason="", settings={})


@dataclass(frozen=True, kw_only=True)
class PolicyAsked:
    """Whose policy is to become what, why, and which version was seen.

    `settings` are every value of a station, or the values that a body has of its own: none at all
    give it the station's again.
    """

    station: StationId
    body: BodyId | None = None
    settings: Settings
    reason: str
    expecting: int


def version_in_force(store: Store, station: StationId, body: BodyId | None = None) -> PolicyVersion:
    """Return the version in force; a body that never had values of its own is at version 0.

    Raises UnknownStation or UnknownBody.
    """
    _expect_known(store, station, body)
    return store.last_policy(station, body) or NEVER_SET


def policy_history(
    store: Store, station: StationId, body: BodyId | None = None
) -> tuple[PolicyVersion, ...]:
    """Return every version, the oldest first; raises UnknownStation or UnknownBody."""
    _expect_known(store, station, body)
    return store.policies(station, body)


def set_policy(store: Store, asked: PolicyAsked, *, by: str, now: datetime) -> PolicyVersion:
    """Return the new version, in force from now on; `now` is the UTC time.

    Raises UnknownStation, UnknownBody, StalePolicy, or UnusablePolicy with every flaw.
    """
    last = version_in_force(store, asked.station, asked.body)
    if last.version != asked.expecting:
        raise StalePolicy(asked.expecting, last.version)
    before = settings_of(store.station(asked.station).policy)
    after = asked.settings if asked.body is None else laid_over(before, asked.settings)
    bodies = {body.id for body in store.catalogue().bodies}
    expect_usable(policy_of(after), severities=set(severity_names()), bodies=bodies)
    new = PolicyVersion(
        version=last.version + 1, by=by, at=now, reason=asked.reason, settings=asked.settings
    )
    store.add_policy(asked.station, asked.body, new)
    return new


def _expect_known(store: Store, station: StationId, body: BodyId | None) -> None:
    store.station(station)
    if body is not None and all(known.id != body for known in store.catalogue().bodies):
        raise UnknownBody(body)
