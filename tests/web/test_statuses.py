from http import HTTPStatus

import pytest

from wgcal.domain.interpretation import Language
from wgcal.web.errors import STATUS
from wgcal.web.statuses import detail, title
from wgcal.wording.catalogues import has_translation
from wgcal.wording.messages import translated
from wording.catalogue_entries import TRANSLATED


@pytest.mark.parametrize("status", [*STATUS.values(), HTTPStatus.METHOD_NOT_ALLOWED])
def test_every_status_of_a_refusal_has_a_title_in_every_language(status: HTTPStatus) -> None:
    assert [to for to in TRANSLATED if not has_translation(title(status).text, to)] == []


def test_a_title_is_the_same_whatever_python_calls_the_status() -> None:
    assert title(HTTPStatus(413)).text == "Content Too Large"
    assert title(HTTPStatus(422)).text == "Unprocessable Content"


def test_a_status_that_nothing_here_answers_with_keeps_its_phrase() -> None:
    assert translated(title(HTTPStatus.IM_A_TEAPOT), Language.FR) == "I'm a Teapot"


@pytest.mark.parametrize(
    ("said", "french"),
    [
        ("Not Found", "Introuvable"),
        (
            "There was an error parsing the body",
            "Une erreur s'est produite lors de l'analyse du corps de la requête",
        ),
        ("Something {else}", "Something {else}"),
        ("", ""),
    ],
)
def test_what_the_framework_says_is_translated_where_it_is_known(said: str, french: str) -> None:
    assert translated(detail(HTTPStatus.NOT_FOUND, said), Language.FR) == french
