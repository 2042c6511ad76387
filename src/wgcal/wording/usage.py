"""The United Nations' editorial usage, where it goes beyond what the Unicode CLDR says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from wgcal.domain.interpretation import Language


@dataclass(frozen=True, kw_only=True)
class Conjunction:
    """A word between the last two of a list that changes before some; `before` is a pattern."""

    usual: str
    changed: str
    before: str


@dataclass(frozen=True, kw_only=True)
class Usage:
    """One language's own forms, with `{named}` places; an empty one leaves it to the CLDR.

    `day` is a date with its weekday, `span` two days of one month. `ordinals` are what follows a
    number, by the CLDR's plural category. `letters` stand for a, b, c… in the numbers of sub-items.
    """

    date: str = ""
    day: str = ""
    span: str = ""
    months: tuple[str, ...] = ()
    first_of_month: str = "1"
    time: str = "{hour:02}:{minute:02}"
    moment: str = ""
    ordinals: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[Language, str] = field(default_factory=dict)
    conjunction: Conjunction | None = None
    sub_item: str = "{item}({letter})"
    letters: tuple[str, ...] = ()


_OF_THE_CLDR = Usage()
_SHAPE = TypeAdapter(dict[Language, Usage])


def usage(language: Language) -> Usage:
    """Return the language's own forms, all of them empty if it has none."""
    return _usages().get(language, _OF_THE_CLDR)


@cache
def _usages() -> Mapping[Language, Usage]:
    text = (files("wgcal.wording") / "usage.toml").read_text(encoding="utf-8")
    return _SHAPE.validate_python(tomllib.loads(text))
