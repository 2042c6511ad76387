"""What a session has granted, planned, cancelled and left of its interpreted meetings."""

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from wgcal.actions.count_entitlement import count_entitlement
from wgcal.domain.entitlement_ledger import Account, EntitlementLedger
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.web.access import Reading
from wgcal.web.api.plan import PlanAsked
from wgcal.web.errors import READING

router = APIRouter(prefix="/sessions/{session}/entitlement", tags=["sessions"])


class AccountAnswer(BaseModel):
    """Interpreted meetings, and their hours in minutes."""

    granted: int | None = Field(description="null where no entitlement is recorded.", examples=[4])
    planned: int = Field(description="Cancelled ones included.", examples=[4])
    cancelled: int = Field(examples=[1])
    used: int = Field(description="Those that are to take place.", examples=[3])
    left: int | None = Field(description="Granted and not used; never below 0.", examples=[1])
    planned_minutes: int = Field(description="A whole sitting for each.", examples=[720])
    lost_minutes: int = Field(description="A whole sitting for each cancelled.", examples=[180])
    used_minutes: int = Field(description="The real lengths.", examples=[540])
    utilization_percent: int | None = Field(
        description="(planned - lost) / planned minutes, rounded down; null if nothing is planned.",
        examples=[75],
    )


class LanguagesAnswer(AccountAnswer):
    """The account that these languages share, as their booths work in as many meetings."""

    languages: list[Language]


class LedgerAnswer(AccountAnswer):
    """A session's account, and that of its languages: one entry unless the booths differ."""

    session: SessionId
    languages: list[LanguagesAnswer]


def ledger_told(session: SessionId, ledger: EntitlementLedger) -> LedgerAnswer:
    """Return the ledger as the API tells it."""
    return LedgerAnswer(
        session=session,
        languages=[
            LanguagesAnswer(languages=list(line.languages), **_counted(line.account))
            for line in ledger.languages
        ],
        **_counted(ledger.session),
    )


@router.get("", responses=READING)
def entitlement(plan: PlanAsked, store: Reading) -> LedgerAnswer:
    """Return the ledger of the last release, or with `plan=draft` and a token of the draft."""
    return ledger_told(plan.session.id, count_entitlement(store, plan))


def _counted(account: Account) -> dict[str, Any]:
    return {**asdict(account), "utilization_percent": account.utilization_percent}
