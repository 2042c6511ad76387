"""From the bytes of a file to the lines of a document, within bounds."""

from wgcal.documents.findings import Note, UnreadableDocument
from wgcal.documents.lines import Line, clean, close_letter_spacing
from wgcal.domain.message import Message, message

MOST_BYTES = 20 * 1024 * 1024
MOST_LINES = 200_000
LONGEST_LINE = 10_000


def document_lines(source: bytes | str, limit: int) -> tuple[Line, ...]:
    """Return the lines that hold any text, or raise UnreadableDocument.

    Refused are a source of more than `limit` bytes, an empty one, one that is not text in UTF-8,
    and one with more or longer lines than any document has.
    """
    text = _text(source, limit).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise _unreadable(None, message("The document is empty."))
    if text.count("\n") > MOST_LINES:
        sentence = message("The document has more than {limit} lines.", limit=MOST_LINES)
        raise _unreadable(None, sentence)
    return _lines(text)


def _text(source: bytes | str, limit: int) -> str:
    if len(source) > limit:
        raise _too_large(limit)
    try:
        data = source if isinstance(source, bytes) else source.encode()
        if len(data) > limit:
            raise _too_large(limit)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text(error.object.count(b"\n", 0, error.start) + 1) from error
    except UnicodeEncodeError as error:
        raise _not_text(error.object.count("\n", 0, error.start) + 1) from error
    if "\0" in text:
        raise _not_text(text.count("\n", 0, text.index("\0")) + 1)
    return text


def _lines(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    for number, raw in enumerate(clean(text).split("\n"), start=1):
        if len(raw) > LONGEST_LINE:
            sentence = message("The line has more than {limit} characters.", limit=LONGEST_LINE)
            raise _unreadable(number, sentence)
        printed = close_letter_spacing(" ".join(raw.split()))
        if printed:
            lines.append(Line(number, printed))
    return tuple(lines)


def _too_large(limit: int) -> UnreadableDocument:
    return _unreadable(
        None,
        message("The document has more than {limit} bytes, the most that is read.", limit=limit),
    )


def _not_text(line: int) -> UnreadableDocument:
    return _unreadable(
        line, message("The file is not text in UTF-8. Save the document as plain text first.")
    )


def _unreadable(line: int | None, sentence: Message) -> UnreadableDocument:
    return UnreadableDocument([Note(line, sentence)])
