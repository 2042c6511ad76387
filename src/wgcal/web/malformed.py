"""What is wrong with a field of a request, in words for a planner."""

import re
from collections.abc import Mapping
from typing import Any

from wgcal.domain.message import Message, message


class UnusableValue(ValueError):
    """A value that a validator of ours refuses; `message` is translated for the reader."""

    def __init__(self, explanation: Message) -> None:
        super().__init__(str(explanation))
        self.message = explanation


_SENTENCES = {
    "missing": message("this is missing"),
    "extra_forbidden": message("there is no such field"),
    "string_type": message("this is no text"),
    "string_pattern_mismatch": message("this has characters that can not be used here"),
    "bool_type": message("this is neither true nor false"),
    "bool_parsing": message("this is neither true nor false"),
    "int_type": message("this is no whole number"),
    "int_parsing": message("this is no whole number"),
    "int_from_float": message("this is no whole number"),
    "int_parsing_size": message("this number is too large"),
    "date_type": message("this is no date such as 2016-05-19"),
    "date_parsing": message("this is no date such as 2016-05-19"),
    "date_from_datetime_parsing": message("this is no date such as 2016-05-19"),
    "date_from_datetime_inexact": message("this is no date such as 2016-05-19"),
    "datetime_type": message("this is no date and time such as 2016-05-19T15:00"),
    "datetime_parsing": message("this is no date and time such as 2016-05-19T15:00"),
    "datetime_from_date_parsing": message("this is no date and time such as 2016-05-19T15:00"),
    "datetime_object_invalid": message("this is no date and time such as 2016-05-19T15:00"),
    "time_type": message("this is no time of day such as 15:00"),
    "time_parsing": message("this is no time of day such as 15:00"),
    "list_type": message("this is no list"),
    "tuple_type": message("this is no list"),
    "dict_type": message("this is no object with fields"),
    "model_type": message("this is no object with fields"),
    "model_attributes_type": message("this is no object with fields"),
    "dataclass_type": message("this is no object with fields"),
    "json_invalid": message("this is not JSON"),
}


_BOUNDS = {
    "string_too_short": ("min_length", message("this has fewer characters than {limit}")),
    "string_too_long": ("max_length", message("this has more characters than {limit}")),
    "too_short": ("min_length", message("this has fewer entries than {limit}")),
    "too_long": ("max_length", message("this has more entries than {limit}")),
    "greater_than": ("gt", message("this is not more than {limit}")),
    "greater_than_equal": ("ge", message("this is less than {limit}")),
    "less_than": ("lt", message("this is not less than {limit}")),
    "less_than_equal": ("le", message("this is more than {limit}")),
}


def explanation(found: Mapping[str, Any]) -> Message:
    """Return in words what pydantic found; a finding that has none here keeps pydantic's."""
    kind, bounds = found["type"], found.get("ctx", {})
    if isinstance(bounds.get("error"), UnusableValue):
        refused: UnusableValue = bounds["error"]
        return refused.message
    if kind in _BOUNDS:
        bound, sentence = _BOUNDS[kind]
        return Message(sentence.text, {"limit": bounds[bound]})
    if choices := re.findall(r"'([^']*)'", str(bounds.get("expected", ""))):
        return message("this is none of {choices}", choices=tuple(choices))
    return _SENTENCES.get(kind) or as_found(str(found["msg"]).removeprefix("Value error, "))


def as_found(text: str) -> Message:
    """Return a sentence of somebody else's as it is."""
    return Message("{text}", {"text": text})
