import pytest

from papers import SYMBOL, before, days_before, out, paper
from plans import EXAMPLE, FIRST, SECOND, SIX, THIRD, facts, policy, slot, work
from wgcal.constraints.document_late import document_late
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity

AR, ZH, EN, FR, RU, ES = SIX


def test_a_language_version_out_too_late_is_reported_with_the_meetings_that_need_it() -> None:
    plan = before(paper(out(42) | out(27, ES)))
    [conflict] = document_late(plan, facts())

    assert conflict.constraint == "document-late"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (FIRST.id, SECOND.id)
    assert conflict.subject == (SYMBOL, "es")
    assert (conflict.measured, conflict.limit) == (27, 42)
    assert (conflict.starts_at, conflict.ends_at) == (FIRST.starts_at, SECOND.ends_at)
    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 is out in es on 2016-04-21, 15 days after 2016-04-06, when it is due."
    )


def test_a_paper_out_in_all_languages_six_weeks_before_is_in_time() -> None:
    assert list(document_late(before(paper(out(42))), facts())) == []


def test_one_day_short_is_said_in_the_singular() -> None:
    [conflict] = document_late(before(paper(out(41))), facts())

    assert conflict.subject == (SYMBOL, *SIX)
    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 is out in ar, zh, en, fr, ru, es on 2016-04-07,"
        " 1 day after 2016-04-06, when it is due."
    )


def test_languages_out_on_one_day_share_a_conflict_and_others_have_their_own() -> None:
    days = {AR: 20, ZH: 10, EN: 42, FR: 42, RU: 20, ES: 10}
    found = document_late(before(paper(out(days))), facts())

    assert [(conflict.subject, conflict.measured) for conflict in found] == [
        ((SYMBOL, "ar", "ru"), 20),
        ((SYMBOL, "zh", "es"), 10),
    ]


@pytest.mark.parametrize("days", [0, -2])
def test_a_paper_out_when_the_session_has_begun_is_measured_by_its_days(days: int) -> None:
    [conflict] = document_late(before(paper(out(days))), facts())

    assert (conflict.measured, conflict.limit) == (days, 42)


def test_a_paper_without_a_date_of_issue_is_not_judged() -> None:
    undated = paper(submitted_on=days_before(1))

    assert list(document_late(before(undated), facts())) == []


def test_a_language_without_a_date_of_issue_is_not_late() -> None:
    assert list(document_late(before(paper(out(42, EN, FR))), facts())) == []


def test_a_language_that_no_meeting_needs_may_come_out_late() -> None:
    english = slot("2016-05-18 10:00", "2", booths=(EN,))
    plan = before(paper(out(42, EN) | out(3, AR)), plan=work(english))

    assert list(document_late(plan, facts())) == []


def test_only_the_meetings_with_a_late_language_are_concerned() -> None:
    english = slot("2016-05-18 10:00", "2", booths=(EN,))
    both = slot("2016-05-18 15:00", "2 (continued)", booths=(AR, EN))
    [conflict] = document_late(
        before(paper(out(42, EN) | out(3, AR)), plan=work(english, both)), facts()
    )

    assert conflict.slots == (both.id,)


def test_the_languages_recorded_for_the_paper_count_instead_of_the_booths() -> None:
    plan = before(paper(out(3), languages=(Language.EN, Language.FR)))
    [conflict] = document_late(plan, facts())

    assert conflict.subject == (SYMBOL, "en", "fr")


def test_each_paper_is_judged_for_itself() -> None:
    other = "CTOC/COP/WG.6/2016/3"
    found = document_late(before(paper(out(20)), paper(out(20), symbol=other)), facts())

    assert [conflict.subject[0] for conflict in found] == [SYMBOL, other]


def test_the_days_are_policy() -> None:
    plan = before(paper(out(41)), plan=EXAMPLE, items=("4",))
    [conflict] = document_late(plan, facts(station=policy(document_days=50)))

    assert (conflict.measured, conflict.limit) == (41, 50)
    assert conflict.slots == (THIRD.id,)
    assert list(document_late(plan, facts(station=policy(document_days=41)))) == []
