import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from plans import EXAMPLE, FIREARMS, MIGRANTS, agenda_item, slot, work
from web.conftest import PUBLIC, SESSION
from web.pages.conftest import PUBLIC_URL, Publish, Read
from web.pages.tree import Element, parsed
from wgcal.domain.interpretation import Language

PAGE = "/subscribe/sessions/ctoc-cop-wg-6-2016"
FEED = f"{PUBLIC_URL}/feeds/sessions/ctoc-cop-wg-6-2016"
HOSTILE = """<script>alert("1")</script>'&"""


def address(page: Element) -> str:
    [field] = page.all("input", id="address")
    assert "readonly" in field.attributes
    return field["value"]


def ticked(page: Element) -> dict[str, list[str]]:
    boxes = page.all("input", type="checkbox")
    return {
        name: [box["value"] for box in boxes if box["name"] == name and "checked" in box.attributes]
        for name in dict.fromkeys(box["name"] for box in boxes)
    }


def selected(page: Element) -> dict[str, str]:
    return {
        menu["name"]: option["value"]
        for menu in page.all("select")
        for option in menu.all("option", selected="")
    }


@pytest.mark.usefixtures("example")
def test_the_page_of_everything_has_nothing_ticked_and_the_whole_feed(read: Read) -> None:
    page = read(PAGE)

    assert page.texts("h1") == ["Subscribe"]
    assert page.texts("h2") == [
        "Choose meetings",
        "Meetings in this calendar",
        "Subscribe in your program",
    ]
    assert address(page) == f"{FEED}/en.ics"
    assert ticked(page) == {"item": [], "kind": [], "interpreted": []}
    assert selected(page) == {
        "language": "en",
        "from": "",
        "to": "",
        "cancelled": "",
        "granularity": "",
        "alarm": "",
        "tz": "",
    }


@pytest.mark.usefixtures("example")
def test_the_form_is_answered_as_the_address_says(read: Read) -> None:
    query = "item=2,3&interpreted=ar&from=2016-05-18&alarm=7&cancelled=omit&granularity=item&tz=utc"
    page = read(f"{PAGE}?{query}&language=fr")

    assert ticked(page) == {"item": ["2", "3"], "kind": [], "interpreted": ["ar"]}
    assert selected(page) == {
        "language": "fr",
        "from": "2016-05-18",
        "to": "",
        "cancelled": "omit",
        "granularity": "item",
        "alarm": "7",
        "tz": "utc",
    }
    assert address(page) == (
        f"{FEED}/fr.ics?item=2,3&interpreted=ar&from=2016-05-18"
        "&cancelled=omit&granularity=item&alarm=7&tz=utc"
    )


@pytest.mark.usefixtures("example")
def test_a_part_in_the_path_is_ticked_and_can_be_unticked(read: Read) -> None:
    page = read(f"{PAGE}/items/1(a)")

    assert ticked(page)["item"] == ["1(a)"]
    assert [form["action"] for form in page.all("form")] == [f"{PAGE}#preview"]


@pytest.mark.usefixtures("example")
def test_what_the_form_does_not_ask_for_is_kept(read: Read) -> None:
    page = read(f"{PAGE}?room=boardroom-d&body=ctoc-cop-wg-6&lang=en")

    assert [(field["name"], field["value"]) for field in page.all("input", type="hidden")] == [
        ("lang", "en"),
        ("body", "ctoc-cop-wg-6"),
    ]
    assert ticked(page)["room"] == ["boardroom-d"]


@pytest.mark.usefixtures("example")
def test_items_have_their_titles_and_items_not_on_the_agenda_can_be_unticked(read: Read) -> None:
    [items] = read(f"{PAGE}?item=99").all("fieldset", class_="item")

    assert items.texts("label") == [
        "1 Organizational matters",
        "1(a) Opening of the meeting",
        "1(b) Adoption of the agenda",
        "2 Record-keeping",
        "3 Networks",
        "4 Technical assistance",
        "5 Other matters",
        "6 Adoption of the report",
        "99",
    ]


@pytest.mark.usefixtures("example")
def test_the_page_is_read_in_one_language_and_the_feed_in_another(client: TestClient) -> None:
    answer = client.get(f"{PAGE}?lang=ar&language=fr")
    page = parsed(answer.text)

    assert answer.headers["Content-Language"] == "ar"
    assert [(top["lang"], top["dir"]) for top in page.all("html")] == [("ar", "rtl")]
    assert address(page) == f"{FEED}/fr.ics"


@pytest.mark.usefixtures("example")
def test_another_language_of_the_page_keeps_what_was_chosen(read: Read) -> None:
    [languages] = read(f"{PAGE}?item=2&language=fr&lang=en").all("ul", class_="languages")

    assert [link["href"] for link in languages.all("a", lang="zh")] == [
        "?item=2&language=fr&lang=zh"
    ]


@pytest.mark.usefixtures("example")
def test_each_program_has_a_button_and_says_how_often_it_looks(read: Read) -> None:
    [programs] = read(PAGE).all("ul", class_="programs")

    assert programs.texts("a", class_="button") == [
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
    assert programs.texts("p", class_="aside")[1] == (
        "It looks for changes after 8 hours to 24 hours; nobody can make it look sooner."
    )


@pytest.mark.usefixtures("example")
def test_a_copy_is_downloaded_from_this_server_and_said_never_to_change(read: Read) -> None:
    page = read(f"{PAGE}?item=2")

    [copy] = [link for link in page.all("a") if "download" in link.attributes]
    assert copy["href"] == "/feeds/sessions/ctoc-cop-wg-6-2016/en.ics?item=2"
    assert copy["download"] == "ctoc-cop-wg-6-2016.ics"
    assert "never changes" in page.text


@pytest.mark.usefixtures("example")
def test_nothing_on_the_page_needs_a_script_or_a_style_of_its_own(client: TestClient) -> None:
    answer = client.get(PAGE)

    assert re.findall(r"<script|<style|\sstyle=|\son[a-z]+=", answer.text) == []
    assert len(re.findall(r'<svg[^>]* class="qr"', answer.text)) == 1


def hours(page: Element) -> list[str]:
    [section] = page.all("section", class_="preview")
    return [time["datetime"][:16] for time in section.all("time")]


def test_a_station_and_a_body_have_pages_too_that_say_whose_meetings_they_are(
    public: TestClient,
) -> None:
    station = parsed(public.get("/subscribe/stations/vienna?from=2016-05-01&lang=en").text)
    body = parsed(public.get("/subscribe/bodies/ctoc-cop-wg-6?from=2016-05-01&lang=en").text)

    assert station.texts("p", class_="lede") == ["Vienna"]
    assert ticked(station) == {"body": [], "kind": [], "interpreted": []}
    assert body.texts("p", class_="lede") == ["Working Group on Firearms"]
    assert ticked(body) == {"kind": [], "interpreted": []}
    assert len(hours(station)) == len(hours(body)) == 4
    assert "1st meeting · Working Group on Firearms" in station.text


def test_a_body_that_a_station_does_not_have_can_be_unticked(public: TestClient) -> None:
    bodies = "body=ctoc-cop-wg-6&body=e-cn-7"

    page = parsed(public.get(f"/subscribe/stations/vienna?from=2016-05-01&{bodies}").text)

    assert ticked(page)["body"] == ["ctoc-cop-wg-6", "e-cn-7"]


def test_several_bodies_stay_several_when_the_form_is_sent(publishing: Publish, read: Read) -> None:
    publishing(EXAMPLE)
    other = replace(EXAMPLE.session, id=type(SESSION)("migrants-2016"), body=MIGRANTS.id)
    publishing(work(slot("2016-06-01 10:00", "2"), session=other, body=MIGRANTS))

    page = read("/subscribe/bodies/ctoc-cop-wg-6?body=ctoc-cop-wg-7&from=2016-01-01")

    assert page.texts("p", class_="lede") == ["Programme of meetings"]
    assert [(field["name"], field["value"]) for field in page.all("input", type="hidden")] == [
        ("body", "ctoc-cop-wg-7")
    ]
    assert len(hours(page)) == 5


@pytest.mark.usefixtures("example")
def test_what_is_not_understood_is_told(read: Read) -> None:
    page = read(f"{PAGE}?item=2&colour=red&alarm=")

    assert page.texts("p", class_="note") == ["Not understood, and left out: colour=red"]
    assert address(page) == f"{FEED}/en.ics?item=2"


@pytest.mark.usefixtures("example")
def test_the_session_s_page_leads_here_and_this_page_further(read: Read) -> None:
    on_session = [link["href"] for link in read("/sessions/ctoc-cop-wg-6-2016").all("a")]
    [wider] = read(PAGE).all("p", class_="wider aside")

    assert PAGE in on_session
    assert [(link["href"], link.text) for link in wider.all("a")] == [
        ("/subscribe/bodies/ctoc-cop-wg-6", "All sessions of this body"),
        ("/subscribe/stations/vienna", "All meetings in Vienna"),
    ]


def test_no_text_of_a_plan_or_an_address_can_become_markup(
    publishing: Publish, client: TestClient
) -> None:
    body = replace(FIREARMS, names={Language.EN: HOSTILE})
    publishing(work(slot("2016-05-18 10:00", "2"), body=body, agenda=(agenda_item("2", HOSTILE),)))

    page = parsed(client.get(PAGE, params={"colour": HOSTILE, "lang": "en"}).text)

    assert page.all("script") == []
    assert page.texts("p", class_="lede") == [f"{HOSTILE} · 18–19 May 2016"]
    assert page.all("fieldset", class_="item")[0].texts("label") == [f"2 {HOSTILE}"]
    assert page.texts("p", class_="note") == [f"Not understood, and left out: colour={HOSTILE}"]


@pytest.mark.parametrize(
    "path",
    [
        "/subscribe/sessions/other",
        "/subscribe/stations/geneva",
        "/subscribe/bodies/e-cn-7",
        "/subscribe/cities/vienna",
        f"{PAGE}/meetings/0b7c3c38",
        PAGE,
    ],
)
@pytest.mark.usefixtures("drafted")
def test_what_is_not_published_has_the_page_for_what_is_not_there(
    client: TestClient, path: str
) -> None:
    answer = client.get(f"{path}?lang=en")

    assert answer.status_code == 404
    assert answer.text == client.get("/sessions/another?lang=en").text


def test_the_address_shown_is_that_of_the_public(public: TestClient) -> None:
    assert address(parsed(public.get(PAGE).text)).startswith(f"{PUBLIC}/feeds/")


def test_the_page_may_be_kept_for_a_minute_and_its_head_asked_for(public: TestClient) -> None:
    answer, head = public.get(PAGE), public.head(PAGE)

    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert (head.status_code, head.text) == (200, "")
    assert head.headers["Content-Length"] == answer.headers["Content-Length"]
