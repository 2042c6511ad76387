"""The pages on phones, in the dark, on paper, and from right to left."""

import pytest
from playwright.sync_api import Locator, Page, expect

SESSION = "/sessions/ctoc-cop-wg-6-2016"
RULE = "/constraints/interpretation-daily-load"
# As a PDF's outline has them; Chromium repeats the words of a heading moved to the next page.
HEADINGS = (
    b"/Title (Working Group on Firearms",
    b"/Title (Programme",
    b"/Title (Wednesday, 18 May 2016",
    b"/Title (Thursday, 19 May 2016",
)
WIDTH = "document.documentElement.scrollWidth"
PLACE = """([element, text]) => {
  const words = document.querySelector(element).firstChild, range = document.createRange();
  range.setStart(words, words.textContent.indexOf(text));
  range.setEnd(words, words.textContent.indexOf(text) + text.length);
  return range.getBoundingClientRect().x;
}"""
BACKGROUND = "getComputedStyle(document.documentElement).backgroundColor"


def left(element: Locator) -> float:
    """Return how far the element is from the left side of the page."""
    box = element.bounding_box()
    assert box is not None
    return box["x"]


@pytest.mark.parametrize("address", ["/", SESSION, f"{SESSION}?lang=zh", "/constraints", RULE])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_page_fits_a_small_phone(page: Page, address: str, direction: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)

    page.evaluate("direction => { document.documentElement.dir = direction }", direction)

    assert page.evaluate(WIDTH) == 320


@pytest.mark.parametrize("language", ["ar", "fr", "ru", "es"])
def test_a_session_fits_a_small_phone_in_every_language(page: Page, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})

    page.goto(f"{SESSION}?lang={language}")

    assert page.evaluate(WIDTH) == 320


def test_a_span_of_days_and_one_of_hours_begin_at_the_right_in_arabic(page: Page) -> None:
    page.goto(f"{SESSION}?lang=ar")

    assert page.evaluate(PLACE, [".lede bdi", "18"]) > page.evaluate(PLACE, [".lede bdi", "19"])
    assert page.evaluate(PLACE, [".hours bdi", "10"]) > page.evaluate(PLACE, [".hours bdi", "13"])


def test_rows_on_a_phone_are_still_rows_to_a_screen_reader(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})

    page.goto(SESSION)

    expect(page.get_by_role("rowheader")).to_have_count(4)
    expect(
        page.get_by_role("table", name="Thursday, 19 May 2016").get_by_role("row")
    ).to_have_count(3)


def test_a_page_from_right_to_left_is_mirrored(page: Page) -> None:
    page.goto(SESSION)
    hours, items = page.get_by_role("rowheader").first, page.get_by_role("cell").first
    programme, feeds = page.locator(".programme"), page.locator(".subscribe")
    assert (left(hours) < left(items), left(programme) < left(feeds)) == (True, True)

    page.evaluate("document.documentElement.dir = 'rtl'")

    assert (left(hours) > left(items), left(programme) > left(feeds)) == (True, True)
    assert page.evaluate(WIDTH) == 1280


@pytest.mark.parametrize(
    ("scheme", "background"), [("light", "rgb(251, 251, 249)"), ("dark", "rgb(18, 23, 29)")]
)
def test_a_page_follows_the_colours_that_the_reader_prefers(
    page: Page, scheme: str, background: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # a literal in the table
    page.goto(SESSION)

    assert page.evaluate(BACKGROUND) == background


def test_paper_has_the_programme_and_not_what_can_only_be_clicked(page: Page) -> None:
    page.goto(SESSION)

    page.emulate_media(media="print")

    for useless in ("navigation", "contentinfo", "complementary"):
        expect(page.get_by_role(useless)).to_have_count(0)
    expect(page.get_by_text("Europe/Vienna")).to_be_visible()
    expect(page.get_by_text("Release 1")).to_be_visible()
    expect(page.locator("p.printed")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Agenda items")).to_have_count(2)


def test_a_printed_page_is_a4_and_keeps_its_headings(page: Page) -> None:
    page.goto(SESSION)

    paper = page.pdf(prefer_css_page_size=True, outline=True, tagged=True)

    assert paper.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 594.95996 841.91998]" in paper
    assert [heading in paper for heading in HEADINGS] == [True] * len(HEADINGS)
