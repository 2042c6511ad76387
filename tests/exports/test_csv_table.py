import csv
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings

from actions.told import PAGE, calendar_of
from hostile import releases, titles
from ical.example import FIRST, RELEASE, published, work
from plans import FIREARMS
from read_formats import rows_of
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.exports import csv_table
from wgcal.exports.csv_table import COLUMNS


def rows_in_a_spreadsheet(release: Release) -> list[list[str]]:
    """Return the rows as any reader of RFC 4180 sees them."""
    _, *rows = csv.reader(StringIO(csv_table(calendar_of(release)).decode(), newline=""))
    return rows


def held_by(name: str) -> Release:
    """Return a release of one meeting of a body so called."""
    return published(replace(work(FIRST), body=replace(FIREARMS, names={Language.EN: name})))


def test_a_row_tells_all_of_a_meeting() -> None:
    [row] = rows_of(csv_table(calendar_of(published(work(replace(FIRST, booths=()))))))

    description = row.pop("description").split("\n")
    assert description[0] == "1(a) Opening of the meeting"
    assert row == {
        "uid": "0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b11",
        "title": "Working Group on Firearms, 1st meeting",
        "status": "confirmed",
        "starts_at": "2016-05-18 10:00",
        "ends_at": "2016-05-18 13:00",
        "time_zone": "Europe/Vienna",
        "starts_at_utc": "2016-05-18T08:00:00Z",
        "ends_at_utc": "2016-05-18T11:00:00Z",
        "room": "Conference room M, VIC",
        "kind": "plenary",
        "items": "1(a) 1(b) 2",
        "interpretation": "",
        "body": "Working Group on Firearms",
        "session": "ctoc-cop-wg-6-2016",
        "sequence": "0",
        "created_at": "2016-02-23T09:00:00Z",
        "last_modified": "2016-02-23T09:00:00Z",
        "url": PAGE,
    }


def test_lines_end_in_crlf_after_a_heading_row() -> None:
    body = csv_table(calendar_of(RELEASE))

    heading, _, rows = body.partition(b"\r\n")
    assert heading.decode() == ",".join(COLUMNS)
    assert rows.count(b"\r\n") == 4
    assert rows.endswith(b"\r\n")


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "'=1", "= 1"])
def test_a_formula_is_a_text(formula: str) -> None:
    release = held_by(formula)

    [row] = rows_in_a_spreadsheet(release)

    assert row[COLUMNS.index("body")] == f"'{formula}"
    assert [read["body"] for read in rows_of(csv_table(calendar_of(release)))] == [formula]


@pytest.mark.parametrize("text", ["Firearms = arms", "'quoted'", "1-2"])
def test_a_text_that_is_no_formula_stays_as_it_is(text: str) -> None:
    [row] = rows_in_a_spreadsheet(held_by(text))

    assert row[COLUMNS.index("body")] == text


@given(titles())
def test_no_cell_begins_as_a_formula(title: str) -> None:
    [row] = rows_in_a_spreadsheet(held_by(title))

    assert [cell for cell in row if cell.strip().startswith(tuple("=+-@＝＋－＠"))] == []


@settings(max_examples=30)
@given(releases())
def test_a_table_has_a_row_for_each_meeting(release: Release) -> None:
    rows = rows_of(csv_table(calendar_of(release)))

    assert [row["uid"] for row in rows] == [released.slot.id for released in release.slots]
    assert all(tuple(row) == COLUMNS for row in rows)


def test_every_column_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "feed-formats.md").read_text("utf-8")

    [table] = re.findall(r"^\| Column .*?\n\n", page, re.MULTILINE | re.DOTALL)

    first_cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    assert [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)] == list(COLUMNS)
