"""A new document is out in every language of its meetings six weeks before the session."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from wgcal.constraints.papers import NewPaper, new_papers
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "document-late"
SOURCE = "UNOG, DGACM: issued 6 weeks before the session in all languages at once"
POLICY = ("document_days",)


def document_late(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each new document and date of issue that is too near the session."""
    limit = facts.policy.document_days
    due = work.session.starts_on - timedelta(days=limit)
    for paper in new_papers(work):
        for on, languages in _dates_of_issue(paper).items():
            if on > due:
                slots = paper.slots_with(languages)
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(NAME),
                    slots=tuple(slot.id for slot in slots),
                    subject=(paper.document.symbol, *languages),
                    measured=(work.session.starts_on - on).days,
                    limit=limit,
                    starts_at=slots[0].starts_at,
                    ends_at=slots[-1].ends_at,
                    source=SOURCE,
                    message=counted(
                        "{paper} is out in {languages} on {on}, {number} day after {due}, when it is due.",
                        "{paper} is out in {languages} on {on}, {number} days after {due}, when it is due.",
                        (on - due).days,
                        paper=paper.document.symbol,
                        languages=tuple(languages),
                        on=on,
                        due=due,
                    ),
                )


def _dates_of_issue(paper: NewPaper) -> dict[date, list[Language]]:
    dates: defaultdict[date, list[Language]] = defaultdict(list)
    for language in paper.languages:
        if language in paper.document.issued:
            dates[paper.document.issued[language]].append(language)
    return dates
