from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from plans import AGENDA, EXAMPLE, FIREARMS, FIRST, SECOND, agenda_item, slot, work
from web.pages.conftest import PUBLIC_URL, Publish, Read
from web.pages.tree import parsed
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Certainty, SlotStatus

ADDRESS = "/sessions/ctoc-cop-wg-6-2016"
FEED = f"{PUBLIC_URL}/feeds/sessions/ctoc-cop-wg-6-2016"
HOSTILE = """<script>alert("1")</script>'&"""


@pytest.mark.usefixtures("example")
def test_the_page_shows_each_meeting_with_its_items(read: Read) -> None:
    page = read(ADDRESS)

    assert page.texts("h1") == ["Working Group on Firearms"]
    assert page.texts("h3") == ["Wednesday, 18 May 2016", "Thursday, 19 May 2016"]
    assert page.texts("th", scope="row") == [
        f"{hours} Plenary meeting Room to be announced"
        for hours in ("10 a.m.–1 p.m.", "3–6 p.m.", "10 a.m.–1 p.m.", "3–6 p.m.")
    ]
    assert [
        [item.text for item in items.all("li")] for items in page.all("ul", class_="items")
    ] == [
        ["1(a) Opening of the meeting", "1(b) Adoption of the agenda", "2 Record-keeping"],
        ["2 Record-keeping (continued)", "3 Networks"],
        ["4 Technical assistance"],
        ["5 Other matters", "6 Adoption of the report"],
    ]


def test_the_page_says_what_kind_of_plan_it_is_by_which_clock_and_of_when(
    publishing: Publish, read: Read
) -> None:
    publishing(EXAMPLE, note="First plan")

    assert read(ADDRESS).texts("dd") == [
        "Proposed A proposal of the secretariat, until the body adopts it.",
        "Local time in Vienna Europe/Vienna · UTC+2",
        "Release 1 22 February 2016, 10:00 First plan",
    ]


@pytest.mark.usefixtures("example")
def test_headings_go_down_one_level_at_a_time_and_name_the_tables(read: Read) -> None:
    page = read(ADDRESS)

    assert page.texts("h2") == ["Programme", "Subscribe"]
    assert [day["id"] for day in page.all("h3")] == ["day-2016-05-18", "day-2016-05-19"]
    assert [table["aria-labelledby"] for table in page.all("table")] == [
        day["id"] for day in page.all("h3")
    ]


@pytest.mark.usefixtures("example")
def test_each_meeting_can_be_linked_to(read: Read) -> None:
    page = read(ADDRESS)
    rows = [row["id"] for table in page.all("tbody") for row in table.all("tr")]

    assert [link["href"] for link in page.all("a", class_="meeting")] == [f"#{row}" for row in rows]
    assert len(set(rows)) == 4


@pytest.mark.usefixtures("example")
def test_the_page_links_to_the_feed_of_each_language_offered(read: Read) -> None:
    page = read(f"{ADDRESS}?lang=zh")
    in_head = page.all("link", type="text/calendar")

    feeds = [f"{FEED}/{language}.ics" for language in ("zh", "ar", "en", "fr", "ru", "es")]
    assert [link["href"] for link in in_head] == feeds
    assert [link["href"] for link in page.all("a", class_="address")] == feeds
    assert [link["href"] for link in page.all("a", class_="button")] == [
        f"webcal:{feed.removeprefix('https:')}" for feed in feeds
    ]


@pytest.mark.usefixtures("example")
def test_the_page_is_written_in_chinese_if_asked(client: TestClient) -> None:
    answer = client.get(f"{ADDRESS}?lang=zh", headers={"Accept-Language": "en"})
    page = parsed(answer.text)

    assert (answer.headers["Content-Language"], page.all("html")[0]["lang"]) == ("zh", "zh")
    assert page.texts("h1") == ["枪支问题工作组"]
    assert page.texts("h2") == ["日程", "订阅"]


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("", "zh", "zh"),
        ("", "fr", "fr"),
        ("", "de", "en"),
        ("?lang=xx", "zh", "zh"),
        ("?lang=en", "zh", "en"),
    ],
)
@pytest.mark.usefixtures("example")
def test_the_address_decides_the_language_then_the_browser_then_english(
    client: TestClient, asked: str, accepted: str, language: str
) -> None:
    answer = client.get(f"{ADDRESS}{asked}", headers={"Accept-Language": accepted})

    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.usefixtures("example")
def test_the_page_offers_its_other_languages(read: Read) -> None:
    page = read(ADDRESS)
    [languages] = page.all("ul", class_="languages")

    assert [(link["href"], link["lang"], link.text) for link in languages.all("a")] == [
        ("?lang=ar", "ar", "العربية"),
        ("?lang=zh", "zh", "中文"),
        ("?lang=en", "en", "English"),
        ("?lang=fr", "fr", "français"),
        ("?lang=ru", "ru", "русский"),
        ("?lang=es", "es", "español"),
    ]
    assert [link.text for link in languages.all("a", aria_current="true")] == ["English"]


def test_a_title_in_another_language_says_so_to_people_and_to_browsers(
    publishing: Publish, read: Read
) -> None:
    item = replace(agenda_item("2", ""), titles={Language.AR: "مسائل أخرى"})
    publishing(work(slot("2016-05-18 10:00", "2"), agenda=(item,)))

    [title] = read(ADDRESS).all("span", class_="title")

    assert title.text == "مسائل أخرى [in Arabic]"
    assert [(text.text, text["dir"]) for text in title.all("span", lang="ar")] == [
        ("مسائل أخرى", "rtl")
    ]


def test_a_cancelled_meeting_says_so_in_a_word(publishing: Publish, read: Read) -> None:
    publishing(work(FIRST, SECOND))
    publishing(work(FIRST, replace(SECOND, status=SlotStatus.CANCELLED)))

    assert read(ADDRESS).texts("th", scope="row") == [
        "10 a.m.–1 p.m. Plenary meeting Room to be announced",
        "Cancelled 3–6 p.m. Plenary meeting",
    ]


def test_no_text_of_a_plan_can_become_markup(publishing: Publish, client: TestClient) -> None:
    body = replace(FIREARMS, names={Language.EN: HOSTILE})
    agenda = (*AGENDA[:3], agenda_item("2", HOSTILE))
    publishing(work(FIRST, body=body, agenda=agenda), note=HOSTILE)

    answer = client.get(ADDRESS)
    page = parsed(answer.text)

    assert page.all("script") == []
    assert page.texts("h1") == [HOSTILE]
    assert page.texts("p", class_="note") == [HOSTILE]
    assert page.texts("span", class_="title")[-1] == HOSTILE
    assert [tag["content"] for tag in page.all("meta", property="og:title")] == [
        f"{HOSTILE}, 18–19 May 2016 · wgcal"
    ]


@pytest.mark.usefixtures("example")
def test_a_page_may_be_kept_for_a_minute_and_its_head_asked_for(client: TestClient) -> None:
    answer, head = client.get(ADDRESS), client.head(ADDRESS)

    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert (head.status_code, head.headers["Content-Length"]) == (
        200,
        answer.headers["Content-Length"],
    )


@pytest.mark.usefixtures("example")
def test_the_page_describes_itself_to_who_links_to_it(read: Read) -> None:
    page = read(ADDRESS)

    assert {
        tag["property"]: tag["content"] for tag in page.all("meta") if "property" in tag.attributes
    } == {
        "og:type": "website",
        "og:site_name": "wgcal",
        "og:title": "Working Group on Firearms, 18–19 May 2016 · wgcal",
        "og:description": "CTOC/COP/WG.6/2016/1: programme of the meetings in Vienna, with items, "
        "documents and languages, and calendars to subscribe to.",
        "og:url": f"{PUBLIC_URL}{ADDRESS}",
    }


@pytest.mark.usefixtures("example")
def test_the_first_page_with_all_it_needs_is_under_100_kb(client: TestClient) -> None:
    page = parsed(client.get(ADDRESS).text)
    needed = {
        *(link["href"] for link in page.all("link", rel="stylesheet")),
        *(link["href"] for link in page.all("link", rel="icon")),
        *(image["src"] for image in page.all("img")),
    }

    size = sum(len(client.get(address).content) for address in (ADDRESS, *needed))

    assert size < 100_000


@pytest.mark.parametrize("session", ["ctoc-cop-wg-6-2016", "nothing", "UPPER", "%00", "a" * 101])
@pytest.mark.usefixtures("drafted")
def test_a_draft_and_a_session_that_never_was_have_the_same_page(
    client: TestClient, session: str
) -> None:
    answer = client.get(f"/sessions/{session}?lang=en")

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert answer.text == client.get("/sessions/another?lang=en").text


@pytest.mark.parametrize(
    ("language", "direction"),
    [("ar", "rtl"), ("zh", "ltr"), ("en", "ltr"), ("fr", "ltr"), ("ru", "ltr"), ("es", "ltr")],
)
@pytest.mark.usefixtures("example")
def test_arabic_is_written_from_right_to_left_and_nothing_else(
    read: Read, language: str, direction: str
) -> None:
    [html] = read(f"{ADDRESS}?lang={language}").all("html")

    assert (html["lang"], html["dir"]) == (language, direction)


def test_a_meeting_that_is_held_only_if_needed_says_so(publishing: Publish, read: Read) -> None:
    one = replace(slot("2016-05-18 10:00"), certainty=Certainty.IF_NEEDED)
    publishing(work(one))

    page = read(f"{ADDRESS}?lang=en")

    assert [doubt.text for doubt in page.all("span", class_="doubt")] == [
        "This meeting is held only if needed."
    ]
