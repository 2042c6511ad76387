from papers import SYMBOL, before, days_before, out, paper
from plans import FIRST, SECOND, facts, policy
from wgcal.constraints.document_submission import document_submission
from wgcal.domain.policy import Severity


def test_a_paper_submitted_too_late_is_reported() -> None:
    [conflict] = document_submission(before(paper(submitted_on=days_before(60))), facts())

    assert conflict.constraint == "document-submission"
    assert conflict.severity is Severity.INFORM
    assert conflict.slots == (FIRST.id, SECOND.id)
    assert conflict.subject == (SYMBOL,)
    assert (conflict.measured, conflict.limit) == (60, 70)
    assert (conflict.starts_at, conflict.ends_at) == (FIRST.starts_at, SECOND.ends_at)
    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 was submitted on 2016-03-19, 10 days after 2016-03-09,"
        " when it was due."
    )


def test_one_day_too_late_is_said_in_the_singular() -> None:
    [conflict] = document_submission(before(paper(submitted_on=days_before(69))), facts())

    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 was submitted on 2016-03-10, 1 day after 2016-03-09, when it was due."
    )


def test_a_paper_submitted_ten_weeks_before_is_in_time() -> None:
    assert list(document_submission(before(paper(submitted_on=days_before(70))), facts())) == []


def test_a_submission_that_is_not_recorded_is_not_judged() -> None:
    assert list(document_submission(before(paper(out(3))), facts())) == []


def test_a_conference_room_paper_may_be_submitted_at_any_time() -> None:
    late = paper(symbol="CTOC/COP/WG.6/2016/CRP.1", submitted_on=days_before(0))

    assert list(document_submission(before(late), facts())) == []


def test_the_days_are_policy() -> None:
    plan = before(paper(submitted_on=days_before(60)))

    assert list(document_submission(plan, facts(station=policy(submission_days=60)))) == []
