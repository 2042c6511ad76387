from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from wgcal.web.pages.programs import Known, Pace, buttons, known_programs, pace_of, seen_since

FEED = "https://cal.example.org/feeds/sessions/wg-6/fr.ics?item=2,3&interpreted=ar"
WEBCAL = FEED.replace("https:", "webcal:")
BUTTONS = {button.id: button for button in buttons(FEED, "Firearms & more")}


@pytest.mark.parametrize("program", ["apple", "outlook-classic", "thunderbird", "android"])
def test_programs_on_a_device_are_opened_by_the_webcal_scheme(program: str) -> None:
    assert BUTTONS[program].href == WEBCAL


def test_google_wants_the_webcal_form_inside_of_its_own_address() -> None:
    link = urlsplit(BUTTONS["google"].href)

    assert (link.netloc, link.path) == ("calendar.google.com", "/calendar/r")
    assert parse_qs(link.query) == {"cid": [WEBCAL]}


@pytest.mark.parametrize(
    ("program", "host"),
    [("outlook-work", "outlook.office.com"), ("outlook-home", "outlook.live.com")],
)
def test_outlook_on_the_web_wants_https_and_a_name(program: str, host: str) -> None:
    link = urlsplit(BUTTONS[program].href)

    assert (link.scheme, link.netloc, link.path) == ("https", host, "/calendar/0/addfromweb")
    assert parse_qs(link.query) == {"url": [FEED], "name": ["Firearms & more"]}


@pytest.mark.parametrize("program", ["nextcloud", "other"])
def test_the_address_is_copied_where_no_link_opens_the_program(program: str) -> None:
    assert BUTTONS[program].href == "#address"


def test_a_title_with_braces_stays_as_it_is() -> None:
    found = {button.id: button for button in buttons(FEED, "{webcal} {0}")}

    assert parse_qs(urlsplit(found["outlook-home"].href).query)["name"] == ["{webcal} {0}"]


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (
            "apple",
            "It looks for changes as often as you set it, from every 0:05:00 to every 7 days.",
        ),
        (
            "google",
            "It looks for changes after 8:00:00 to 1 day, 0:00:00; nobody can make it look sooner.",
        ),
        ("thunderbird", "It looks for changes every 0:30:00, unless you set it."),
        ("android", "It looks for changes as often as you set it."),
        (
            "nextcloud",
            "It looks for changes as often as the feed asks it to, or else after 7 days.",
        ),
        ("other", "How often it looks for changes is its own affair."),
    ],
)
def test_each_program_says_how_often_it_looks(program: str, said: str) -> None:
    assert str(BUTTONS[program].pace) == said


def test_what_is_known_has_a_day_and_a_source_and_times_in_order() -> None:
    for known in known_programs().values():
        least, most = known.minutes or (1, 1)
        assert 0 < least <= most
        assert known.source
        assert known.seen_on >= date(2026, 11, 24)


def test_all_was_seen_since_the_day_on_which_the_oldest_was() -> None:
    assert seen_since() == min(known.seen_on for known in known_programs().values())


@pytest.mark.parametrize("pace", Pace)
def test_there_is_a_sentence_for_every_pace(pace: Pace) -> None:
    known = Known(pace=pace, seen_on=date(2026, 11, 24), source="a test", minutes=(60, 120))

    assert "{" not in str(pace_of(known))
