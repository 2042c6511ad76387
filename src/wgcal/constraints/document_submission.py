"""A new document is submitted ten weeks before the session."""

from collections.abc import Iterator
from datetime import timedelta

from wgcal.constraints.papers import new_papers
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "document-submission"
SOURCE = "UNOG, DGACM: submitted 10 weeks before the session, processed in 4"
POLICY = ("submission_days",)


def document_submission(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each new document that is known to have been submitted too late."""
    limit = facts.policy.submission_days
    due = work.session.starts_on - timedelta(days=limit)
    for paper in new_papers(work):
        on = paper.document.submitted_on
        if on is not None and on > due:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in paper.slots),
                subject=(paper.document.symbol,),
                measured=(work.session.starts_on - on).days,
                limit=limit,
                starts_at=paper.slots[0].starts_at,
                ends_at=paper.slots[-1].ends_at,
                source=SOURCE,
                message=counted(
                    "{paper} was submitted on {on}, {number} day after {due}, when it was due.",
                    "{paper} was submitted on {on}, {number} days after {due}, when it was due.",
                    (on - due).days,
                    paper=paper.document.symbol,
                    on=on,
                    due=due,
                ),
            )
