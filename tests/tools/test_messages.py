import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

import messages

PO = """msgid ""
msgstr ""
"Language: zh\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


def template(*texts: str | tuple[str, str]) -> Catalog:
    catalogue = Catalog(project="wgcal", charset="utf-8")
    for text in texts:
        catalogue.add(text, locations=[("a.py", 0)])
    return catalogue


@pytest.fixture
def locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the catalogue of one language in a folder of its own."""
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    monkeypatch.setattr(messages, "TEMPLATE", tmp_path / "wgcal.pot")
    path = tmp_path / "zh/LC_MESSAGES/wgcal.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO, "utf-8")
    return path


def bring_up_to_date(path: Path, catalogue: Catalog) -> None:
    messages.TEMPLATE.write_bytes(messages.template_text(catalogue))
    path.write_bytes(messages.updated_text(path, catalogue))


def test_the_sentences_of_code_and_templates_are_found() -> None:
    found = messages.extracted()

    assert "plenary meeting" in found
    assert ("{number} hour", "{number} hours") in [entry.id for entry in found]


def test_what_was_just_updated_is_current(locale: Path) -> None:
    catalogue = template("plenary meeting", ("{number} hour", "{number} hours"))

    bring_up_to_date(locale, catalogue)

    assert list(messages.complaints(catalogue)) == []


def test_a_new_sentence_makes_template_and_catalogue_old(locale: Path) -> None:
    bring_up_to_date(locale, template("plenary meeting"))

    found = list(messages.complaints(template("plenary meeting", "side event")))

    assert found == [
        f"{messages.TEMPLATE} is not current: run tools/messages.py update",
        f"{locale} is not current: run tools/messages.py update",
    ]


def test_a_sentence_that_is_gone_leaves_the_catalogue(locale: Path) -> None:
    bring_up_to_date(locale, template("plenary meeting", "side event"))

    bring_up_to_date(locale, template("side event"))

    assert "plenary meeting" not in locale.read_text("utf-8")


@pytest.mark.parametrize(
    ("translation", "is_broken"), [("{number}小时", False), ("{hours}小时", True), ("小时", False)]
)
def test_a_translation_with_other_values_is_broken(
    locale: Path, translation: str, *, is_broken: bool
) -> None:
    catalogue = template(("{number} hour", "{number} hours"))
    catalogue.add(("{number} hour", "{number} hours"), flags=("python-brace-format",))
    bring_up_to_date(locale, catalogue)
    locale.write_text(
        locale.read_text("utf-8").replace('msgstr[0] ""', f'msgstr[0] "{translation}"'), "utf-8"
    )

    assert bool(list(messages.complaints(catalogue))) == is_broken


@pytest.mark.parametrize("arguments", [[], ["remove"], ["check", "update"]])
def test_an_action_that_does_not_exist_is_refused(arguments: list[str]) -> None:
    run = subprocess.run(
        [sys.executable, messages.__file__, *arguments], capture_output=True, text=True, check=False
    )

    assert (run.returncode, run.stderr) == (
        1,
        "usage: tools/messages.py extract | update | check\n",
    )
