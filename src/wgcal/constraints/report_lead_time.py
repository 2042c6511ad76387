"""A report is drafted while other meetings go on, between the last debate and its adoption."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import items_with_role, sittings, treating
from wgcal.domain.agenda import ItemNumber, ItemRole
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot

NAME = "report-lead-time"
SOURCE = "UNOG, DGACM: a draft needs 3 days to appear in all languages"
POLICY = ("report_lead_slots",)


def report_lead_time(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each report that is adopted too soon after the last debate."""
    debates = _debates(work)
    for item in items_with_role(work, ItemRole.REPORT_ADOPTION):
        reports = treating(sittings(work), item)
        if debates and reports:
            between = _whole_meetings_between(work, debates[-1], reports[0])
            if between < facts.policy.report_lead_slots:
                concerned = in_order_of_start({debates[-1], reports[0]})
                yield _conflict(item.number, concerned, between, facts)


def _debates(work: OrganizationOfWork) -> list[Slot]:
    substantive = items_with_role(work, ItemRole.SUBSTANTIVE)
    slots = {slot for item in substantive for slot in treating(sittings(work), item)}
    return sorted(slots, key=lambda slot: (slot.ends_at_utc, slot.id))


def _whole_meetings_between(work: OrganizationOfWork, debate: Slot, report: Slot) -> int:
    begins, ends = debate.ends_at_utc, report.starts_at_utc
    return sum(begins <= slot.starts_at_utc and slot.ends_at_utc <= ends for slot in sittings(work))


def _conflict(item: ItemNumber, slots: tuple[Slot, ...], between: int, facts: Facts) -> Conflict:
    return Conflict(
        constraint=NAME,
        severity=facts.policy.severity(NAME),
        slots=tuple(slot.id for slot in slots),
        subject=(item,),
        measured=between,
        limit=facts.policy.report_lead_slots,
        starts_at=slots[0].starts_at,
        ends_at=slots[-1].ends_at,
        source=SOURCE,
        message=counted(
            "{number} whole meeting lies between the last substantive item and the report, item {item}; drafting takes {limit}.",
            "{number} whole meetings lie between the last substantive item and the report, item {item}; drafting takes {limit}.",
            between,
            item=item,
            limit=facts.policy.report_lead_slots,
        ),
    )
