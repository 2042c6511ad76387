import pytest

from agendas import CATALOGUE, EXAMPLE_TEXT, EXPECTED, FULL_TEXT
from wgcal.documents import Lines, example, read
from wgcal.domain.agenda import ItemNumber

FULL_DOCUMENT = pytest.mark.skipif(
    not FULL_TEXT.exists(), reason="The full document lies beside the repository, not in it."
)


def test_the_example_says_what_its_printed_table_says() -> None:
    assert read(example(), CATALOGUE) == EXPECTED


@FULL_DOCUMENT
def test_the_full_document_says_the_same_as_the_example() -> None:
    assert read(FULL_TEXT.read_bytes(), CATALOGUE) == EXPECTED


def test_every_value_of_the_example_has_its_line() -> None:
    reading = read(example(), CATALOGUE)

    assert reading.lines == Lines(
        session=3,
        symbol=112,
        body=1,
        status=137,
        entitlement=50,
        agenda={
            ItemNumber("1"): 12,
            ItemNumber("1(a)"): 14,
            ItemNumber("1(b)"): 16,
            ItemNumber("2"): 18,
            ItemNumber("3"): 26,
            ItemNumber("4"): 30,
            ItemNumber("5"): 34,
            ItemNumber("6"): 36,
        },
        documents={
            "CTOC/COP/WG.6/2012/3": 65,
            "CTOC/COP/WG.6/2014/2": 70,
            "CTOC/COP/WG.6/2016/2": 80,
        },
    )
    assert [(slot.line, slot.item_lines) for slot in reading.slots] == [
        (144, (147, 149, 151)),
        (163, (163, 171)),
        (181, (184,)),
        (188, (188, 190)),
    ]


@FULL_DOCUMENT
def test_every_value_of_the_full_document_has_its_line() -> None:
    reading = read(FULL_TEXT.read_bytes(), CATALOGUE)

    assert (reading.lines.symbol, reading.lines.session, reading.lines.entitlement) == (265, 3, 98)
    assert list(reading.lines.agenda.values()) == [13, 15, 17, 19, 27, 31, 35, 37]
    assert list(reading.lines.documents.values()) == [179, 184, 194]
    assert [(slot.line, slot.item_lines) for slot in reading.slots] == [
        (335, (338, 340, 342)),
        (354, (354, 362)),
        (372, (375,)),
        (379, (379, 381)),
    ]


@pytest.mark.parametrize(
    "source",
    [
        EXAMPLE_TEXT,
        b"\xef\xbb\xbf" + example(),
        EXAMPLE_TEXT.replace("\n", "\r\n"),
        EXAMPLE_TEXT.replace("\n", "\r"),
        EXAMPLE_TEXT.replace("V.16-01235 5", "V.16-01235 5\f"),
        EXAMPLE_TEXT.replace(" CTOC/COP/WG.6/2016/1\n", "\fCTOC/COP/WG.6/2016/1\n"),
        EXAMPLE_TEXT.replace(" ", "\u3000"),
        EXAMPLE_TEXT.replace("月", "\u2f49").replace("日", "\u2f47"),
    ],
    ids=["text", "mark", "crlf", "cr", "form feed", "page", "wide spaces", "radicals"],
)
def test_the_way_a_file_is_saved_changes_nothing(source: bytes | str) -> None:
    assert read(source, CATALOGUE) == EXPECTED
