"""Papers before a session: record what the agenda document does not say of them."""

import re
from datetime import date
from typing import Annotated, Self

from fastapi import APIRouter, Body, Response
from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from wgcal.actions.record_document import PaperRecord, Recorded, record_document
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import Keep
from wgcal.web.access import Planning
from wgcal.web.api.answers import DifferenceAnswer, difference
from wgcal.web.api.inputs import LONGEST_NAME, MOST_ITEMS, Input, Name
from wgcal.web.api.plan import SessionNamed
from wgcal.web.api.revision import Expecting, tag
from wgcal.web.api.slots import CHANGES
from wgcal.web.language import Reader
from wgcal.web.malformed import UnusableValue

router = APIRouter(prefix="/sessions/{session}/documents", tags=["documents"])

LONGEST_TITLE = 2000
WITHOUT_NUL = r"^[^\x00]*$"
WITH_ITS_RECORD = {
    "symbol": "CTOC/COP/WG.6/2016/2",
    "submitted_on": "2016-03-01",
    "issued": {"en": "2016-04-01", "fr": "2016-04-05"},
}


ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day(value: object) -> date:
    """Return the day that a text such as 2016-05-19 says; all else is an UnusableValue."""
    try:
        if isinstance(value, str) and ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise UnusableValue(message("this is no date such as 2016-05-19"))


Day = Annotated[
    date,
    BeforeValidator(day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2016-04-01"]}),
]
Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE, pattern=WITHOUT_NUL)]


class DocumentInput(Input):
    """What to record of a paper; what is left out stays, and null takes it away."""

    symbol: Annotated[Name, Field(examples=["CTOC/COP/WG.6/2016/2"])]
    titles: dict[Language, Title | None] = Field(
        default={}, description="Its title in each language."
    )
    issued: dict[Language, Day | None] = Field(
        default={}, description="When it came out, or is to, in each language."
    )
    submitted_on: Day | None = None
    languages: Annotated[list[Language], Field(max_length=LONGEST_NAME)] = Field(
        default=[], description="Those it is to come out in; empty: every language of its meetings."
    )
    items: Annotated[list[Name], Field(max_length=MOST_ITEMS)] = Field(
        default=[], description="Agenda items that it is a paper of, besides those known."
    )
    role: DocumentRole = Field(default=DocumentRole.NEW, description="What it is to these items.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set - {"symbol", "role"}:
            raise UnusableValue(
                message("say what to record: titles, issued, submitted_on, languages, or items")
            )
        return self

    def record(self) -> PaperRecord:
        """Return the record in the words of the action; what was left out is kept."""
        told = self.model_fields_set
        return PaperRecord(
            symbol=self.symbol,
            titles=self.titles,
            issued=self.issued,
            submitted_on=self.submitted_on if "submitted_on" in told else Keep.KEEP,
            languages=tuple(self.languages) if "languages" in told else Keep.KEEP,
            items=tuple(ItemNumber(number) for number in self.items),
            role=self.role,
        )


class DocumentAnswer(DifferenceAnswer):
    """A record as it was saved: the plan's new revision, the paper, and its conflicts."""

    revision: int
    document: Document


@router.post("", responses=CHANGES)
def record(
    reader: Reader,
    edit: Planning,
    response: Response,
    session: SessionNamed,
    expecting: Expecting,
    told: Annotated[DocumentInput, Body(examples=[WITH_ITS_RECORD])],
) -> DocumentAnswer:
    """Record dates, languages and items of a paper, known before or not; only drafts change."""
    done = record_document(
        edit.store, session, told.record(), expecting=expecting, by=edit.by, now=edit.now
    )
    tag(response, done.work.revision)
    return recorded(done, reader)


def recorded(done: Recorded, language: Language = Language.EN) -> DocumentAnswer:
    """Return what became of a record as the API tells it in the language."""
    parts = dict(difference(done.difference, language))
    return DocumentAnswer(revision=done.work.revision, document=done.document, **parts)
