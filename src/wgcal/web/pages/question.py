"""Questions of a form, with their answers as people read them."""

from collections.abc import Mapping
from dataclasses import dataclass

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message
from wgcal.web.pages.texts import Text
from wgcal.wording.messages import translated

USUAL = ""
"""The value of an answer that an address need not have."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """An answer: its value in the address, and whether it is given already."""

    value: str
    text: Text
    is_chosen: bool
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked, under the name that the answer has in the address."""

    name: str
    asked: Message
    options: tuple[Option, ...]


def one_of(
    words: Mapping[str, Message], chosen: str, reader: Language, *, usual: str = USUAL
) -> tuple[Option, ...]:
    """Return an option for each value; the usual one is not written into the address."""
    return tuple(
        Option(
            value=USUAL if value == usual else value,
            text=Text(translated(said, reader)),
            is_chosen=value == chosen,
        )
        for value, said in words.items()
    )
