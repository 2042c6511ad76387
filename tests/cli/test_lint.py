from pathlib import Path

from commands import Command

BROKEN = Path(__file__).parents[1] / "stories" / "broken"


def test_a_whole_file_has_nothing_wrong(wgcal: Command) -> None:
    ran = wgcal("lint", BROKEN / "whole.ics")

    assert (ran.status, ran.out) == (0, "Nothing is wrong.\n")


def test_a_fault_is_told_with_line_advice_and_source(wgcal: Command) -> None:
    ran = wgcal("lint", BROKEN / "floating-time.ics")

    assert ran.status == 0
    assert ran.out == (
        "! warning floating-time line 41\n"
        "    DTSTART has neither zone nor UTC. Add TZID: Outlook refuses times of no place.\n"
        "    Measured with calendar programs\n"
    )


def test_a_file_that_breaks_a_standard_is_exit_status_1(wgcal: Command) -> None:
    assert wgcal("lint", BROKEN / "uid-twice.ics").status == 1


def test_programs_get_the_findings_as_json(wgcal: Command) -> None:
    ran = wgcal("lint", BROKEN / "version.ics", "--json")

    assert ran.json == [
        {
            "code": "version",
            "gravity": "error",
            "line": 2,
            "source": "RFC 5545, 3.7.4",
            "message": "The version is 1.0, not 2.0.",
            "advice": "Write VERSION:2.0.",
        }
    ]


def test_a_file_that_is_not_there_is_wrong_usage(wgcal: Command, tmp_path: Path) -> None:
    ran = wgcal("lint", tmp_path / "nothing.ics")

    assert ran.status == 2
    assert "No such file or directory" in ran.err


def test_an_address_that_does_not_answer_is_refused(wgcal: Command) -> None:
    ran = wgcal("lint", "ftp://example.org/a.ics", "--json")

    assert (ran.status, ran.json["field"]) == (1, "address")
