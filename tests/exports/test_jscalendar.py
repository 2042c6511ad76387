import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from actions.told import PAGE, SOURCE, UID, calendar_of
from hostile import releases
from ical.example import FIRST, RELEASE, SECOND_TIME, published, work
from plans import vienna
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.release import Release
from wgcal.domain.slot import Certainty, SlotStatus
from wgcal.exports import jscalendar
from wgcal.ical.presentation import Presentation

EN = Language.EN

# What RFC 8984 asks of a Group, an Event and the objects in it (1.4, 4, 5): members that must be
# there, and all that may be.
GROUP = {"@type", "uid", "updated", "entries"}, {"prodId", "title", "locale", "links", "source"}
EVENT = (
    {"@type", "uid", "updated", "start"},
    {
        *("created", "sequence", "title", "description", "timeZone", "duration", "status"),
        *("freeBusyStatus", "showWithoutTime", "keywords", "locations", "links", "locale"),
        *("localizations", "alerts"),
    },
)
UTC_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LOCAL_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
DURATION = re.compile(r"P1D|PT(?=\d)(\d+H)?(\d+M)?(\d+S)?")
IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,255}")
PATCHED = {"title", "description", "locations/1/name"}


def group(release: Release, *others: Language, **form: Any) -> dict[str, Any]:  # noqa: ANN401 - of any type
    presentation = Presentation(language=EN, **form)
    read = json.loads(jscalendar(calendar_of(release, EN, others, presentation=presentation)))
    assert isinstance(read, dict)
    return read


def event(release: Release, *others: Language, **form: Any) -> dict[str, Any]:  # noqa: ANN401 - of any type
    """Return the only event."""
    [entry] = group(release, *others, **form)["entries"]
    assert isinstance(entry, dict)
    return entry


def test_the_first_meeting_of_the_example_is_told_in_all_languages() -> None:
    found = event(published(work(replace(FIRST, items=(), booths=()))), *OFFICIAL_LANGUAGES)

    link = {"1": {"@type": "Link", "href": PAGE, "rel": "describedby"}}
    assert found == {
        "@type": "Event",
        "uid": "0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b11",
        "created": "2016-02-23T09:00:00Z",
        "updated": "2016-02-23T09:00:00Z",
        "sequence": 0,
        "title": "Working Group on Firearms, 1st meeting",
        "description": PAGE,
        "start": "2016-05-18T10:00:00",
        "timeZone": "Europe/Vienna",
        "duration": "PT3H",
        "status": "confirmed",
        "freeBusyStatus": "busy",
        "keywords": {"plenary": True},
        "locations": {"1": {"@type": "Location", "name": "Conference room M, VIC"}},
        "links": link,
        "locale": "en",
        "localizations": {
            "ar": {"title": "الفريق العامل المعني بالأسلحة النارية، الجلسة 1"},
            "zh": {"title": "枪支问题工作组 第1次会议", "locations/1/name": "VIC M厅"},
            "fr": {"title": "Groupe de travail sur les armes à feu, 1re séance"},
            "ru": {"title": "Рабочая группа по огнестрельному оружию, 1-е заседание"},
            "es": {"title": "Grupo de Trabajo sobre Armas de Fuego, 1ª sesión"},
        },
    }


def test_the_group_says_what_it_is_and_where_it_comes_from() -> None:
    found = group(RELEASE)

    assert {name: found[name] for name in ("@type", "uid", "updated", "title", "source")} == {
        "@type": "Group",
        "uid": UID,
        "updated": "2016-02-23T09:00:00Z",
        "title": "Working Group on Firearms, 2016",
        "source": SOURCE,
    }
    assert len(found["entries"]) == 4


def test_a_text_that_is_in_no_other_language_has_no_localization() -> None:
    plan = work(replace(FIRST, room=None, items=(), booths=()))
    plan = replace(plan, body=replace(plan.body, names={EN: "Working Group on Firearms"}))

    assert "localizations" not in event(published(plan), *OFFICIAL_LANGUAGES)


def test_a_cancelled_meeting_is_cancelled_and_free_and_rings_for_nobody() -> None:
    cancelled = work(replace(FIRST, status=SlotStatus.CANCELLED))

    found = event(published(cancelled, published(work(FIRST)), now=SECOND_TIME), alarm=15)

    assert (found["status"], found["freeBusyStatus"], found["sequence"]) == ("cancelled", "free", 1)
    assert found["title"] == "[CANCELLED] Working Group on Firearms, 1st meeting"
    assert "alerts" not in found


def test_an_alarm_is_so_many_minutes_before_the_start() -> None:
    found = event(published(work(FIRST)), alarm=15)

    [alert] = found["alerts"].values()
    assert alert["trigger"] == {"@type": "OffsetTrigger", "offset": "-PT15M"}


def test_times_in_utc_are_in_the_zone_called_so() -> None:
    found = event(published(work(FIRST)), is_in_utc=True)

    assert (found["start"], found["timeZone"]) == ("2016-05-18T08:00:00", "Etc/UTC")


@pytest.mark.parametrize(
    ("ends", "duration"),
    [("10:30", "PT30M"), ("11:00", "PT1H"), ("12:45", "PT2H45M")],
)
def test_a_duration_says_no_more_than_there_is(ends: str, duration: str) -> None:
    plan = work(replace(FIRST, ends_at=vienna(f"2016-05-18 {ends}")))

    assert event(published(plan))["duration"] == duration


def test_a_night_in_which_clocks_change_is_as_long_as_it_really_is() -> None:
    night = replace(FIRST, starts_at=vienna("2016-03-27 01:00"), ends_at=vienna("2016-03-27 04:00"))

    assert event(published(work(night)))["duration"] == "PT2H"


@settings(max_examples=40)
@given(releases())
def test_every_calendar_keeps_the_rules_of_the_standard(release: Release) -> None:
    found = group(release, *OFFICIAL_LANGUAGES, alarm=15)

    assert keeps(found, *GROUP)
    assert found["@type"] == "Group"
    for entry in found["entries"]:
        assert keeps(entry, *EVENT)
        assert all(UTC_TIME.fullmatch(entry[name]) for name in ("created", "updated"))
        assert LOCAL_TIME.fullmatch(entry["start"])
        assert DURATION.fullmatch(entry["duration"])
        assert entry["status"] in {"confirmed", "cancelled"}
        assert all(patch.keys() <= PATCHED for patch in entry.get("localizations", {}).values())
        named = [entry.get(name, {}) for name in ("locations", "links", "alerts")]
        assert all(IDENTIFIER.fullmatch(key) for known in named for key in known)


def keeps(found: dict[str, Any], needed: set[str], allowed: set[str]) -> bool:
    return needed <= found.keys() <= needed | allowed


def test_a_meeting_that_is_not_sure_is_tentative() -> None:
    found = event(published(work(replace(FIRST, certainty=Certainty.IF_NEEDED))), EN)

    assert (found["status"], found["freeBusyStatus"]) == ("tentative", "busy")
    assert found["title"] == "[IF NEEDED] Working Group on Firearms, 1st meeting"
