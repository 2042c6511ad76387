from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Event

from ical.example import BOARDROOM, FIRST, PAGE, RELEASE, SECOND_TIME, WORK, published, work
from plans import FIREARMS, FIREARMS_2016, vienna
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.ical import event

ADDRESS = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016#first"


def rendered(release: Release, language: Language = Language.EN) -> bytes:
    """Return the first event of the release."""
    return event(release.slots[0], release, language, PAGE)


def lines(release: Release, language: Language = Language.EN) -> Mapping[str, str]:
    """Return the first event's unfolded lines by what stands before their colon."""
    text = rendered(release, language).decode().replace("\r\n ", "")
    return dict(line.split(":", maxsplit=1) for line in text.splitlines()[1:-1])


def only(**changes: object) -> Release:
    """Return a release of the first slot with these changes."""
    return published(work(replace(FIRST, **changes)))  # type: ignore[arg-type] # fields by name


def cancelled() -> Release:
    return published(work(), published(work(FIRST)), now=SECOND_TIME)


def moved(hours: tuple[datetime, datetime]) -> Release:
    return only(starts_at=hours[0], ends_at=hours[1])


def test_a_meeting_is_confirmed_and_takes_up_time() -> None:
    found = lines(RELEASE)

    assert found["STATUS"] == "CONFIRMED"
    assert found["TRANSP"] == "OPAQUE"
    assert found["X-MICROSOFT-CDO-BUSYSTATUS"] == "BUSY"
    assert found["CLASS"] == "PUBLIC"


def test_a_cancelled_meeting_says_so_in_its_title_too_and_takes_up_no_time() -> None:
    release = cancelled()

    found = lines(release)

    assert found["STATUS"] == "CANCELLED"
    assert found["TRANSP"] == "TRANSPARENT"
    assert found["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
    assert found["SUMMARY;LANGUAGE=en"] == r"[CANCELLED] Working Group on Firearms\, 1st meeting"
    assert lines(release, Language.ZH)["SUMMARY;LANGUAGE=zh"] == (
        "[已取消] 枪支问题工作组 第1次会议"
    )


def test_its_history_is_that_of_the_released_slot() -> None:
    found = lines(cancelled())

    assert found["UID"] == FIRST.id
    assert found["SEQUENCE"] == "1"
    assert found["CREATED"] == "20160223T090000Z"
    assert found["DTSTAMP"] == found["LAST-MODIFIED"] == "20160301T090000Z"


def test_its_hours_are_those_on_the_clock_in_the_room() -> None:
    found = lines(RELEASE)

    assert found["DTSTART;TZID=Europe/Vienna"] == "20160518T100000"
    assert found["DTEND;TZID=Europe/Vienna"] == "20160518T130000"


def test_an_hour_that_the_clock_shows_twice_is_given_in_utc_the_second_time() -> None:
    second = vienna("2016-10-30 02:30").replace(fold=1)

    found = lines(moved((second, vienna("2016-10-30 04:00"))))

    assert (found["DTSTART"], found["DTEND"]) == ("20161030T013000Z", "20161030T030000Z")


def test_an_hour_that_the_clock_shows_twice_is_local_the_first_time() -> None:
    found = lines(moved((vienna("2016-10-30 02:30"), vienna("2016-10-30 04:00"))))

    assert found["DTSTART;TZID=Europe/Vienna"] == "20161030T023000"


@pytest.mark.parametrize("key", ["Africa/Accra", "Atlantic/Reykjavik", "Etc/UTC"])
def test_a_zone_that_equals_utc_keeps_its_name(key: str) -> None:
    zone = ZoneInfo(key)
    plan = replace(work(FIRST), session=replace(FIREARMS_2016, zone=zone))

    assert lines(published(plan))[f"DTSTART;TZID={key}"] == "20160518T080000"


def test_utc_itself_needs_no_zone() -> None:
    plan = replace(work(FIRST), session=replace(FIREARMS_2016, zone=ZoneInfo("UTC")))

    assert lines(published(plan))["DTSTART"] == "20160518T080000Z"


def test_the_place_is_room_and_building() -> None:
    assert lines(RELEASE)["LOCATION;LANGUAGE=en"] == r"Conference room M\, VIC"
    assert lines(RELEASE, Language.ZH)["LOCATION;LANGUAGE=zh"] == "VIC M厅"


def test_a_room_without_building_is_the_place_alone() -> None:
    room = replace(BOARDROOM, building="")
    release = replace(only(room=room.id), rooms=(room,))

    assert lines(release)["LOCATION;LANGUAGE=en"] == "Boardroom D"


def test_a_room_without_name_in_the_language_says_in_which_it_is() -> None:
    assert lines(only(room=BOARDROOM.id), Language.ZH)["LOCATION"] == "C Boardroom D [英文]"


def test_a_room_without_any_name_goes_by_its_identifier() -> None:
    room = replace(BOARDROOM, names={})
    release = replace(only(room=room.id), rooms=(room,))

    assert lines(release)["LOCATION"] == r"boardroom-d\, C"


def test_a_meeting_without_room_has_no_place() -> None:
    assert [name for name in lines(only(room=None)) if name.startswith("LOCATION")] == []


def test_a_meeting_without_number_is_called_by_its_kind() -> None:
    found = lines(only(number=None, kind=SlotKind.INFORMAL))

    assert found["SUMMARY;LANGUAGE=en"] == r"Working Group on Firearms\, informal meeting"
    assert found["CATEGORIES;LANGUAGE=en"] == "INFORMAL"


def test_a_title_with_a_name_in_another_language_does_not_claim_to_be_in_one() -> None:
    body = replace(FIREARMS, names={Language.EN: "Working Group on Firearms"})

    found = lines(published(replace(WORK, body=body)), Language.ZH)

    assert found["SUMMARY"] == "Working Group on Firearms [英文] 第1次会议"


def test_the_address_is_the_one_given() -> None:
    event_bytes = event(RELEASE.slots[0], RELEASE, Language.EN, ADDRESS)

    parsed = Event.from_ical(event_bytes)

    assert parsed["URL"] == ADDRESS


@pytest.mark.parametrize("kind", [kind for kind in SlotKind if kind is not SlotKind.HOLD])
def test_the_status_is_one_of_the_two_that_are_legal(kind: SlotKind) -> None:
    slot = replace(FIRST, kind=kind)
    first = published(work(slot))
    second = published(work(replace(slot, status=SlotStatus.CANCELLED)), first, now=SECOND_TIME)

    assert [lines(release)["STATUS"] for release in (first, second)] == ["CONFIRMED", "CANCELLED"]


def test_nothing_in_an_event_tells_of_other_slots_or_of_the_release() -> None:
    alone, among_others = published(work(FIRST)), RELEASE

    assert rendered(alone) == rendered(replace(among_others, number=9, note="Ninth"))
