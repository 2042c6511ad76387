"""Languages, their interpreters' booths, and what a session may use of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Language(StrEnum):
    """A language as a BCP 47 tag: the official six in their official order, then guests."""

    AR = "ar"
    ZH = "zh"
    EN = "en"
    FR = "fr"
    RU = "ru"
    ES = "es"
    DE = "de"
    PT = "pt"
    ILS = "ils"


class Contract(StrEnum):
    """How an interpreter is engaged; limits of work differ (UN and CEB agreements with AIIC)."""

    STAFF = "staff"
    FREELANCE = "freelance"


OFFICIAL_LANGUAGES: tuple[Language, ...] = tuple(Language)[:6]

_OFFICIAL_PLACE = {language: place for place, language in enumerate(Language)}

Texts = Mapping[Language, str]


def in_official_order(languages: Iterable[Language]) -> tuple[Language, ...]:
    """Return each language once: Arabic, Chinese, English, French, Russian, Spanish, others."""
    return tuple(sorted(set(languages), key=_OFFICIAL_PLACE.__getitem__))


@dataclass(frozen=True, kw_only=True)
class Entitlement:
    """How many interpreted meetings a session may hold, in which languages, in which days."""

    meetings: int
    starts_on: date
    ends_on: date
    languages: tuple[Language, ...]
