from datetime import date

import pytest

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.message import Message, counted, message


def test_a_message_reads_as_an_english_sentence() -> None:
    taken = message("Room {room} is taken on {day}.", room="boardroom-a", day=date(2016, 5, 18))

    assert str(taken) == "Room boardroom-a is taken on 2016-05-18."


def test_a_message_keeps_its_values_for_other_languages_to_write() -> None:
    taken = message("Taken on {day}.", day=date(2016, 5, 18))

    assert taken.values == {"day": date(2016, 5, 18)}


def test_several_values_are_listed() -> None:
    assert str(message("There are {rooms}.", rooms=("a", "b", "c"))) == "There are a, b, c."


def test_sentences_within_a_sentence_follow_each_other() -> None:
    inner = message("Room {room} is taken.", room="a"), message("The day is closed.")

    assert str(message("Not possible: {reasons}", reasons=inner)) == (
        "Not possible: Room a is taken. The day is closed."
    )


@pytest.mark.parametrize(
    ("names", "plain"),
    [
        ({Language.FR: "Lundi de Pentecôte", Language.EN: "Whit Monday"}, "Whit Monday"),
        ({Language.EN: "", Language.FR: "Lundi de Pentecôte"}, "Lundi de Pentecôte"),
        ({}, ""),
    ],
)
def test_a_name_is_in_english_or_in_the_next_language_that_has_it(names: Texts, plain: str) -> None:
    assert str(message("On {name}.", name=names)) == f"On {plain}."


def test_a_value_in_braces_is_not_a_place_for_another_value() -> None:
    assert str(message("There is no session {session}.", session="{room}")) == (
        "There is no session {room}."
    )


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(0, "0 slots are left."), (1, "One slot is left."), (2, "2 slots are left.")],
)
def test_a_counted_sentence_has_the_form_of_its_number(number: int, sentence: str) -> None:
    left = counted("One slot is left.", "{number} slots are left.", number)

    assert str(left) == sentence


def test_equal_messages_can_be_kept_in_a_set() -> None:
    said = {message("Taken by {bodies}.", bodies=("a", "b")) for _ in range(2)}

    assert said == {Message("Taken by {bodies}.", {"bodies": ("a", "b")})}
