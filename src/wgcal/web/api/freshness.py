"""Which release the programs of subscribers have, by their families."""

from fastapi import APIRouter

from wgcal.actions.freshness_of_session import freshness_of_session
from wgcal.domain.token import Role
from wgcal.web.access import Caller, Now, Reading, allowed
from wgcal.web.api.freshness_answers import FreshnessAnswer, freshness_told
from wgcal.web.api.plan import SessionNamed
from wgcal.web.errors import READING

router = APIRouter(prefix="/sessions/{session}/freshness", tags=["sessions"])


@router.get("", responses=READING)
def freshness(caller: Caller, store: Reading, now: Now, session: SessionNamed) -> FreshnessAnswer:
    """Return who has which release; fetches of the last minute may not be counted yet."""
    allowed(caller, Role.READER)
    return freshness_told(freshness_of_session(store, session, now=now), now)
