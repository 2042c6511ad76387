from pathlib import Path
from typing import Any

import pytest

from commands import Command
from wgcal.documents import example

SESSION = "ctoc-cop-wg-6-2016"


def rules(conflicts: list[dict[str, Any]]) -> list[str]:
    return [conflict["constraint"] for conflict in conflicts]


def test_a_database_without_tables_is_refused_with_the_command_that_helps(
    wgcal: Command,
) -> None:
    ran = wgcal("show")

    assert (ran.status, ran.out) == (1, "")
    assert "`wgcal database upgrade`" in ran.err


def test_the_upgrade_makes_the_tables_and_can_be_repeated(wgcal: Command) -> None:
    assert wgcal("database", "upgrade").out == "The database is up to date.\n"
    assert wgcal("database", "upgrade", "--json").json == {"upgraded": True}
    assert wgcal("show").out == "No session yet: read one with `wgcal import FILE`.\n"


def test_the_programme_is_shown_with_meetings_in_order(planned: Command) -> None:
    headings = [line for line in planned("show", SESSION).out.split("\n") if "no room yet" in line]

    assert headings == [
        "1  Wed 18 May 2016  10:00-13:00  no room yet  ar zh en fr ru es",
        "2  Wed 18 May 2016  15:00-18:00  no room yet  ar zh en fr ru es",
        "3  Thu 19 May 2016  10:00-13:00  no room yet  ar zh en fr ru es",
        "4  Thu 19 May 2016  15:00-18:00  no room yet  ar zh en fr ru es",
    ]


def test_the_example_has_one_conflict_which_only_warns(planned: Command) -> None:
    ran = planned("check", SESSION, "--json")

    assert (ran.status, ran.json["verdict"]) == (0, "warned")
    assert rules(ran.json["conflicts"]) == ["report-lead-time"]
    assert len(ran.json["not_recorded"]) == 1


def test_a_fifth_meeting_in_the_evening_is_blocked_by_five_conflicts(planned: Command) -> None:
    ran = planned(
        "check", SESSION, "--from", "2016-05-18T19:00", "--to", "2016-05-18T22:00", "--json"
    )

    assert (ran.status, ran.json["verdict"]) == (1, "blocked")
    assert sorted(rules(ran.json["conflicts"])) == [
        "entitlement-exceeded",
        "interpretation-daily-load",
        "interpretation-rest",
        "late-or-weekend",
        "meeting-hours",
    ]


def test_conflicts_are_told_with_severity_rule_sentence_and_source(planned: Command) -> None:
    assert planned("check", SESSION).out == (
        "warned: 1 conflict\n"
        "! warn   report-lead-time\n"
        "         0 whole meetings lie between the last substantive item and the report, "
        "item 6; drafting takes 1.\n"
        "         UNOG, DGACM: a draft needs 3 days to appear in all languages\n"
        "i 1 document has no issue date yet: whether it is out in time is not judged.\n"
    )


def test_a_move_says_where_the_slot_now_is_and_what_became_of_conflicts(
    planned: Command,
) -> None:
    ran = planned("move", SESSION, "3", "--to", "2016-05-19T09:30", "--room", "boardroom-d")

    assert ran.status == 0
    assert ran.out.split("\n")[:3] == [
        "Moved to Thu 19 May 2016 09:30-12:30, room boardroom-d; the plan is at revision 2.",
        "New conflicts",
        "! warn   meeting-hours",
    ]


def test_a_move_is_told_to_programs_like_the_api_does(planned: Command) -> None:
    ran = planned("move", SESSION, "3", "--to", "2016-05-19T09:30", "--json")

    assert (ran.json["revision"], ran.json["slot"]["starts_at"]) == (
        2,
        "2016-05-19T09:30:00+02:00",
    )
    assert (rules(ran.json["new"]), rules(ran.json["gone"]), rules(ran.json["remaining"])) == (
        ["meeting-hours"],
        [],
        ["report-lead-time"],
    )


def test_a_dry_run_of_a_move_says_what_it_would_do_and_does_nothing(planned: Command) -> None:
    before = planned("show", SESSION, "--json").json

    ran = planned("move", SESSION, "3", "--to", "2016-05-19T09:30", "--dry-run", "--json")

    assert (ran.status, rules(ran.json["new"])) == (0, ["meeting-hours"])
    assert planned("show", SESSION, "--json").json == before


def test_a_move_of_an_old_revision_is_refused(planned: Command) -> None:
    planned("move", SESSION, "3", "--room", "boardroom-d")

    ran = planned("move", SESSION, "3", "--room", "boardroom-a", "--revision", "1", "--json")

    assert (ran.status, ran.json["error"]) == (1, "stale-revision")


def test_a_move_without_a_place_is_a_wrong_use(planned: Command) -> None:
    assert planned("move", SESSION, "3").status == 2


def test_a_date_that_is_none_is_a_wrong_use(planned: Command) -> None:
    assert planned("move", SESSION, "3", "--to", "tomorrow").status == 2


def test_an_unknown_session_or_slot_is_refused_by_name(planned: Command) -> None:
    assert planned("show", "atlantis").err == "wgcal: There is no session atlantis.\n"
    assert planned("move", SESSION, "9", "--room", "boardroom-d").err == (
        "wgcal: The session has no slot 9.\n"
    )


def test_publishing_makes_a_release_and_refuses_one_that_says_nothing_new(
    planned: Command,
) -> None:
    first = planned("publish", SESSION)
    again = planned("publish", SESSION, "--json")

    assert (first.status, first.out) == (0, f"Release 1 of {SESSION} is public.\n")
    assert (again.status, again.json) == (
        1,
        {"error": "nothing-to-release", "message": "Nothing has changed since release 1."},
    )


def test_a_moved_slot_is_released_with_a_raised_sequence(planned: Command) -> None:
    planned("publish", SESSION)
    planned("move", SESSION, "3", "--room", "boardroom-d")

    released = planned("publish", SESSION, "--note", "A room at last", "--json").json

    assert (released["number"], released["note"]) == (2, "A room at last")
    assert [slot["sequence"] for slot in released["slots"]] == [0, 0, 1, 0]


def test_a_plan_that_a_conflict_gates_is_not_published(planned: Command) -> None:
    planned("move", SESSION, "4", "--to", "2016-05-21T15:00")

    ran = planned("publish", SESSION)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("wgcal: The plan can not be published: ")


def test_the_annex_is_exported_in_the_layout_of_the_document(
    planned: Command, tmp_path: Path
) -> None:
    printed = planned("export", SESSION, "--language", "zh")
    written = planned("export", SESSION, "--output", tmp_path / "annex.txt")

    assert printed.out == (tmp_path / "annex.txt").read_text()
    assert (printed.out.split("\n")[:3], written.out) == (["附件", "", "拟议工作安排"], "")


def test_the_exported_annex_reads_back_as_the_same_plan(planned: Command, story: Path) -> None:
    agenda, _, _ = example().decode().rpartition("附件")
    story.write_text(agenda + planned("export", SESSION).out)

    assert planned("import", story, "--json").json["is_new"] is False


def test_a_token_is_shown_once_listed_without_its_secret_and_revoked(
    planned: Command,
) -> None:
    secret = planned("token", "create", "registration desk", "--role", "reader").out.strip()

    listed = planned("token", "list", "--json")

    assert secret.startswith("wgcal_")
    assert [(token["label"], token["role"]) for token in listed.json] == [
        ("registration desk", "reader")
    ]
    assert secret not in listed.out
    assert planned("token", "revoke", "registration desk").status == 0
    assert planned("token", "list", "--json").json == []
    assert planned("token", "revoke", "registration desk").status == 1


@pytest.mark.parametrize(
    "command",
    [
        "import",
        "show",
        "check",
        "move",
        "policy",
        "waive",
        "waivers",
        "entitlement",
        "describe",
        "document",
        "publish",
        "export",
        "serve",
        "demo",
        "token",
        "database",
    ],
)
def test_every_command_has_help(wgcal: Command, command: str) -> None:
    assert wgcal(command, "--help").status == 0


def test_an_unknown_command_is_a_wrong_use(wgcal: Command) -> None:
    assert wgcal("dance").status == 2


def test_the_version_is_told(wgcal: Command) -> None:
    assert wgcal("--version").out == "wgcal 0.1.0\n"
