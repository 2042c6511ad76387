"""Tokens, found by the hash of their secret."""

import sqlalchemy
from sqlalchemy import bindparam
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.errors import UnknownToken
from wgcal.domain.refusals import TokenExists
from wgcal.domain.token import Role, Token
from wgcal.store.columns import TOKEN, asked
from wgcal.store.refusals import is_duplicate
from wgcal.store.tables import TokenRow

BY_DIGEST = sqlalchemy.select(TOKEN).where(TOKEN.c.digest == bindparam("digest"))


def add_token(db: Db, token: Token) -> None:
    """Keep a token; raises TokenExists if another has its label."""
    db.add(
        TokenRow(
            label=token.label,
            role=token.role,
            digest=token.digest,
            created_at=token.created_at,
            expires_at=token.expires_at,
        )
    )
    try:
        db.flush()
    except IntegrityError as error:
        if not is_duplicate(error):
            raise
        raise TokenExists(token.label) from error


def token(db: Db, digest: str) -> Token | None:
    """Return the token of this hash, expired or not, if there is one."""
    found = asked(db, BY_DIGEST, digest=digest)
    return _token_of(found[0]) if found else None


def tokens(db: Db) -> tuple[Token, ...]:
    """Return every token, the oldest first."""
    rows = db.exec(select(TokenRow).order_by(col(TokenRow.created_at), col(TokenRow.label)))
    return tuple(_token_of(row) for row in rows)


def revoke_token(db: Db, label: str) -> None:
    """Remove the token of this label, or raise UnknownToken."""
    row = db.get(TokenRow, label)
    if row is None:
        raise UnknownToken(label)
    db.delete(row)
    db.flush()


def _token_of(row: TokenRow) -> Token:
    return Token(
        label=row.label,
        role=Role(row.role),
        digest=row.digest,
        created_at=row.created_at,
        expires_at=row.expires_at,
    )
