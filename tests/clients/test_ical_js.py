import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from clients.programs import installed, run
from ical.example import (
    BOARDROOM,
    FIRST,
    RELEASE,
    SECOND,
    SECOND_TIME,
    WORK,
    body_of,
    published,
    work,
)
from plans import vienna
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.ical import FEED_LANGUAGES

READER = Path(__file__).parent / "read_feed.mjs"


def read(folder: Path, body: bytes) -> list[dict[str, object]]:
    """Return the events as ical.js reads them with the zone in the feed."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not on this machine")
    library = installed("node/node_modules/ical.js/dist/ical.js")
    feed = folder / "feed.ics"
    feed.write_bytes(body)
    events: list[dict[str, object]] = json.loads(
        run(folder / "home", node, str(READER), library, str(feed))
    )
    return events


def expected(release: Release, summaries: list[str]) -> list[dict[str, object]]:
    """Return what a program should read of the release."""
    return [
        {
            "uid": released.slot.id,
            "sequence": released.sequence,
            "starts_at": released.slot.starts_at.replace(tzinfo=None).isoformat(),
            "zone": "Europe/Vienna",
            "moments": [
                int(released.slot.starts_at.timestamp()),
                int(released.slot.ends_at.timestamp()),
            ],
            "summary": summary,
            "status": "CANCELLED" if released.slot.is_cancelled else "CONFIRMED",
        }
        for released, summary in zip(release.slots, summaries, strict=True)
    ]


CHINESE = [f"枪支问题工作组 第{number}次会议" for number in range(1, 5)]
ENGLISH = [f"Working Group on Firearms, {nth} meeting" for nth in ("1st", "2nd", "3rd", "4th")]
SUMMARIES = {Language.ZH: CHINESE, Language.EN: ENGLISH}


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_ical_js_reads_the_four_meetings_in_vienna_time(language: Language, tmp_path: Path) -> None:
    events = read(tmp_path, body_of(RELEASE, language))

    assert events == expected(RELEASE, SUMMARIES[language])


def test_ical_js_reads_a_move_and_a_cancellation(tmp_path: Path) -> None:
    moved = replace(SECOND, room=BOARDROOM.id)
    release = published(work(FIRST, moved, WORK.slots[2]), RELEASE, now=SECOND_TIME)

    events = read(tmp_path, body_of(release, Language.EN))

    assert events == expected(release, [*ENGLISH[:3], f"[CANCELLED] {ENGLISH[3]}"])
    assert [event["sequence"] for event in events] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("starts_at", "ends_at"),
    [
        ("2016-01-18 10:00", "2016-01-18 13:00"),
        ("2016-03-27 01:00", "2016-03-27 04:00"),
        ("2016-07-18 10:00", "2016-07-18 13:00"),
        ("2016-10-30 01:00", "2016-10-30 04:00"),
    ],
    ids=["winter", "clocks go forward", "summer", "clocks go back"],
)
def test_ical_js_finds_the_moment_in_summer_in_winter_and_across_a_change_of_clocks(
    starts_at: str, ends_at: str, tmp_path: Path
) -> None:
    release = published(work(replace(FIRST, starts_at=vienna(starts_at), ends_at=vienna(ends_at))))

    events = read(tmp_path, body_of(release, Language.EN))

    assert events == expected(release, ENGLISH[:1])
