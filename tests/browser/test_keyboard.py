"""Everything can be reached with the keyboard, in order, and it shows where one is."""

from playwright.sync_api import Page, expect

FOCUSED = """() => {
  const element = document.activeElement, style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.textContent.trim(),
    outline: style.outlineStyle,
    shows: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
  };
}"""


def test_tab_goes_through_the_page_in_order_with_visible_focus(page: Page, session: str) -> None:
    page.goto(session)

    stops = []
    for _ in range(26):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))

    feed = session.replace("/sessions/", "/feeds/sessions/")
    assert [stop["name"] for stop in stops] == [
        "Skip to content",
        "Programme of meetings",
        *("العربية", "中文", "English", "français", "русский", "español"),
        *("1st meeting", "2nd meeting", "3rd meeting", "4th meeting"),
        "Choose items, languages and your program",
        *("Subscribe in English", f"{feed}/en.ics"),
        *("Subscribe in Arabic", f"{feed}/ar.ics"),
        *("Subscribe in Chinese", f"{feed}/zh.ics"),
        *("Subscribe in French", f"{feed}/fr.ics"),
        *("Subscribe in Russian", f"{feed}/ru.ics"),
        *("Subscribe in Spanish", f"{feed}/es.ics"),
        "For programs: this session in the API",
    ]
    assert {stop["outline"] for stop in stops} == {"solid"}
    assert all(stop["shows"] for stop in stops)


def test_the_first_stop_skips_to_the_content(page: Page, session: str) -> None:
    page.goto(session)
    page.keyboard.press("Tab")

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="1st meeting")).to_be_focused()


def test_a_drawing_wider_than_a_phone_is_scrolled_with_the_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/constraints/room-double-booked")
    drawing = page.locator("figure").first

    drawing.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")

    expect(drawing).to_be_focused()
    expect(drawing).not_to_have_js_property("scrollLeft", 0)
