from http import HTTPStatus

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.web import errors
from wgcal.web.language import API_LANGUAGES, Reader, offered, preferred

TWO = (Language.ZH, Language.EN)

HEADERS = [
    ("zh", Language.ZH),
    ("zh-Hans-CN, en;q=0.5", Language.ZH),
    ("ZH", Language.ZH),
    ("en;q=0.5, zh;q=0.8", Language.ZH),
    ("zh;q=0.5, en", Language.EN),
    ("de, zh;q=0.3", Language.ZH),
    ("en, zh", Language.EN),
    # a language that is refused, or not offered, or nothing at all
    ("zh;q=0", None),
    ("zh;q=0.000, en;q=0.001", Language.EN),
    ("ar, fr;q=0.9", None),
    ("*", None),
    ("", None),
    # what is malformed does not count
    ("zh;q=high, en;q=0.1", Language.EN),
    ("zh;q=9, en;q=0.1", Language.EN),
    ("<zh>, ;;q=, ,", None),
]


@pytest.mark.parametrize(("header", "language"), HEADERS)
def test_accept_language_is_understood(header: str, language: Language | None) -> None:
    assert preferred(header, TWO) is language


@given(st.text())
def test_any_header_leads_to_a_language_offered_or_to_none(header: str) -> None:
    assert preferred(header, TWO) in {*TWO, None}


def test_only_the_beginning_of_an_endless_header_is_read() -> None:
    assert preferred("de," * 1000 + "zh", TWO) is None


def test_what_is_offered_depends_on_who_offers() -> None:
    assert offered("ar", TWO) is None
    assert offered("ar", API_LANGUAGES) is Language.AR
    assert offered("xx", API_LANGUAGES) is None
    assert offered("zh-Hant", TWO) is Language.ZH


def test_the_api_offers_the_official_languages() -> None:
    assert API_LANGUAGES == OFFICIAL_LANGUAGES


@pytest.fixture
def client() -> TestClient:
    """Return a client of an application that only says in which language it would answer."""
    app = FastAPI()
    errors.install(app)

    @app.get("/")
    def spoken(reader: Reader) -> Language:
        return reader

    return TestClient(app, headers={"Accept-Language": ""})


@pytest.mark.parametrize(
    ("address", "header", "language"),
    [
        ("/?lang=ru", "fr", "ru"),
        ("/", "fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", "fr"),
        ("/", "de, es;q=0.7", "es"),
        ("/", "de", "en"),
        ("/", "", "en"),
    ],
)
def test_the_address_comes_before_the_header_and_english_last(
    client: TestClient, address: str, header: str, language: str
) -> None:
    answer = client.get(address, headers={"Accept-Language": header})

    assert answer.json() == language
    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("tag", ["de", "ils", "tlh", "EN", "", "en "])
def test_a_language_that_no_answer_is_written_in_is_refused_at_its_field(
    client: TestClient, tag: str
) -> None:
    known = "ar, zh, en, fr, ru and es"

    answer = client.get("/", params={"lang": tag})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.json()["type"] == "urn:wgcal:problem:unknown-language"
    assert answer.json()["errors"] == [
        {
            "field": "lang",
            "message": f"No answer is written in {tag}; the languages are {known}.",
        }
    ]


def test_a_tag_that_says_more_than_a_language_is_refused_in_that_language(
    client: TestClient,
) -> None:
    answer = client.get("/", params={"lang": "es-MX"})

    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.json()["detail"] == (
        "No se redactan respuestas en es-MX; los idiomas disponibles son ar, zh, en, fr, ru y es."
    )
