import os
from pathlib import Path

import pytest

from commands import Command

SESSION = "ctoc-cop-wg-6-2016"
SIX = ["ar", "zh", "en", "fr", "ru", "es"]
SHARED = Path(os.environ.get("WGCAL_SHARED", Path(__file__).parents[3] / "shared"))
DOCUMENT = SHARED / "documents" / "CTOC_COP_WG.6_2016_1.zh.txt"


def test_a_dry_run_tells_body_session_and_entitlement(wgcal: Command, story: Path) -> None:
    read = wgcal("import", "--dry-run", "--json", story).json

    assert (read["symbol"], read["body"]["symbol"], read["status"]) == (
        "CTOC/COP/WG.6/2016/1",
        "CTOC/COP/WG.6",
        "proposed",
    )
    assert read["session"] == {
        "id": "ctoc-cop-wg-6-2016",
        "body": "ctoc-cop-wg-6",
        "symbol": "CTOC/COP/WG.6/2016/1",
        "station": "vienna",
        "zone": "Europe/Vienna",
        "starts_on": "2016-05-18",
        "ends_on": "2016-05-19",
    }
    assert read["entitlement"] == {
        "meetings": 4,
        "starts_on": "2016-05-18",
        "ends_on": "2016-05-19",
        "languages": SIX,
    }


def test_a_dry_run_tells_the_items_of_the_agenda(wgcal: Command, story: Path) -> None:
    read = wgcal("import", "--dry-run", "--json", story).json

    numbers = ["1", "1(a)", "1(b)", "2", "3", "4", "5", "6"]
    assert [item["number"] for item in read["agenda"]] == numbers
    assert read["agenda"][6]["title"] == "其他事项"


def test_a_dry_run_tells_the_slots_with_hours_booths_and_items(wgcal: Command, story: Path) -> None:
    read = wgcal("import", "--dry-run", "--json", story).json

    assert [
        (
            slot["starts_at"],
            slot["ends_at"],
            [(item["number"], item["continued"]) for item in slot["items"]],
        )
        for slot in read["slots"]
    ] == [
        (
            "2016-05-18T10:00:00+02:00",
            "2016-05-18T13:00:00+02:00",
            [("1(a)", False), ("1(b)", False), ("2", False)],
        ),
        (
            "2016-05-18T15:00:00+02:00",
            "2016-05-18T18:00:00+02:00",
            [("2", True), ("3", False)],
        ),
        ("2016-05-19T10:00:00+02:00", "2016-05-19T13:00:00+02:00", [("4", False)]),
        (
            "2016-05-19T15:00:00+02:00",
            "2016-05-19T18:00:00+02:00",
            [("5", False), ("6", False)],
        ),
    ]
    assert [(slot["kind"], slot["booths"]) for slot in read["slots"]] == [("plenary", SIX)] * 4


def test_a_dry_run_stores_nothing(wgcal: Command, story: Path) -> None:
    wgcal("database", "upgrade")

    wgcal("import", "--dry-run", story)

    assert wgcal("show", "--json").json == []


def test_a_dry_run_needs_no_database(wgcal: Command, story: Path) -> None:
    assert wgcal("import", "--dry-run", "--json", story).status == 0


def test_an_import_shows_every_value_with_its_line_and_stores_the_draft(
    wgcal: Command, story: Path
) -> None:
    wgcal("database", "upgrade")

    ran = wgcal("import", story)

    assert ran.status == 0
    assert ran.out.endswith("Stored as the draft of ctoc-cop-wg-6-2016.\n")
    assert [session["id"] for session in wgcal("show", "--json").json] == ["ctoc-cop-wg-6-2016"]


def test_reading_the_same_document_again_changes_nothing(planned: Command, story: Path) -> None:
    planned("move", "ctoc-cop-wg-6-2016", "3", "--room", "boardroom-d")
    before = planned("show", "ctoc-cop-wg-6-2016", "--json").json

    ran = planned("import", story, "--json")

    assert (ran.status, ran.json["is_new"], ran.json["revision"]) == (0, False, 2)
    assert planned("show", "ctoc-cop-wg-6-2016", "--json").json == before


def test_a_document_that_says_something_else_is_refused_and_the_plan_stays(
    planned: Command, story: Path
) -> None:
    before = planned("show", "ctoc-cop-wg-6-2016", "--json").json
    other = story.read_text().replace("下午 3 时至 6 时 5 其他事项", "下午 3 时至 5 时 5 其他事项")
    story.write_text(other)

    ran = planned("import", story)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "wgcal: Session ctoc-cop-wg-6-2016 was planned from CTOC/COP/WG.6/2016/1, which says "
        "something else: move its slots instead, nothing was changed.\n"
    )
    assert planned("show", "ctoc-cop-wg-6-2016", "--json").json == before


def test_a_table_that_contradicts_itself_is_refused_at_its_line(
    wgcal: Command, story: Path
) -> None:
    wgcal("database", "upgrade")
    story.write_text(story.read_text().replace("5 月 18 日，星期三", "5 月 17 日，星期二"))
    [line] = [
        number
        for number, text in enumerate(story.read_text().split("\n"), start=1)
        if "星期二" in text
    ]

    ran = wgcal("import", story, "--json")

    assert (ran.status, ran.json["error"]) == (1, "unreadable-document")
    assert [note["line"] for note in ran.json["notes"]] == [line]
    assert wgcal("show", "--json").json == []


def test_a_weekday_that_is_not_the_dates_is_shown_and_checked_not_refused(
    wgcal: Command, story: Path
) -> None:
    wgcal("database", "upgrade")
    story.write_text(story.read_text().replace("5 月 18 日，星期三", "5 月 18 日，星期一"))

    imported = wgcal("import", story, "--json").json

    assert [note["message"] for note in imported["notes"]] == [
        "The weekday printed is not that of 18 May 2016: 5 月 18 日，星期一."
    ]
    assert imported["printed_days"] == [
        {"on": "2016-05-18", "weekday": 1},
        {"on": "2016-05-19", "weekday": 4},
    ]
    assert [
        (found["constraint"], found["severity"], found["measured"], found["limit"])
        for found in wgcal("check", SESSION, "--json").json["conflicts"]
    ] == [("printed-weekday", "warn", 1, 3), ("report-lead-time", "warn", 0, 1)]


def test_a_document_with_another_weekday_alone_says_the_same_plan(
    planned: Command, story: Path
) -> None:
    story.write_text(story.read_text().replace("5 月 18 日，星期三", "5 月 18 日"))

    assert planned("import", story, "--json").json["is_new"] is False


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02\x03",
        b"\xff\xfe\x00",
        "月光如水照缁衣。\n".encode(),
        b"Dear all, lunch is at noon.\n",
    ],
)
def test_a_file_that_is_no_agenda_is_refused(
    wgcal: Command, tmp_path: Path, content: bytes
) -> None:
    wgcal("database", "upgrade")
    file = tmp_path / "other.txt"
    file.write_bytes(content)

    ran = wgcal("import", file)

    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("wgcal: The document can not be read:\n  ")
    assert wgcal("show", "--json").json == []


def test_a_file_of_fifty_megabytes_is_refused(wgcal: Command, tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"agenda\n" * 7_500_000)

    ran = wgcal("import", "--dry-run", file)

    assert (ran.status, ran.out) == (1, "")


def test_a_file_that_does_not_exist_is_a_wrong_use(wgcal: Command, tmp_path: Path) -> None:
    assert wgcal("import", tmp_path / "nothing.txt").status == 2


@pytest.mark.skipif(not DOCUMENT.exists(), reason=f"the full document is not at {DOCUMENT}")
def test_the_full_document_is_read_like_the_story(wgcal: Command, story: Path) -> None:
    wgcal("database", "upgrade")
    wgcal("import", story)

    ran = wgcal("import", DOCUMENT, "--json")

    assert (ran.status, ran.json["is_new"]) == (0, False)


def test_a_document_larger_than_the_installation_allows_is_refused(
    wgcal: Command, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WGCAL_DOCUMENT_BYTES", "100")
    wgcal("database", "upgrade")

    assert wgcal("import", story).status == 1
    assert wgcal("import", "--dry-run", story).status == 1


def test_what_is_wrong_with_a_document_is_told_even_without_a_database(
    wgcal: Command, story: Path
) -> None:
    story.write_text(story.read_text().replace("5 月 18 日，星期三", "5 月 17 日，星期二"))

    assert wgcal("import", story, "--json").json["error"] == "unreadable-document"


def test_a_good_document_is_not_stored_without_a_database(wgcal: Command, story: Path) -> None:
    assert wgcal("import", story, "--json").json == {
        "error": "schema-missing",
        "message": "The database has no tables yet: run `wgcal database upgrade`.",
    }
