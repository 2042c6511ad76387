"""Credentials of programs, and what they allow."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a credential allows; each role may do all that the roles before it may."""

    READER = "reader"
    PLANNER = "planner"
    PUBLISHER = "publisher"
    ADMIN = "admin"

    def includes(self, needed: "Role") -> bool:
        """Say whether this role may do what `needed` may."""
        ranks = tuple(Role)
        return ranks.index(self) >= ranks.index(needed)


@dataclass(frozen=True, kw_only=True)
class Token:
    """A bearer token, known by the SHA-256 of its secret; `label` says whose it is."""

    label: str
    role: Role
    digest: str
    created_at: datetime
    expires_at: datetime | None = None

    def is_valid_at(self, now: datetime) -> bool:
        """Say whether the token has not expired yet."""
        return self.expires_at is None or now < self.expires_at
