"""A delegate chooses meetings and gets the address of exactly these, without any script."""

import re
from collections.abc import Iterator

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Page, expect

SUBSCRIBE = "/subscribe/sessions/ctoc-cop-wg-6-2016"
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """Yield a window's settings with scripts of pages switched off."""
    opened = browser.new_context(
        base_url=server,
        locale="en-GB",
        viewport={"width": 1280, "height": 800},
        java_script_enabled=False,
    )
    yield opened
    opened.close()


def choose(page: Page) -> None:
    """Tick items 2 and 3 and the Arabic booth, ask for French texts, and send the form."""
    for item in ("2", "3"):
        page.get_by_role("checkbox", name=re.compile(f"^{item} ")).check()
    page.get_by_role("checkbox", name="Arabic").check()
    page.get_by_label("Language of the calendar").select_option(label="français")
    page.get_by_role("button", name="Show this calendar").click()


def test_a_delegate_gets_the_address_of_exactly_the_meetings_chosen(
    page: Page, session: str, server: str
) -> None:
    page.goto(session)
    page.get_by_role("link", name="Choose items, languages and your program").click()

    choose(page)

    address = page.get_by_label("Address of the calendar").input_value()
    calendar = Calendar.from_ical(page.request.get(address).text())
    assert address == (f"{server}/feeds/sessions/ctoc-cop-wg-6-2016/fr.ics?item=2,3&interpreted=ar")
    assert [f"{event.start:%d %B %H:%M}" for event in calendar.events] == [
        "18 May 10:00",
        "18 May 15:00",
    ]
    assert [event["SUMMARY"].params["LANGUAGE"] for event in calendar.events] == ["fr", "fr"]
    listed = page.locator(".preview a.meeting")
    expect(listed).to_have_count(2)
    assert [link.get_attribute("href") for link in listed.all()] == [
        f"/sessions/ctoc-cop-wg-6-2016#meeting-{event.uid}" for event in calendar.events
    ]


def test_what_was_chosen_stays_ticked_and_the_buttons_are_for_it(page: Page) -> None:
    page.goto(SUBSCRIBE)

    choose(page)

    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    expect(page.get_by_role("link", name="Apple Calendar")).to_have_attribute(
        "href", re.compile(r"^webcal://.*/fr\.ics\?item=2,3&interpreted=ar$")
    )
    page.get_by_role("link", name="Choose everything again").click()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_a_meeting_in_the_calendar_leads_to_its_place_in_the_programme(page: Page) -> None:
    page.goto(f"{SUBSCRIBE}?item=4")

    page.get_by_role("link", name="3rd meeting").click()

    expect(page.locator("tr:target")).to_contain_text("10 a.m.–1 p.m.")


def test_a_copy_is_saved_as_a_file(page: Page) -> None:
    page.goto(SUBSCRIBE)

    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download a copy").click()

    assert downloading.value.suggested_filename == "ctoc-cop-wg-6-2016.ics"


def test_the_form_can_be_filled_in_with_the_keyboard_alone(page: Page) -> None:
    page.goto(SUBSCRIBE)
    page.get_by_role("checkbox").first.focus()

    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"\?item=1&"))
    expect(page.get_by_label("Address of the calendar")).to_have_value(
        re.compile(r"/en\.ics\?item=1$")
    )


def test_every_button_is_reached_with_tab_in_the_order_of_the_page(page: Page) -> None:
    page.goto(SUBSCRIBE)
    page.get_by_label("Address of the calendar").focus()

    reached = []
    for _ in range(10):
        page.keyboard.press("Tab")
        reached.append(page.locator("a:focus-visible").inner_text())

    assert reached == [
        "Download a copy",
        "Apple Calendar",
        "Google Calendar",
        "Outlook at work or school",
        "Outlook.com",
        "Classic Outlook for Windows",
        "Thunderbird",
        "Android with ICSx⁵",
        "Nextcloud",
        "Another program",
    ]


@pytest.mark.parametrize("language", ["en", "ar", "ru", "zh"])
def test_the_page_fits_a_small_phone(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{SUBSCRIBE}?lang={language}&item=2,3&interpreted=ar,zh,en&cancelled=omit")

    assert page.evaluate(WIDTH) == 320


def test_paper_has_the_address_its_code_and_the_meetings(page: Page) -> None:
    page.goto(SUBSCRIBE)

    page.emulate_media(media="print")

    expect(page.locator("svg.qr")).to_be_visible()
    expect(page.locator(".copy .printed")).to_be_visible()
    expect(page.locator(".preview li")).to_have_count(4)
    for useless in ("form", "checkbox", "button", "navigation"):
        expect(page.get_by_role(useless)).to_have_count(0)
    expect(page.get_by_role("link", name="Google Calendar")).to_have_count(0)
