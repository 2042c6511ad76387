from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cases import EXAMPLES
from drawing import Bar, Row, Timeline, drawn, stacked
from timelines import PICTURES, Picture, main, pictures, stale
from wgcal.constraints import CONSTRAINTS

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]

DAY = Timeline(
    rows=(
        Row(
            label="Boardroom D",
            bars=(
                Bar(starts=10, ends=13, words="2 & 3"),
                Bar(starts=15, ends=18, words="4", is_broken=True),
                Bar(starts=18, ends=19, words="5", is_own=False, is_cancelled=True),
            ),
        ),
    ),
    ticks=((9.0, "9:00"), (19.0, "19:00")),
)


def bars(svg: str) -> list[tuple[str | None, float]]:
    boxes = ET.fromstring(svg).iter(f"{SVG}rect")  # noqa: S314 - drawn by this test
    return [
        (box.get("class"), float(box.get("x", "")))
        for box in boxes
        if "bar" in str(box.get("class")).split()
    ]


def words(svg: str) -> list[str | None]:
    return [text.text for text in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - drawn by this test


def test_a_bar_lies_where_its_hours_are_and_says_whose_it_is() -> None:
    first, last = DAY.at(9), DAY.at(19)

    assert bars(drawn(DAY, "day", "")) == [
        ("bar", DAY.at(10) + 1),
        ("bar broken", DAY.at(15) + 1),
        ("bar other", DAY.at(18) + 1),
    ]
    assert DAY.at(14) == (first + last) / 2


def test_what_is_broken_has_a_sign_besides_its_colour() -> None:
    assert words(drawn(DAY, "day", "")) == ["9:00", "19:00", "Boardroom D", "2 & 3", "▲ 4", "5"]


def test_bars_that_overlap_lie_under_each_other_with_one_label() -> None:
    early, late, after = (
        Bar(starts=10, ends=13),
        Bar(starts=12, ends=15),
        Bar(starts=13, ends=14),
    )

    assert list(stacked("Boardroom D", (late, after, early))) == [
        Row(label="Boardroom D", bars=(early, after)),
        Row(label="", bars=(late,)),
    ]


def test_every_rule_is_drawn_broken_and_kept() -> None:
    assert [(picture.rule, picture.heading) for picture in pictures()] == [
        (rule.__name__.replace("_", "-"), heading)
        for rule in CONSTRAINTS
        for heading in ("Broken", "Kept")
    ]
    assert len(EXAMPLES) == len(CONSTRAINTS)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder that has the pages without any drawings."""
    for page in (ROOT / "docs/reference/constraints").iterdir():
        copy = tmp_path / "docs/reference/constraints" / page.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(page.read_text("utf-8"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_drawing_that_is_missing_or_another_is_found_out_and_mended(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [first, *_] = pictures()
    assert main(["check"]) == 1

    assert main(["update"]) == 0
    assert main(["check"]) == 0

    (folder / first.file).write_text("<svg/>", "utf-8")
    capsys.readouterr()
    assert main(["check"]) == 1
    assert capsys.readouterr().err.startswith(first.file.name)


def test_a_page_gets_its_picture_once_under_its_heading() -> None:
    picture = Picture("relay", "Kept", "", "Kept: No conflict.")
    page = "# relay\n\n## Broken\nOne.\n\n## Kept\nTwo.\n"

    once = picture.on(page)

    assert once == (
        "# relay\n\n## Broken\nOne.\n\n"
        "## Kept\n![Kept: No conflict.](../timelines/relay-kept.svg)\n\nTwo.\n"
    )
    assert picture.on(once) == once


@pytest.mark.usefixtures("folder")
def test_a_page_that_shows_another_sentence_is_found_out() -> None:
    main(["update"])
    [picture, *_] = pictures()
    page = Path("docs/reference/constraints") / f"{picture.rule}.md"
    page.write_text(page.read_text("utf-8").replace(picture.words, "Broken: so."), "utf-8")

    assert list(stale(pictures())) == [page.name]
    assert PICTURES.is_dir()
