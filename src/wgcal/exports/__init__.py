"""Plans out, one file per format."""

from wgcal.exports.annex_rows import AnnexRow, annex_rows
from wgcal.exports.annex_text import annex_text

__all__ = ["AnnexRow", "annex_rows", "annex_text"]
