"""The story of the meeting too many: five conflicts, told in six languages."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from plans import EVENING, EXAMPLE, facts, work
from wgcal.constraints import check
from wgcal.domain.conflict import difference
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.messages import translated

STORY = Path(__file__).parents[1] / "stories/fifth-meeting.toml"


def told() -> Mapping[str, Mapping[str, str]]:
    """Return the sentences of the story, by language and rule."""
    return tomllib.loads(STORY.read_text("utf-8"))


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_fifth_meeting_in_the_evening_is_explained_in_every_language(language: Language) -> None:
    before, after = check(EXAMPLE, facts()), check(work(*EXAMPLE.slots, EVENING), facts())

    said = {
        conflict.constraint: translated(conflict.message, language)
        for conflict in difference(before, after).new
    }

    assert said == told()[language]


def test_the_story_is_told_in_the_official_languages_and_in_no_other() -> None:
    assert list(told()) == list(OFFICIAL_LANGUAGES)
