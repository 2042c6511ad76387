"""Who asks, what they may do, and the one transaction in which a request is served."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from wgcal.actions.create_token import token_of
from wgcal.domain.errors import WgcalError
from wgcal.domain.message import message
from wgcal.domain.token import Role, Token
from wgcal.store import Database, Store

bearer = HTTPBearer(
    auto_error=False,
    bearerFormat="wgcal_…",
    description="A token made by `wgcal token create`.",
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


class TokenNeeded(WgcalError):
    """Drafts and changes are not for the public."""

    def __init__(self) -> None:
        super().__init__(message("This needs a token: send it as `Authorization: Bearer …`."))


class RoleTooLow(WgcalError):
    """The token is valid, but not for this."""

    def __init__(self, role: Role, needed: Role) -> None:
        super().__init__(
            message("This needs the role {needed}; the token has {role}.", needed=needed, role=role)
        )


@dataclass(frozen=True)
class Edit:
    """An open write transaction, and who writes at which UTC time."""

    store: Store
    by: str
    now: datetime


def database_of(request: Request) -> Database:
    """Return the database of the application that serves the request."""
    database: Database = request.app.state.database
    return database


def now_of(request: Request) -> datetime:
    """Return the UTC time by the application's clock."""
    now: datetime = request.app.state.clock()
    return now


def token_if_any(request: Request, credentials: Credentials) -> Token | None:
    """Return the caller's token, None without one; raises InvalidToken if it is not valid."""
    if credentials is None:
        return None
    with database_of(request).reading() as store:
        return token_of(store, credentials.credentials, now=now_of(request))


Caller = Annotated[Token | None, Depends(token_if_any)]


def allowed(caller: Token | None, needed: Role) -> Token:
    """Return the caller's token; raises TokenNeeded or RoleTooLow."""
    if caller is None:
        raise TokenNeeded
    if not caller.role.includes(needed):
        raise RoleTooLow(caller.role, needed)
    return caller


def reading(request: Request) -> Iterator[Store]:
    """Yield the store in a read transaction."""
    with database_of(request).reading() as store:
        yield store


def editing(needed: Role) -> Callable[..., Iterator[Edit]]:
    """Return a dependency that opens a write transaction, but for nobody below the role."""

    def opened(request: Request, caller: Caller) -> Iterator[Edit]:
        token = allowed(caller, needed)
        with database_of(request).writing() as store:
            yield Edit(store, token.label, now_of(request))

    return opened


def publishing(request: Request, caller: Caller) -> Iterator[Edit]:
    """Yield a write transaction for publishers; once it is kept, this process's feeds know."""
    yield from editing(Role.PUBLISHER)(request, caller)
    request.app.state.feeds.look_again()


Now = Annotated[datetime, Depends(now_of)]
Reading = Annotated[Store, Depends(reading, scope="function")]
Planning = Annotated[Edit, Depends(editing(Role.PLANNER), scope="function")]
Publishing = Annotated[Edit, Depends(publishing, scope="function")]
Accepting = Annotated[Edit, Depends(editing(Role.PUBLISHER), scope="function")]
Administering = Annotated[Edit, Depends(editing(Role.ADMIN), scope="function")]
