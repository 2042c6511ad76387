"""On the day of a meeting its new documents are out in every language of the meeting."""

from collections import defaultdict
from collections.abc import Iterator

from wgcal.constraints.papers import NewPaper, new_papers
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot

NAME = "document-missing"
SOURCE = "GA/AB/4045: what is late is graded, and what is missing on the day blocks"


def document_missing(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict for each new document and set of languages it lacks on a meeting's day.

    A document without any date of issue is not recorded, which is not the same as missing.
    """
    for paper in new_papers(work):
        for (missing, needed), slots in _lacking(paper).items():
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in slots),
                subject=(paper.document.symbol, *missing),
                measured=needed - len(missing),
                limit=needed,
                starts_at=slots[0].starts_at,
                ends_at=slots[-1].ends_at,
                source=SOURCE,
                message=counted(
                    "{paper} is not out in {languages} on the day of {number} meeting that needs it, {starts}.",
                    "{paper} is not out in {languages} on the days of {number} meetings that need it, from {starts}.",
                    len(slots),
                    paper=paper.document.symbol,
                    languages=missing,
                    starts=slots[0].starts_at,
                ),
            )


def _lacking(paper: NewPaper) -> dict[tuple[tuple[Language, ...], int], list[Slot]]:
    issued = paper.document.issued
    slots: defaultdict[tuple[tuple[Language, ...], int], list[Slot]] = defaultdict(list)
    for slot in paper.slots if issued else ():
        needed = paper.languages_at(slot)
        missing = tuple(name for name in needed if name not in issued or issued[name] > slot.day)
        if missing:
            slots[missing, len(needed)].append(slot)
    return slots
