import re
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


def bring_up_to_date(path: Path, catalogue: Catalog, *translations: str) -> None:
    """Write template and catalogue; the translations stand in the order of the sentences."""
    messages.TEMPLATE.write_bytes(messages.template_text(catalogue))
    path.write_bytes(messages.updated_text(path, catalogue))
    for text in translations:
        path.write_text(EMPTY.sub(rf'\1 "{text}"', path.read_text("utf-8"), count=1), "utf-8")


EMPTY = re.compile(r'^(msgstr(?:\[0\])?) ""$(?!\n")', re.MULTILINE)


def test_the_sentences_of_code_and_templates_are_found() -> None:
    found = messages.extracted()

    assert "plenary meeting" in found
    assert ("{number} hour", "{number} hours") in [entry.id for entry in found]


def test_who_set_a_rule_is_a_sentence_of_the_rule() -> None:
    found = {entry.id: entry.locations for entry in messages.extracted()}

    assert found["A room is one place."] == [("constraints/room_double_booked.py", 0)]


def test_what_was_just_updated_is_current(locale: Path) -> None:
    catalogue = template("plenary meeting", ("{number} hour", "{number} hours"))

    bring_up_to_date(locale, catalogue, "全体会议", "{number}小时")

    assert list(messages.complaints(catalogue)) == []


def test_a_new_sentence_makes_template_and_catalogue_old(locale: Path) -> None:
    bring_up_to_date(locale, template("plenary meeting"), "全体会议")

    found = list(messages.complaints(template("plenary meeting", "side event")))

    assert found == [
        f"{messages.TEMPLATE} is not current: run tools/messages.py update",
        f"{locale} is not current: run tools/messages.py update",
    ]


def test_a_sentence_that_is_gone_leaves_the_catalogue(locale: Path) -> None:
    bring_up_to_date(locale, template("plenary meeting", "side event"))

    bring_up_to_date(locale, template("side event"))

    assert "plenary meeting" not in locale.read_text("utf-8")


def test_a_sentence_without_translation_is_a_complaint(locale: Path) -> None:
    hours = ("{number} hour", "{number} hours")
    catalogue = template("plenary meeting", hours)

    bring_up_to_date(locale, catalogue, "全体会议")

    assert list(messages.complaints(catalogue)) == [
        f"{locale}: no translation, or not in every plural form, of {hours!r}"
    ]


def test_a_plural_form_too_few_is_a_complaint() -> None:
    russian = Catalog(locale="ru")
    russian.add(("{number} hour", "{number} hours"), ("{number} час", "{number} часа"))

    [flaw] = messages.flaws(russian)

    assert flaw.startswith("no translation, or not in every plural form")


def test_an_uncertain_translation_is_a_complaint(locale: Path) -> None:
    catalogue = template("plenary meeting")
    bring_up_to_date(locale, catalogue, "全体会议")
    text = locale.read_text("utf-8").replace('msgid "plenary', '#, fuzzy\nmsgid "plenary')
    locale.write_text(text, "utf-8")

    assert list(messages.complaints(catalogue)) == [
        f"{locale}: the translation of 'plenary meeting' is marked as fuzzy"
    ]


@pytest.mark.parametrize(
    ("sentence", "translation", "is_broken"),
    [
        (("{number} hour", "{number} hours"), "{number}小时", False),
        (("{number} hour", "{number} hours"), "小时", False),
        (("{number} hour", "{number} hours"), "{hours}小时", True),
        (("an hour", "hours"), "{number}小时", True),
        ("Release {number}", "发布", True),
        ("Release {number}", "第{number}次发布", False),
        ("Release", "第{number}次发布", True),
    ],
)
def test_a_translation_with_other_values_is_broken(
    locale: Path, sentence: str | tuple[str, str], translation: str, *, is_broken: bool
) -> None:
    catalogue = template(sentence)

    bring_up_to_date(locale, catalogue, translation)

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
