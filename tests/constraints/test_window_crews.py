from interpreters import ADA, BEN, FREELANCE, by_name, served, sits
from loads import WEEK, found, meetings, told
from plans import SIX, facts, policy, work
from wgcal.domain.interpretation import Contract


def test_interpreters_by_name_are_judged_by_their_own_contract() -> None:
    three_days = meetings(16, 17, 18)
    known = by_name(sits(ADA, *three_days), sits(FREELANCE, *three_days))

    [conflict] = found(work(*three_days), known)

    assert conflict.subject == ("P3D", "zoe")
    assert (conflict.measured, conflict.limit) == (6, 5)
    assert str(conflict.message).startswith("Between 2016-05-16 and 2016-05-18 interpreter Zoe ")


def test_interpreters_with_the_same_meetings_share_one_conflict_beside_that_of_the_languages() -> (
    None
):
    eight = meetings(16, 17, 18, 19)

    assert told(work(*eight), by_name(sits(BEN, *eight), sits(ADA, *eight))) == [
        (("P7D", *SIX), 8, 7, "warn"),
        (("P7D", "ada", "ben"), 8, 7, "warn"),
    ]


def test_contracts_that_share_a_load_share_its_conflict() -> None:
    eight = meetings(16, 17, 18, 19)
    one_load = policy(window_loads=dict.fromkeys(Contract, (WEEK,)))
    known = by_name(sits(ADA, *eight), sits(FREELANCE, *eight), station=one_load)

    assert [conflict.subject for conflict in found(work(*eight), known)] == [
        ("P7D", *SIX),
        ("P7D", "ada", "zoe"),
    ]


def test_somebody_who_is_not_known_has_no_contract_to_judge_by() -> None:
    eight = meetings(16, 17, 18, 19)
    known = by_name(sits(ADA, *eight), people=())

    assert [conflict.subject for conflict in found(work(*eight), known)] == [("P7D", *SIX)]


def test_teams_are_judged_by_the_contract_that_the_policy_says_they_have() -> None:
    freelance = policy(contract_of_teams=Contract.FREELANCE)

    assert told(work(*meetings(16, 17, 18)), facts(station=freelance)) == [
        (("P3D", *SIX), 6, 5, "warn")
    ]


def test_somebodys_meetings_days_away_count() -> None:
    away = tuple(served(each) for each in meetings(23, 24))
    known = by_name(
        sits(ADA, *meetings(18, 19)), sits(ADA, *(each.slot for each in away)), served=away
    )

    assert ("P7D", "ada") in [
        conflict.subject for conflict in found(work(*meetings(18, 19)), known)
    ]
