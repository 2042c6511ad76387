from papers import SYMBOL, before, out, paper
from plans import FIRST, SECOND, SIX, THIRD, facts, slot, work
from wgcal.constraints.document_missing import document_missing
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity

AR, ZH, EN, FR, RU, ES = SIX


def test_a_language_that_comes_out_after_the_day_is_missing_on_the_day() -> None:
    [conflict] = document_missing(before(paper(out(42) | out(-1, AR))), facts())

    assert conflict.constraint == "document-missing"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (FIRST.id, SECOND.id)
    assert conflict.subject == (SYMBOL, "ar")
    assert (conflict.measured, conflict.limit) == (5, 6)
    assert (conflict.starts_at, conflict.ends_at) == (FIRST.starts_at, SECOND.ends_at)
    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 is not out in ar on the days of 2 meetings that need it,"
        " from 2016-05-18 10:00:00+02:00."
    )


def test_a_language_without_a_date_is_missing_once_others_are_out() -> None:
    plan = before(paper(out(42, EN, FR)), items=("4",))
    [conflict] = document_missing(plan, facts())

    assert conflict.subject == (SYMBOL, "ar", "zh", "ru", "es")
    assert (conflict.measured, conflict.limit) == (2, 6)
    assert str(conflict.message) == (
        "CTOC/COP/WG.6/2016/2 is not out in ar, zh, ru, es on the day of 1 meeting that needs it,"
        " 2016-05-19 10:00:00+02:00."
    )


def test_a_paper_without_any_date_is_not_recorded_and_not_missing() -> None:
    assert list(document_missing(before(paper()), facts())) == []


def test_a_paper_out_on_the_day_itself_is_there() -> None:
    assert list(document_missing(before(paper(out(0))), facts())) == []


def test_a_paper_out_on_the_second_day_is_missing_on_the_first_only() -> None:
    [conflict] = document_missing(before(paper(out(-1)), items=("2", "4")), facts())

    assert conflict.slots == (FIRST.id, SECOND.id)
    assert (conflict.measured, conflict.limit) == (0, 6)
    assert THIRD.id not in conflict.slots


def test_meetings_that_lack_other_languages_have_conflicts_of_their_own() -> None:
    issued = out(42, *SIX[2:]) | out(-1, AR)
    found = document_missing(before(paper(issued), items=("2", "4")), facts())

    assert [(conflict.subject, conflict.slots) for conflict in found] == [
        ((SYMBOL, "ar", "zh"), (FIRST.id, SECOND.id)),
        ((SYMBOL, "zh"), (THIRD.id,)),
    ]


def test_a_meeting_needs_the_languages_of_its_booths_alone() -> None:
    english = slot("2016-05-18 10:00", "2", booths=(EN,))
    plan = before(paper(out(42, EN)), plan=work(english))

    assert list(document_missing(plan, facts())) == []


def test_a_meeting_without_booths_needs_the_languages_that_are_recorded() -> None:
    silent = slot("2016-05-18 10:00", "2", booths=())
    named = paper(out(42, EN), languages=(Language.EN, Language.FR))
    [conflict] = document_missing(before(named, plan=work(silent)), facts())

    assert conflict.subject == (SYMBOL, "fr")
    assert list(document_missing(before(paper(out(42, EN)), plan=work(silent)), facts())) == []


def test_a_reference_paper_is_not_missed() -> None:
    plan = before(paper(out(42, EN)), role=DocumentRole.REFERENCE)

    assert list(document_missing(plan, facts())) == []
