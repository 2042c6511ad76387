"""Papers to test with: new ones before the example session, out so many days before it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from plans import EXAMPLE, FIREARMS_2016, SIX
from wgcal.domain.agenda import ItemDocument, ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork

SYMBOL = "CTOC/COP/WG.6/2016/2"


def days_before(days: int) -> date:
    """Return the day that lies so many days before the example session."""
    return FIREARMS_2016.starts_on - timedelta(days=days)


def out(days: int | Mapping[Language, int], *languages: Language) -> dict[Language, date]:
    """Return dates of issue: so many days before the session in these languages, or all six."""
    if isinstance(days, int):
        return dict.fromkeys(languages or SIX, days_before(days))
    return {language: days_before(ahead) for language, ahead in days.items()}


def paper(
    issued: Mapping[Language, date] | None = None,
    *,
    symbol: str = SYMBOL,
    submitted_on: date | None = None,
    languages: tuple[Language, ...] = (),
) -> Document:
    """Return a paper without a title."""
    return Document(
        symbol=symbol,
        titles={},
        issued=issued or {},
        submitted_on=submitted_on,
        languages=languages,
    )


def before(
    *papers: Document,
    plan: OrganizationOfWork = EXAMPLE,
    items: Iterable[str] = ("2",),
    role: DocumentRole = DocumentRole.NEW,
) -> OrganizationOfWork:
    """Return the plan with the papers before its session, as papers of these items."""
    numbers = {ItemNumber(number) for number in items}
    of_item = tuple(ItemDocument(symbol=paper.symbol, role=role) for paper in papers)
    agenda = tuple(
        replace(item, documents=of_item) if item.number in numbers else item for item in plan.agenda
    )
    return replace(plan, agenda=agenda, documents=papers)
