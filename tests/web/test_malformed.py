from datetime import date, datetime, time
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, Field, StrictBool, TypeAdapter, ValidationError

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import message
from wgcal.web.malformed import UnusableValue, explanation
from wgcal.wording.messages import translated


class Pair(BaseModel, extra="forbid"):
    left: int


def refused(_value: str) -> str:
    raise UnusableValue(message("give either a session or a body"))


def found_in(shape: Any, value: object) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    """Return the one thing that pydantic finds wrong."""
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(shape).validate_python(value)
    [found] = refusal.value.errors()
    return dict(found)


FINDINGS = [
    (Pair, {}, "this is missing"),
    (Pair, {"left": 1, "right": 2}, "there is no such field"),
    (Pair, 7, "this is no object with fields"),
    (str, 7, "this is no text"),
    (StrictBool, 1, "this is neither true nor false"),
    (int, "one", "this is no whole number"),
    (int, 1.5, "this is no whole number"),
    (date, "tomorrow", "this is no date such as 2016-05-19"),
    (datetime, "tomorrow", "this is no date and time such as 2016-05-19T15:00"),
    (time, "noon", "this is no time of day such as 15:00"),
    (list[int], 7, "this is no list"),
    (Annotated[str, Field(min_length=2)], "a", "this has fewer characters than 2"),
    (Annotated[str, Field(max_length=2)], "abc", "this has more characters than 2"),
    (Annotated[str, Field(pattern="a")], "b", "this has characters that can not be used here"),
    (Annotated[list[int], Field(min_length=1)], [], "this has fewer entries than 1"),
    (Annotated[list[int], Field(max_length=1)], [1, 2], "this has more entries than 1"),
    (Annotated[int, Field(gt=1)], 1, "this is not more than 1"),
    (Annotated[int, Field(ge=1)], 0, "this is less than 1"),
    (Annotated[int, Field(lt=1)], 1, "this is not less than 1"),
    (Annotated[int, Field(le=1)], 2, "this is more than 1"),
    (Literal["a", "b"], "c", "this is none of a and b"),
    (Annotated[str, AfterValidator(refused)], "", "give either a session or a body"),
]


@pytest.mark.parametrize(("shape", "value", "expected"), FINDINGS)
def test_what_is_wrong_with_a_field_is_said_in_words(
    shape: object, value: object, expected: str
) -> None:
    assert translated(explanation(found_in(shape, value)), Language.EN) == expected


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_what_can_be_chosen_is_listed_in_the_language_of_the_reader(language: Language) -> None:
    text = translated(explanation(found_in(Literal["draft", "released"], "last")), language)

    assert (
        text
        == {
            Language.AR: "ليست القيمة من القيم التالية: \u2068draft\u2069 و\u2068released\u2069",
            Language.ZH: "不是下列任何一项：draft和released",
            Language.EN: "this is none of draft and released",
            Language.FR: "cette valeur n'est pas l'une des suivantes\u00a0: draft et released",
            Language.RU: "значение не входит в число допустимых: draft и released",
            Language.ES: "no es ninguno de los siguientes valores: draft y released",
        }[language]
    )


def test_a_finding_without_words_of_its_own_keeps_those_of_pydantic() -> None:
    found = found_in(Annotated[int, Field(multiple_of=2)], 3)

    assert translated(explanation(found), Language.RU) == "Input should be a multiple of 2"
