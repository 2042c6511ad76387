"""The sentence that says how many meetings, over how many days, in which languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wgcal.documents.annotations import Annotations, Sentence, sentences
from wgcal.documents.findings import Findings
from wgcal.documents.patterns import Patterns
from wgcal.documents.span import Span
from wgcal.domain.agenda import AgendaItem, ItemRole
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Entitlement, Language, in_official_order
from wgcal.domain.message import message


@dataclass(frozen=True)
class FoundEntitlement:
    """An entitlement and the line on which its sentence stands."""

    entitlement: Entitlement
    line: int


@dataclass(frozen=True)
class _Offer:
    meetings: int
    days: int | None
    languages: tuple[Language, ...]
    line: int


def read_entitlement(
    annotations: Annotations,
    agenda: Sequence[AgendaItem],
    days: Span,
    patterns: Patterns,
    findings: Findings,
) -> FoundEntitlement | None:
    """Return the entitlement, sought first where the organization of work is adopted.

    It holds for the days of the session. Without a clear sentence there is none, and a note.
    """
    adoption = [item.number for item in agenda if item.role is ItemRole.AGENDA_ADOPTION]
    others = [item.number for item in agenda if item.number not in adoption]
    for numbers in (adoption, others):
        prose = [annotations[number].prose for number in numbers if number in annotations]
        found = [sentence for lines in prose for sentence in sentences(lines, patterns)]
        offers = list(_offers(found, patterns, findings))
        if offers:
            return _chosen(offers, days, findings)
    findings.note(
        None,
        message(
            "No sentence says how many meetings with interpretation there are and in which"
            " languages: the slots have no booths."
        ),
    )
    return None


def _offers(found: Iterable[Sentence], patterns: Patterns, findings: Findings) -> Iterable[_Offer]:
    words = patterns.words.entitlement
    for sentence in found:
        if not any(word in sentence.text for word in words.interpretation):
            continue
        meetings = _meetings(sentence.text, patterns)
        if meetings is None:
            continue
        languages = _languages(sentence, patterns, findings)
        if languages:
            yield _Offer(meetings, _days(sentence.text, patterns), languages, sentence.line)


def _chosen(offers: Sequence[_Offer], days: Span, findings: Findings) -> FoundEntitlement | None:
    first = offers[0]
    if any(
        (offer.meetings, offer.languages) != (first.meetings, first.languages) for offer in offers
    ):
        findings.note(
            first.line,
            message("Several sentences give the session different numbers of meetings."),
        )
        return None
    length = (days.ends_on - days.starts_on).days + 1
    if first.days is not None and first.days != length:
        findings.note(
            first.line,
            message(
                "Meetings are given for {days} days, but the session has {length}.",
                days=first.days,
                length=length,
            ),
        )
    entitlement = Entitlement(
        meetings=first.meetings,
        starts_on=days.starts_on,
        ends_on=days.ends_on,
        languages=first.languages,
    )
    return FoundEntitlement(entitlement, first.line)


def _meetings(text: str, patterns: Patterns) -> int | None:
    matches = list(patterns.meetings.finditer(text))
    if len(matches) > 1:
        ends = [*(match.start() for match in matches[1:]), len(text)]
        matches = [
            match
            for match, end in zip(matches, ends, strict=True)
            if any(word in text[match.end() : end] for word in patterns.words.entitlement.plenary)
        ]
    return patterns.number(matches[0]["number"]) if len(matches) == 1 else None


def _days(text: str, patterns: Patterns) -> int | None:
    match = patterns.days.search(text)
    return patterns.number(match["number"]) if match else None


def _languages(sentence: Sentence, patterns: Patterns, findings: Findings) -> tuple[Language, ...]:
    if patterns.official_languages.search(sentence.text):
        return OFFICIAL_LANGUAGES
    named = in_official_order(
        language
        for language, names in patterns.words.entitlement.languages.items()
        if any(name in sentence.text for name in names)
    )
    match = patterns.language_count.search(sentence.text)
    count = patterns.number(match["number"]) if match else None
    if named and count in (None, len(named)):
        return named
    findings.note(
        sentence.line,
        message("The sentence on interpretation does not make clear which languages it means."),
    )
    return ()
