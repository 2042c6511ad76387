"""The annex "organization of work" as plain text, in the layout of the documents it came from."""

from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.exports.annex_rows import AnnexRow, annex_rows
from wgcal.wording.lexicon import lexicon


def annex_text(work: OrganizationOfWork, language: Language) -> str:
    """Return the annex with its headings, a line for each row; empty cells leave no trace.

    It is *proposed* until the body has adopted it. wgcal reads it back when it is put after the
    agenda. Raises NoLexicon.
    """
    forms = lexicon(language).writing
    heading = forms.proposed if work.status is PlanStatus.PROPOSED else forms.adopted
    rows = [_line(row) for row in annex_rows(work, language)]
    return "\n".join([forms.annex, "", heading, "", " ".join(forms.columns), *rows, ""])


def _line(row: AnnexRow) -> str:
    if row.is_day_heading:
        return f"\n{row.date_and_time}"
    cells = (row.item, row.title)
    return " ".join([row.date_and_time, *(cell for cell in cells if cell)])
