"""Numbers of agenda items as each language prints them: `1(a)`, `1 a)`, `1 (أ)`."""

import re

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.wording.usage import usage

_SUB_ITEM = re.compile(r"(?P<item>[0-9]+)\((?P<letter>[a-z])\)")


def item_number(number: ItemNumber, language: Language) -> str:
    """Return the number in the language; one that is no sub-item with a letter stays as it is."""
    found = _SUB_ITEM.fullmatch(number)
    if found is None:
        return number
    own = usage(language)
    letter = own.letters[ord(found["letter"]) - ord("a")] if own.letters else found["letter"]
    return own.sub_item.format(item=found["item"], letter=letter)
