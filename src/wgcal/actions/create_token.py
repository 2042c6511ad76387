"""Make a bearer token for a program, and know it again."""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from wgcal.domain.errors import InvalidToken
from wgcal.domain.token import Role, Token
from wgcal.store import Store

SECRET_BYTES = 32


def create_token(
    store: Store, label: str, role: Role, *, now: datetime, valid_for: timedelta | None = None
) -> str:
    """Return the secret of a new token, which is kept only as a hash; `now` is the UTC time."""
    secret = f"wgcal_{token_urlsafe(SECRET_BYTES)}"
    store.add_token(
        Token(
            label=label,
            role=role,
            digest=digest(secret),
            created_at=now,
            expires_at=None if valid_for is None else now + valid_for,
        )
    )
    return secret


def token_of(store: Store, secret: str, *, now: datetime) -> Token:
    """Return the token of this secret; raises InvalidToken alike for unknown and expired ones."""
    token = store.token(digest(secret))
    if token is None or not token.is_valid_at(now):
        raise InvalidToken
    return token


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret that is random enough to need no salt."""
    return sha256(secret.encode()).hexdigest()
