import re
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event

from wgcal.domain.interpretation import Language
from wgcal.ical.text import Text, one_line, safe, some_lines


def read_back(text: Text) -> str:
    """Return what another program reads in a calendar with this text."""
    event = Event()
    event.add("DESCRIPTION", text)
    return str(Event.from_ical(event.to_ical())["DESCRIPTION"])


@pytest.mark.parametrize(
    "title",
    [
        "Firearms, parts; and components",
        r"back\slash",
        r"C:\New\name",
        r"\N\n\\N",
        'the "Protocol"',
        "it's ’quoted’",
        "one\ntwo",
        "tab\tbed",
        "gun 🔫 and family 👨‍👩‍👧",
        "𠮷野家",
        "الفريق العامل المعني بالأسلحة النارية",
        "BEGIN:VEVENT",
        "END:VCALENDAR\nEND:VCALENDAR",
        "^n ^' ^^",
        "%2C %0A",
        "",
    ],
)
def test_a_hostile_title_is_read_back_as_it_was(title: str) -> None:
    assert read_back(some_lines(title)) == title


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("nul\0bell\a", "nulbell"),
        ("vertical\vtab and form\ffeed", "verticaltab and formfeed"),
        ("delete\x7f and \x9f", "delete and "),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("no\ufffe character\uffff", "no character"),
        ("\u202eevil\u202c \u2067right\u2069 \u200fto\u200e left\u061c", "evil right to left"),
        ("cafe\u0301", "café"),
        ("a\r\nb\rc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
    ],
)
def test_what_breaks_or_misleads_readers_is_taken_out(hostile: str, harmless: str) -> None:
    assert safe(hostile) == harmless
    assert read_back(some_lines(hostile)) == harmless


def test_a_title_of_one_line_has_no_line_ends_and_no_wide_gaps() -> None:
    assert one_line("Working\tGroup\n\non  Firearms ") == "Working Group on Firearms"


def test_the_language_is_a_parameter_where_it_is_one() -> None:
    assert one_line("枪支", Language.ZH).params == {"LANGUAGE": "zh"}
    assert one_line("枪支").params == {}


@given(st.text())
def test_any_text_is_written_on_lines_of_at_most_75_octets_and_read_back(text: str) -> None:
    event = Event()
    event.add("DESCRIPTION", some_lines(text))
    written = event.to_ical()

    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    assert re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|(?<!\r)\n|\r(?!\n)", written) is None
    assert str(Event.from_ical(written)["DESCRIPTION"]) == safe(text)
    assert is_normalized("NFC", safe(text))


@given(st.text(st.characters(categories=("Lu", "Zs", "Cc", "Cs", "Cf", "Zl", "Zp", "Mn"))))
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert safe(safe(text)) == safe(text)
