"""Withdraw a waiver: its conflict counts again."""

from wgcal.domain.session import SessionId
from wgcal.store import Store


def withdraw_waiver(store: Store, session: SessionId, fingerprint: str) -> None:
    """Remove the waiver of this conflict; raises UnknownSession or UnknownWaiver."""
    store.load(session)
    store.withdraw_waiver(session, fingerprint)
