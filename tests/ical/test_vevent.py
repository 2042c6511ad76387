from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Event

from ical.example import (
    BOARDROOM,
    FIRST,
    M_HALL,
    PAGE,
    RELEASE,
    SECOND,
    SECOND_TIME,
    WORK,
    body_of,
    published,
    work,
)
from plans import FIREARMS, FIREARMS_2016, vienna
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.domain.slot import Certainty, SlotKind, SlotStatus
from wgcal.ical import FEED_LANGUAGES, event
from wgcal.ical.lint import lint
from wgcal.ical.vevent import unmarked

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


@pytest.mark.parametrize(("fold", "starts"), [(0, "20161030T003000Z"), (1, "20161030T013000Z")])
def test_an_hour_that_the_clock_shows_twice_is_given_in_utc(fold: int, starts: str) -> None:
    half_past_two = vienna("2016-10-30 02:30").replace(fold=fold)

    found = lines(moved((half_past_two, vienna("2016-10-30 04:00"))))

    assert (found["DTSTART"], found["DTEND"]) == (starts, "20161030T030000Z")


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
def test_a_confirmed_meeting_can_be_cancelled_whatever_its_kind(kind: SlotKind) -> None:
    slot = replace(FIRST, kind=kind)
    first = published(work(slot))
    second = published(work(replace(slot, status=SlotStatus.CANCELLED)), first, now=SECOND_TIME)

    assert [lines(release)["STATUS"] for release in (first, second)] == ["CONFIRMED", "CANCELLED"]


def test_nothing_in_an_event_tells_of_other_slots_or_of_the_release() -> None:
    alone, among_others = published(work(FIRST)), RELEASE

    assert rendered(alone) == rendered(replace(among_others, number=9, note="Ninth"))


DOUBTS = pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"certainty": Certainty.IF_NEEDED}, "[IF NEEDED]"),
        ({"certainty": Certainty.TO_BE_CONFIRMED}, "[TO BE CONFIRMED]"),
        ({"starts_after": SECOND.id}, "[HOUR ESTIMATED]"),
        (
            {"starts_after": SECOND.id, "certainty": Certainty.IF_NEEDED},
            "[IF NEEDED] [HOUR ESTIMATED]",
        ),
    ],
    ids=["if needed", "to be confirmed", "after another", "if needed, after another"],
)


def unsure(**changes: object) -> Release:
    slot = replace(FIRST, **changes)  # type: ignore[arg-type] # fields by name
    return published(work(slot, SECOND))


@DOUBTS
def test_a_meeting_that_is_not_sure_is_tentative_and_says_so_in_its_title(
    changes: dict[str, object], word: str
) -> None:
    found = lines(unsure(**changes))

    assert found["STATUS"] == "TENTATIVE"
    assert found["TRANSP"] == "OPAQUE"
    assert found["X-MICROSOFT-CDO-BUSYSTATUS"] == "TENTATIVE"
    assert found["SUMMARY;LANGUAGE=en"] == rf"{word} Working Group on Firearms\, 1st meeting"


@DOUBTS
def test_a_cancelled_meeting_is_cancelled_and_no_longer_unsure(
    changes: dict[str, object], word: str
) -> None:
    release = unsure(**changes, status=SlotStatus.SCHEDULED)
    gone = published(work(SECOND), release, now=SECOND_TIME)

    found = lines(gone)

    assert found["STATUS"] == "CANCELLED"
    assert word not in rendered(gone).decode()
    assert b"SUMMARY;LANGUAGE=en:Working Group" in unmarked(gone.slots[0], gone, Language.EN, PAGE)


def heard(*languages: Language, cancelled: bool = False) -> Release:
    """Return a release of the first slot in a room whose interpretation is heard in these."""
    addresses = {language: f"https://listen.example.org/{language}" for language in languages}
    room = replace(M_HALL, listen=addresses)
    status = SlotStatus.CANCELLED if cancelled else SlotStatus.SCHEDULED
    release = only(booths=(Language.AR, Language.ZH, Language.EN))
    slots = tuple(replace(one, slot=replace(one.slot, status=status)) for one in release.slots)
    return replace(release, rooms=(room,), slots=slots)


def conferences(release: Release, language: Language = Language.EN) -> list[str]:
    return [name for name in lines(release, language) if name.startswith("CONFERENCE")]


def test_each_channel_with_an_address_is_a_conference_the_readers_own_the_last() -> None:
    release = heard(Language.ZH, Language.AR, Language.FR)

    found = lines(release, Language.AR)

    assert conferences(release, Language.AR) == [
        "CONFERENCE;VALUE=URI;FEATURE=AUDIO;LANGUAGE=zh;LABEL=中文",
        "CONFERENCE;VALUE=URI;FEATURE=AUDIO;LANGUAGE=ar;LABEL=العربية",
    ]
    assert found[conferences(release, Language.AR)[0]] == "https://listen.example.org/zh"


def test_a_meeting_without_known_addresses_or_cancelled_has_no_conference() -> None:
    assert conferences(heard()) == []
    assert conferences(heard(Language.ZH, cancelled=True)) == []


def test_the_kind_is_said_in_english_and_in_the_language_of_the_feed() -> None:
    found = lines(RELEASE, Language.FR)

    assert found["CATEGORIES;LANGUAGE=en"] == "PLENARY"
    assert found["CATEGORIES;LANGUAGE=fr"] == "séance plénière"


@DOUBTS
@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_nothing_is_wrong_with_feeds_of_meetings_that_are_not_sure(
    language: Language, changes: dict[str, object], word: str
) -> None:
    del word
    moved = replace(FIRST, room=BOARDROOM.id, **changes)  # type: ignore[arg-type] # by name
    release = published(work(moved, SECOND), heard(*FEED_LANGUAGES), now=SECOND_TIME)

    assert lint(body_of(release, language)) == ()
