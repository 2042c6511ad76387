"""What each severity is called."""

from wgcal.domain.message import Message, message
from wgcal.domain.policy import Severity

_NAMES = {
    Severity.BLOCK: message("refuses the edit"),
    Severity.GATE: message("refuses the release"),
    Severity.WARN: message("warns"),
    Severity.INFORM: message("informs"),
    Severity.OFF: message("is not looked for"),
}


def severity_name(severity: Severity) -> Message:
    """Return what a conflict of the severity does."""
    return _NAMES[severity]
