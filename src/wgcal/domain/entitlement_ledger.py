"""What a session may hold with interpretation, has planned, has cancelled and has left."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from wgcal.domain.interpretation import Entitlement, Language, in_official_order
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import Slot, SlotKind

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Account:
    """Interpreted meetings counted, and their hours in minutes.

    `granted` is None where no entitlement is recorded. A cancelled meeting stays planned, and is
    not used: it can be held at another time, so it counts as left. Planned and lost minutes count
    a whole sitting for each meeting, used minutes are the real lengths.
    """

    granted: int | None
    planned: int
    cancelled: int
    used: int
    left: int | None
    planned_minutes: int
    lost_minutes: int
    used_minutes: int

    @property
    def utilization_percent(self) -> int | None:
        """Return (planned - lost) / planned minutes, in whole per cent rounded down.

        None where nothing is planned. The benchmark is 80 (General Assembly resolution 48/222).
        """
        if not self.planned_minutes:
            return None
        return (self.planned_minutes - self.lost_minutes) * 100 // self.planned_minutes

    @property
    def use_percent(self) -> int | None:
        """Return how much of what is granted is to take place, in whole per cent rounded down."""
        return self.used * 100 // self.granted if self.granted else None


@dataclass(frozen=True, kw_only=True)
class LanguageAccount:
    """Languages in official order whose booths work in the same number of meetings and hours."""

    languages: tuple[Language, ...]
    account: Account


@dataclass(frozen=True, kw_only=True)
class EntitlementLedger:
    """A session's account, and that of each language: one entry unless the booths differ."""

    session: Account
    languages: tuple[LanguageAccount, ...]


def entitlement_ledger(work: OrganizationOfWork, policy: Policy) -> EntitlementLedger:
    """Return the ledger of a plan; a sitting is as long as the policy lets a meeting be.

    Holds are nobody's meeting yet, and do not count.
    """
    interpreted, sitting, granted = _interpreted(work), policy.meeting_minutes, work.entitlement
    booths = {language for slot in interpreted for language in slot.booths}
    entitled = () if granted is None else granted.languages
    accounts = {
        language: _account(
            _granted(language, granted),
            [slot for slot in interpreted if language in slot.booths],
            sitting,
        )
        for language in in_official_order((*entitled, *booths))
    }
    return EntitlementLedger(
        session=session_account(work, policy),
        languages=_together(accounts),
    )


def session_account(work: OrganizationOfWork, policy: Policy) -> Account:
    """Return the account of a plan as a whole, whatever the languages."""
    granted = work.entitlement.meetings if work.entitlement else None
    return _account(granted, _interpreted(work), policy.meeting_minutes)


def _interpreted(work: OrganizationOfWork) -> list[Slot]:
    return [slot for slot in work.slots if slot.booths and slot.kind is not SlotKind.HOLD]


def _granted(language: Language, granted: Entitlement | None) -> int | None:
    if granted is None:
        return None
    return granted.meetings if language in granted.languages else 0


def _together(accounts: Mapping[Language, Account]) -> tuple[LanguageAccount, ...]:
    alike: dict[Account, list[Language]] = {}
    for language, account in accounts.items():
        alike.setdefault(account, []).append(language)
    return tuple(
        LanguageAccount(languages=tuple(sharing), account=account)
        for account, sharing in alike.items()
    )


def _account(granted: int | None, meetings: list[Slot], sitting: int) -> Account:
    held = [slot for slot in meetings if not slot.is_cancelled]
    cancelled = len(meetings) - len(held)
    return Account(
        granted=granted,
        planned=len(meetings),
        cancelled=cancelled,
        used=len(held),
        left=None if granted is None else max(granted - len(held), 0),
        planned_minutes=len(meetings) * sitting,
        lost_minutes=cancelled * sitting,
        used_minutes=sum((slot.length for slot in held), timedelta()) // _MINUTE,
    )
