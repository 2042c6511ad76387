"""An example of each rule, broken and kept: what the drawings on its page show."""

from collections.abc import Mapping

from cases.agenda import AGENDA_RULES
from cases.bodies import BODY_RULES
from cases.case import Case, Example
from cases.documents import DOCUMENT_RULES
from cases.hours import HOUR_RULES
from cases.interpretation import INTERPRETATION_RULES
from cases.interpreters import INTERPRETER_RULES
from cases.rooms import ROOM_RULES

EXAMPLES: Mapping[str, Example] = {
    **ROOM_RULES,
    **HOUR_RULES,
    **INTERPRETATION_RULES,
    **INTERPRETER_RULES,
    **BODY_RULES,
    **AGENDA_RULES,
    **DOCUMENT_RULES,
}

__all__ = ["EXAMPLES", "Case", "Example"]
