"""Hours in the editorial form of the United Nations: `10.30 a.m.`, `上午10时30分`."""

from dataclasses import replace
from datetime import datetime

from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.exports.printed_hours import printed_hours
from wgcal.wording.lexicon import lexicon
from wgcal.wording.messages import translated


def hours(starts_at: datetime, ends_at: datetime, language: Language) -> str:
    """Return the interval as annexes print it, but with a dash and in less space."""
    interval = message("{start}\N{EN DASH}{end}", start="{start}", end="{end}")
    forms = replace(lexicon(language).writing, range=translated(interval, language))
    printed = printed_hours(starts_at, ends_at, forms)
    return printed.replace(" ", "") if language is Language.ZH else printed
