from commands import Command

SESSION = "ctoc-cop-wg-6-2016"


def rows(wgcal: Command) -> list[str]:
    printed = wgcal("entitlement", SESSION).out.strip()
    return [" ".join(line.split()) for line in printed.split("\n")]


def test_what_a_session_has_used_is_shown_for_its_languages_together(planned: Command) -> None:
    assert rows(planned) == [
        "Languages Used Planned Cancelled Left Hours used Utilization",
        "ar zh en fr ru es 4 of 4 4 0 0 12:00 of 12 100 %",
    ]


def test_the_ledger_is_told_to_programs_like_the_api_does(planned: Command) -> None:
    told = planned("entitlement", SESSION, "--json").json

    assert (told["session"], told["granted"], told["used"], told["left"]) == (SESSION, 4, 4, 0)
    assert told["used_minutes"] == told["planned_minutes"] == 720
    assert [line["languages"] for line in told["languages"]] == [
        ["ar", "zh", "en", "fr", "ru", "es"]
    ]


def test_a_session_that_nobody_knows_is_refused_by_name(planned: Command) -> None:
    assert planned("entitlement", "atlantis").err == "wgcal: There is no session atlantis.\n"
