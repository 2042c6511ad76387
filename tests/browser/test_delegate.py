"""A delegate finds a session, reads its programme, and subscribes."""

from playwright.sync_api import Page, expect


def test_a_delegate_finds_the_session_from_home_and_reads_its_programme(page: Page) -> None:
    page.goto("/")

    page.get_by_role("link", name="Working Group on Firearms").click()

    expect(page).to_have_title("Working Group on Firearms, 18–19 May 2016 · wgcal")
    expect(page.get_by_role("rowheader")).to_have_text(
        [
            "10 a.m.–1 p.m. 1st meeting Room to be announced",
            "3–6 p.m. 2nd meeting Room to be announced",
            "10 a.m.–1 p.m. 3rd meeting Room to be announced",
            "3–6 p.m. 4th meeting Room to be announced",
        ],
        use_inner_text=True,
    )


def test_a_delegate_reads_on_in_chinese_from_page_to_page(page: Page, session: str) -> None:
    page.goto(session)

    page.get_by_role("link", name="中文").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("枪支问题工作组")
    page.get_by_role("link", name="会议日程").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("已公布的届会")


def test_the_feed_that_the_page_links_to_is_a_calendar_of_four_meetings(
    page: Page, session: str
) -> None:
    page.goto(session)
    address = page.locator("a.address").first.get_attribute("href") or ""

    answer = page.request.get(address)

    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.text().count("BEGIN:VEVENT") == 4


def test_a_link_to_a_meeting_leads_to_it(page: Page, session: str) -> None:
    page.goto(session)

    page.get_by_role("link", name="4th meeting").click()

    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target")).to_contain_text("3–6 p.m.")
