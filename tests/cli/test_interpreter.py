from pathlib import Path

import pytest

from calendars import calendar, event
from commands import Command

SESSION = "ctoc-cop-wg-6-2016"
ADA = ("vienna", "ada-lovelace")


@pytest.fixture
def staffed(planned: Command) -> Command:
    """Return the command on a database with the example and an interpreter."""
    name = ("--name", "Ada Lovelace")
    planned("interpreter", "add", *ADA, *name, "--booth", "en", "--booth", "fr", "--passive", "ru")
    return planned


@pytest.fixture
def leave(tmp_path: Path) -> Path:
    """Return a calendar with a day of leave."""
    file = tmp_path / "leave.ics"
    file.write_bytes(calendar(*event("DTSTART;VALUE=DATE:20160519")))
    return file


def test_an_interpreter_is_recorded(planned: Command) -> None:
    ran = planned(
        "interpreter", "add", "vienna", "li", "--name", "Li Wei", "--booth", "zh",
        "--contract", "freelance", "--json",
    )  # fmt: skip

    assert ran.json == {
        "id": "li",
        "name": "Li Wei",
        "booths": ["zh"],
        "passive": [],
        "contract": "freelance",
        "absences": [],
    }


def test_interpreters_are_listed(staffed: Command) -> None:
    assert [line.split() for line in staffed("interpreter", "list", "vienna").out.splitlines()] == [
        ["Interpreter", "Name", "Booths", "Passive", "Contract"],
        ["ada-lovelace", "Ada", "Lovelace", "en", "fr", "ru", "staff"],
    ]
    assert staffed("interpreter", "list", "vienna", "--json").json == [
        {
            "id": "ada-lovelace",
            "name": "Ada Lovelace",
            "booths": ["en", "fr"],
            "passive": ["ru"],
            "contract": "staff",
        }
    ]


def test_recording_says_who_was_recorded(planned: Command) -> None:
    ran = planned("interpreter", "add", "vienna", "li", "--name", "Li Wei", "--booth", "zh")

    assert ran.out == "Li Wei is recorded.\n"


def test_an_interpreter_is_forgotten(staffed: Command) -> None:
    assert staffed("interpreter", "remove", *ADA).out == "ada-lovelace is forgotten.\n"
    assert staffed("interpreter", "list", "vienna", "--json").json == []
    again = staffed("interpreter", "remove", *ADA, "--json")
    assert (again.status, again.json["error"]) == (1, "unknown-interpreter")


def test_a_removal_can_be_told_to_a_program(staffed: Command) -> None:
    assert staffed("interpreter", "remove", *ADA, "--json").json == {
        "interpreter": "ada-lovelace",
        "removed": True,
    }


def test_availability_is_read_from_a_file(staffed: Command, leave: Path) -> None:
    ran = staffed("interpreter", "availability", *ADA, leave, "--from", "2016-05-01")

    assert ran.out == "Ada Lovelace is away at 1 time.\n"


def test_availability_of_long_ago_is_not_that_of_the_two_years_from_today(
    staffed: Command, leave: Path
) -> None:
    ran = staffed("interpreter", "availability", *ADA, leave, "--json")

    assert ran.json["absences"] == []


def test_a_file_that_is_no_calendar_is_refused(staffed: Command, story: Path) -> None:
    ran = staffed("interpreter", "availability", *ADA, story, "--json")

    assert (ran.status, ran.json["error"], ran.json["field"]) == (
        1,
        "unreadable-calendar",
        "calendar",
    )


def test_a_day_that_is_none_is_wrong_usage(staffed: Command, leave: Path) -> None:
    assert staffed("interpreter", "availability", *ADA, leave, "--from", "soon").status == 2


def test_interpreters_are_assigned_and_conflicts_shown(staffed: Command) -> None:
    ran = staffed("interpreter", "assign", SESSION, "1", "ada-lovelace=en")

    assert ran.status == 0
    assert ran.out.startswith("Assigned; the plan is at revision 2.\nNew conflicts\n")
    assert "interpreters-per-booth" in ran.out


def test_an_assignment_is_told_to_programs_as_the_api_tells_it(staffed: Command) -> None:
    staffed("interpreter", "assign", SESSION, "1", "ada-lovelace=en")

    ran = staffed("interpreter", "assign", SESSION, "1", "--revision", "2", "--json")

    assert ran.json["revision"] == 3
    assert {gone["constraint"] for gone in ran.json["gone"]} == {"interpreters-per-booth"}


def test_an_assignment_that_can_not_be_is_refused(staffed: Command, leave: Path) -> None:
    staffed("interpreter", "availability", *ADA, leave, "--from", "2016-05-01")

    ran = staffed("interpreter", "assign", SESSION, "3", "ada-lovelace=en", "--json")

    assert (ran.status, ran.json["error"]) == (1, "edit-blocked")
    assert any("Ada Lovelace is away for 180 minutes" in text for text in ran.json["conflicts"])


@pytest.mark.parametrize("seat", ["ada-lovelace", "ada-lovelace=xx", "=", "ada-lovelace:en"])
def test_a_seat_that_is_none_is_wrong_usage(staffed: Command, seat: str) -> None:
    assert staffed("interpreter", "assign", SESSION, "1", seat).status == 2


def test_an_identifier_with_capitals_is_refused(planned: Command) -> None:
    ran = planned("interpreter", "add", "vienna", "Ada", "--name", "Ada", "--booth", "en", "--json")

    assert (ran.status, ran.json["field"]) == (1, "interpreter")
