from typing import Any

import pytest
from starlette.testclient import TestClient

from plans import EVENING, EXAMPLE, facts, work
from wgcal.actions.check_plan import Judgement
from wgcal.constraints import check
from wgcal.domain.conflict import Verdict, difference
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.web.api import answers

FIFTH = {
    "session": "ctoc-cop-wg-6-2016",
    "starts_at": "2016-05-18T19:00",
    "ends_at": "2016-05-18T22:00",
    "booths": ["ar", "zh", "en", "fr", "ru", "es"],
}
EVENING_HOURS = {"starts_at": FIFTH["starts_at"], "ends_at": FIFTH["ends_at"]}
SEEN = {"If-Match": '"1"'}
CHECK = "/api/v1/conflicts/check"
CONFLICTS = "/api/v1/sessions/ctoc-cop-wg-6-2016/conflicts"
SLOTS = "/api/v1/sessions/ctoc-cop-wg-6-2016/slots"

FIVE_OF_FOUR = {
    Language.AR: "للدورة 5 جلسات مصحوبة بترجمة شفوية، وعدد الجلسات المستحقة لها هو 4.",
    Language.ZH: "本届会议安排了5次配备口译的会议，但只有权举行4次。",
    Language.EN: "The session has 5 interpreted meetings, and is entitled to 4.",
    Language.FR: (
        "La session compte 5 séances avec interprétation, alors qu'elle n'a droit qu'à 4."
    ),
    Language.RU: (
        "На сессии запланировано 5 заседаний с устным переводом, "
        "тогда как она имеет право лишь на 4."
    ),
    Language.ES: (
        "El período de sesiones tiene 5 sesiones con interpretación, cuando solo le corresponden 4."
    ),
}


def message_of(answer: Any, rule: str) -> str:  # noqa: ANN401 - JSON
    [found] = [told["message"] for told in answer["conflicts"] if told["constraint"] == rule]
    return str(found)


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_conflict_is_told_in_the_language_of_the_address(
    public: TestClient, language: Language
) -> None:
    answer = public.post(CHECK, json=FIFTH, params={"lang": language})

    assert message_of(answer.json(), "entitlement-exceeded") == FIVE_OF_FOUR[language]
    assert answer.headers["Content-Language"] == language
    assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_conflict_is_told_in_the_language_that_the_reader_likes_best(
    public: TestClient, language: Language
) -> None:
    liked = {"Accept-Language": f"de, {language};q=0.5"}

    answer = public.post(CHECK, json=FIFTH, headers=liked)

    assert message_of(answer.json(), "entitlement-exceeded") == FIVE_OF_FOUR[language]
    assert answer.headers["Content-Language"] == language


def test_the_language_changes_nothing_but_messages_and_sources(public: TestClient) -> None:
    english, arabic = (
        public.post(CHECK, json=FIFTH, params={"lang": language}).json()
        for language in ("en", "ar")
    )

    for answer in (english, arabic):
        for told in answer["conflicts"]:
            del told["message"], told["source"]
        for gap in answer["not_recorded"]:
            del gap["message"]
    assert english == arabic


def test_the_conflicts_of_a_plan_speak_the_language_of_the_reader_too(public: TestClient) -> None:
    answer = public.get(CONFLICTS, headers={"Accept-Language": "es"})

    assert message_of(answer.json(), "report-lead-time") == (
        "Entre el último tema sustantivo y la aprobación del informe (tema 6) median 0 sesiones"
        " completas; la redacción requiere 1."
    )
    assert answer.headers["Content-Language"] == "es"


def test_what_a_change_does_is_told_in_the_language_of_the_reader(planner: TestClient) -> None:
    answer = planner.post(SLOTS, json=EVENING_HOURS, params={"lang": "fr"}, headers=SEEN)

    [told] = [new for new in answer.json()["new"] if new["constraint"] == "entitlement-exceeded"]
    assert told["message"] == FIVE_OF_FOUR[Language.FR]
    assert answer.headers["Content-Language"] == "fr"


def test_a_language_that_no_answer_is_written_in_is_refused_and_nothing_is_changed(
    planner: TestClient,
) -> None:
    answer = planner.post(SLOTS, json=EVENING_HOURS, params={"lang": "tlh"}, headers=SEEN)

    assert answer.status_code == 422
    assert [problem["field"] for problem in answer.json()["errors"]] == ["lang"]
    assert len(planner.get(SLOTS, params={"plan": "draft"}).json()) == 4


def test_each_conflict_links_to_the_page_of_its_rule(public: TestClient) -> None:
    answer = public.post(CHECK, json=FIFTH).json()

    assert [told["page"] for told in answer["conflicts"]] == [
        f"/constraints/{told['constraint']}" for told in answer["conflicts"]
    ]


def test_answers_are_english_where_no_language_is_given() -> None:
    before, after = check(EXAMPLE, facts()), check(work(*EXAMPLE.slots, EVENING), facts())
    found = Judgement(verdict=Verdict.BLOCKED, conflicts=after, not_recorded=())

    assert answers.judgement(found) == answers.judgement(found, Language.EN)
    change = difference(before, after)
    assert answers.difference(change) == answers.difference(change, Language.EN)
    assert answers.told(after[0]).message == FIVE_OF_FOUR[Language.EN]
