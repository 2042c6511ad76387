"""Count what a session has planned, cancelled and left of its interpreted meetings."""

from wgcal.domain.entitlement_ledger import EntitlementLedger, entitlement_ledger
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.store import Store


def count_entitlement(store: Store, work: OrganizationOfWork) -> EntitlementLedger:
    """Return the ledger of the plan, under the policy in force for its body at its station."""
    station = store.station(work.session.station)
    policy = store.body_policy(station, work.body.id) or station.policy
    return entitlement_ledger(work, policy)
