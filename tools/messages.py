"""Keep the catalogues of translations in step with the sentences in the code.

`extract` writes the template wgcal.pot, `update` also brings each language's wgcal.po up to it, and
`check` exits with 1 if either is not current, if a sentence has no translation or an uncertain one,
or if a translation lost or invented a {value}.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

CODE = Path(__file__).resolve().parents[1] / "src/wgcal"
LOCALE = CODE / "wording/locale"
TEMPLATE = LOCALE / "wgcal.pot"
OPTIONS: dict[str, dict[str, object]] = {"**/templates/**": {"silent": "false"}}
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "message": None,
    "counted": (1, 2),
}


METHODS = [("**.py", "python"), ("**/templates/**", "jinja2")]


def extracted() -> Catalog:
    """Return every sentence of the code and the templates, each with the files it stands in."""
    catalogue = Catalog(project="wgcal", charset="utf-8")
    found = extract_from_dir(
        CODE, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=("Translators:",)
    )
    for file, _line, text, comments, _context in sorted(found, key=lambda place: place[:2]):
        catalogue.add(text, locations=[(file, 0)], auto_comments=comments)
    for file, source in rule_sources():
        catalogue.add(source, locations=[(file, 0)])
    return catalogue


def rule_sources() -> Iterator[tuple[str, str]]:
    """Yield who set each rule: what the rule's file calls `SOURCE`, or by a name with that word."""
    for path in sorted((CODE / "constraints").glob("*.py")):
        for statement in ast.parse(path.read_bytes()).body:
            match statement:
                case ast.Assign([ast.Name(name)], ast.Constant(str(text))) if "SOURCE" in name:
                    yield path.relative_to(CODE).as_posix(), text


def template_text(template: Catalog) -> bytes:
    """Return the template as a file: without line numbers and dates, which change for nothing."""
    return _written(template, has_header=False)


def updated_text(path: Path, template: Catalog) -> bytes:
    """Return the language's file with all sentences of the template and none that are gone."""
    catalogue = _read(path)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return _written(catalogue, has_header=True)


def complaints(template: Catalog) -> Iterator[str]:
    """Yield a sentence for each file that is not current, and for each broken translation."""
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != template_text(template):
        yield f"{TEMPLATE} is not current: run tools/messages.py update"
    for path in languages():
        if path.read_bytes() != updated_text(path, template):
            yield f"{path} is not current: run tools/messages.py update"
        yield from (f"{path}: {flaw}" for flaw in flaws(_read(path)))


def flaws(catalogue: Catalog) -> Iterator[str]:
    """Yield what is wrong with each translation of a language."""
    for entry in catalogue:
        if entry.id:
            forms = _forms(entry.string)
            if not all(forms) or len(forms) != _expected_forms(entry, catalogue):
                yield f"no translation, or not in every plural form, of {entry.id!r}"
            if entry.fuzzy:
                yield f"the translation of {entry.id!r} is marked as fuzzy"
            yield from (f"values of {entry.id!r} differ in {form!r}" for form in _astray(entry))


def languages() -> list[Path]:
    """Return the file of each language."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/wgcal.po"))


def values_in(text: str) -> frozenset[str]:
    """Return the names of the values in a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def main(action: str) -> int:
    """Do what the command line asks for and return the exit status."""
    template = extracted()
    if action == "check":
        found = list(complaints(template))
        print(*found, sep="\n", end="\n" if found else "")
        return bool(found)
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(template_text(template))
    for path in languages() if action == "update" else ():
        path.write_bytes(updated_text(path, template))
        print(f"{path}: {_untranslated(path)} without translation")
    return 0


def _expected_forms(entry: Message, catalogue: Catalog) -> int:
    return catalogue.num_plurals if entry.pluralizable else 1


def _astray(entry: Message) -> Iterator[str]:
    """Yield each form of a translation with other values; a plural form may leave {number} out."""
    known = values_in(" ".join(_forms(entry.id)))
    may_lack = {"number"} & known if entry.pluralizable else set()
    for form in _forms(entry.string):
        if form and not known - may_lack <= values_in(form) <= known:
            yield form


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _untranslated(path: Path) -> int:
    return sum(bool(entry.id) and not all(_forms(entry.string)) for entry in _read(path))


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def _written(catalogue: Catalog, *, has_header: bool) -> bytes:
    text = BytesIO()
    layout = {"omit_header": not has_header, "sort_output": True, "include_lineno": False}
    write_po(text, catalogue, width=100, **layout)
    return text.getvalue()


if __name__ == "__main__":
    if sys.argv[1:] not in (["extract"], ["update"], ["check"]):
        sys.exit("usage: tools/messages.py extract | update | check")
    sys.exit(main(sys.argv[1]))
