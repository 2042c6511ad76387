"""How a fault is told."""

from dataclasses import dataclass

from wgcal.domain.message import Message
from wgcal.ical.lint.fault import Gravity


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How grave a fault is, what is said of it and what is advised, and who says so."""

    gravity: Gravity
    message: Message
    advice: Message
    source: str
