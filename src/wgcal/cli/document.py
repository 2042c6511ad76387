"""`wgcal document`: when a paper was submitted and came out, which its agenda does not say."""

from datetime import date
from typing import Annotated

import typer

from wgcal.actions.record_document import PaperRecord, Recorded, record_document
from wgcal.cli.arguments import RevisionOption, SessionArgument, day, in_language
from wgcal.cli.conflicts import print_difference
from wgcal.cli.opening import author, writing
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import SessionId
from wgcal.web.api.documents import recorded
from wgcal.web.clock import utc_now

NAME = "document"
NOTHING_SAID = "say what to record: --issued, --submitted, --title, --language, or --item"

IssuedOption = Annotated[
    list[str] | None,
    typer.Option(help="Language and day of issue, as fr=2016-04-01; fr= takes it away."),
]
TitleOption = Annotated[
    list[str] | None, typer.Option(help="Language and title, as fr=Rapport; fr= takes it away.")
]
LanguageOption = Annotated[
    list[Language] | None,
    typer.Option(help="A language that it is to come out in; may be repeated."),
]
ItemOption = Annotated[
    list[str] | None, typer.Option(help="An agenda item it is a paper of; may be repeated.")
]


def command(
    session: SessionArgument,
    symbol: Annotated[str, typer.Argument(metavar="SYMBOL", help="Such as CTOC/COP/WG.6/2016/2.")],
    issued: IssuedOption = None,
    submitted: Annotated[
        str | None, typer.Option(help="Day of submission; an empty text takes it away.")
    ] = None,
    title: TitleOption = None,
    language: LanguageOption = None,
    item: ItemOption = None,
    role: Annotated[
        DocumentRole, typer.Option(help="What it is to these items.")
    ] = DocumentRole.NEW,
    revision: RevisionOption = None,
    *,
    json: AsJson = False,
) -> None:
    """Record of a paper what the agenda document does not say; what is not given stays."""
    if submitted is None and not any((issued, title, language, item)):
        raise typer.BadParameter(NOTHING_SAID)
    record = PaperRecord(
        symbol=symbol,
        titles={name: text or None for name, text in map(in_language, title or ())},
        issued={name: _day_or_none(text) for name, text in map(in_language, issued or ())},
        submitted_on=Keep.KEEP if submitted is None else _day_or_none(submitted),
        languages=tuple(language) if language else Keep.KEEP,
        items=tuple(ItemNumber(number) for number in item or ()),
        role=role,
    )
    with writing() as store:
        named = SessionId(session)
        seen = store.load(named).revision if revision is None else revision
        done = record_document(store, named, record, expecting=seen, by=author(), now=utc_now())
    _tell(done, json_wanted=json)


def _day_or_none(text: str) -> date | None:
    return day(text) if text else None


def _tell(done: Recorded, *, json_wanted: bool) -> None:
    if json_wanted:
        print_json(recorded(done).model_dump(mode="json"))
        return
    console().print(
        f"Recorded {done.document.symbol}: {_summary(done.document)}; "
        f"the plan is at revision {done.work.revision}.",
        markup=False,
    )
    print_difference(done.difference)


def _summary(document: Document) -> str:
    dates = ", ".join(f"{language} {on}" for language, on in document.issued.items())
    return f"out {dates or 'on days not known'}, submitted {document.submitted_on or 'not known'}"
