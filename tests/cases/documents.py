"""Rules about the papers before a session, and about what was printed and published."""

from dataclasses import replace
from datetime import UTC, datetime

from cases.case import Case, Example
from papers import before, days_before, out, paper
from plans import EXAMPLE, FIRST, SIX, facts, slot, work
from wgcal.domain.facts import Changes, Facts
from wgcal.domain.organization_of_work import OrganizationOfWork, PrintedDay
from wgcal.domain.weekday import Weekday

AR, ZH, EN, FR, RU, ES = SIX

MOVED = replace(slot("2016-05-18 15:00", "1(a)", "1(b)", "2"), id=FIRST.id)


def changed_at(now: datetime) -> Facts:
    """Return what is known when the meeting, published as in the example, is changed."""
    return replace(facts(), changes=Changes(released=(FIRST,), now=now))


def printing(weekday: Weekday) -> OrganizationOfWork:
    """Return the example with this weekday printed beside its second day."""
    return replace(EXAMPLE, printed_days=(PrintedDay(on=EXAMPLE.session.ends_on, weekday=weekday),))


DOCUMENT_RULES = {
    "document-late": Example(
        broken=Case(work=before(paper(out({EN: 42, FR: 42, ES: 27}))), is_about_papers=True),
        kept=Case(work=before(paper(out({EN: 42, FR: 42, ES: 42}))), is_about_papers=True),
    ),
    "document-missing": Example(
        broken=Case(work=before(paper(out(42, ZH, EN, FR, RU, ES) | out(-1, AR)))),
        kept=Case(work=before(paper(out(42, ZH, EN, FR, RU, ES) | out(0, AR)))),
    ),
    "document-submission": Example(
        broken=Case(
            work=before(paper(out(42, EN), submitted_on=days_before(60))), is_about_papers=True
        ),
        kept=Case(
            work=before(paper(out(42, EN), submitted_on=days_before(70))), is_about_papers=True
        ),
    ),
    "printed-weekday": Example(
        broken=Case(work=printing(Weekday.FRIDAY)), kept=Case(work=printing(Weekday.THURSDAY))
    ),
    "short-notice": Example(
        broken=Case(work=work(MOVED), facts=changed_at(datetime(2016, 5, 8, 12, tzinfo=UTC))),
        kept=Case(work=work(MOVED), facts=changed_at(datetime(2016, 5, 4, 12, tzinfo=UTC))),
    ),
}
