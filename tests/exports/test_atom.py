from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from actions.told import PAGE, SOURCE, UID, calendar_of
from ical.example import RELEASE
from wgcal.domain.slot_change import ChangeKind
from wgcal.exports import Change, atom

ATOM = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

MOVED = Change(
    identifier="3b4ff6b1-32c4-5a29-b76f-1b70b0a52a3d",
    kind=ChangeKind.MOVED,
    word="Moved",
    title="Moved: <b>]]> & 1st meeting",
    paragraphs=("Before: 18 May 2016", "Now: 19 May 2016"),
    published_at=datetime(2016, 3, 1, 9, tzinfo=UTC),
    page="https://cal.example.org/sessions/x",
    file="https://cal.example.org/feeds/sessions/x/meetings/1/en.ics",
)


def tree(*changes: Change) -> ET.Element:
    return ET.fromstring(atom(calendar_of(RELEASE), changes))  # noqa: S314 - our own


def test_a_feed_says_who_it_is_of_and_when_it_changed() -> None:
    feed = tree()

    texts = {name: feed.findtext(f"a:{name}", None, ATOM) for name in ("id", "title", "updated")}
    assert texts == {
        "id": f"urn:uuid:{UID}",
        "title": "Working Group on Firearms, 2016",
        "updated": "2016-02-23T09:00:00Z",
    }
    assert feed.findtext("a:author/a:name", None, ATOM) == "Working Group on Firearms, 2016"
    assert feed.attrib == {XML_LANG: "en"}
    assert [link.attrib for link in feed.findall("a:link", ATOM)] == [
        {"rel": "self", "type": "application/atom+xml", "href": SOURCE},
        {"rel": "alternate", "type": "text/html", "href": PAGE},
    ]


def test_an_entry_says_what_changed_when_and_where_more_is_told() -> None:
    [entry] = tree(MOVED).findall("a:entry", ATOM)

    texts = {name: entry.findtext(f"a:{name}", None, ATOM) for name in ("id", "title", "updated")}
    assert texts == {
        "id": "urn:uuid:3b4ff6b1-32c4-5a29-b76f-1b70b0a52a3d",
        "title": "Moved: <b>]]> & 1st meeting",
        "updated": "2016-03-01T09:00:00Z",
    }
    [category] = entry.findall("a:category", ATOM)
    assert category.attrib == {"term": "moved", "label": "Moved"}
    assert [link.attrib["href"] for link in entry.findall("a:link", ATOM)] == [
        "https://cal.example.org/sessions/x",
        "https://cal.example.org/feeds/sessions/x/meetings/1/en.ics",
    ]
    paragraphs = entry.findall("a:content[@type='xhtml']/h:div/h:p", ATOM)
    assert [each.text for each in paragraphs] == ["Before: 18 May 2016", "Now: 19 May 2016"]


def test_entries_are_in_the_order_given() -> None:
    later = replace(MOVED, identifier="second", title="Second")

    titles = [entry.findtext("a:title", None, ATOM) for entry in tree(later, MOVED)[7:]]

    assert titles == ["Second", "Moved: <b>]]> & 1st meeting"]
