"""What an agenda document does not say is recorded from the command line."""

import pytest

from commands import Command

SESSION = "ctoc-cop-wg-6-2016"
SYMBOL = "CTOC/COP/WG.6/2016/2"


def test_days_of_issue_and_submission_are_recorded_and_judged(planned: Command) -> None:
    ran = planned(
        *("document", SESSION, SYMBOL, "--submitted", "2016-03-01"),
        *("--issued", "fr=2016-04-21", "--issued", "es=2016-04-01"),
        *("--language", "fr", "--language", "es"),
    )

    assert ran.status == 0
    assert ran.out.split("\n")[:4] == [
        (
            "Recorded CTOC/COP/WG.6/2016/2: out fr 2016-04-21, es 2016-04-01, submitted 2016-03-01;"
            " the plan is at revision 2."
        ),
        "New conflicts",
        "! warn   document-late",
        (
            "         CTOC/COP/WG.6/2016/2 is out in French on 21 April 2016, 15 days after "
            "6 April 2016, when it is due."
        ),
    ]


def test_a_record_is_told_to_programs_like_the_api_does(planned: Command) -> None:
    planned("document", SESSION, SYMBOL, "--submitted", "2016-03-01", "--issued", "fr=2016-04-01")

    ran = planned(
        *("document", SESSION, SYMBOL, "--submitted", "", "--issued", "fr=", "--json"),
        *("--title", "en=A = B", "--title", "zh="),
    )

    document = ran.json["document"]
    assert (ran.json["revision"], ran.json["new"]) == (3, [])
    assert (document["submitted_on"], document["issued"]) == (None, {})
    assert document["titles"] == {"en": "A = B"}


def test_a_paper_becomes_one_of_its_items(planned: Command) -> None:
    ran = planned(
        *("document", SESSION, "CTOC/COP/WG.6/2016/3", "--item", "5", "--role", "reference"),
        *("--revision", "1"),
    )

    assert ran.out.split("\n")[0] == (
        "Recorded CTOC/COP/WG.6/2016/3: out on days not known, submitted not known; "
        "the plan is at revision 2."
    )


def test_a_record_that_is_refused_says_why(planned: Command) -> None:
    stale = planned("document", SESSION, SYMBOL, "--submitted", "", "--revision", "7", "--json")
    unknown = planned("document", SESSION, SYMBOL, "--item", "9", "--json")

    assert (stale.status, stale.json["error"]) == (1, "stale-revision")
    assert (unknown.status, unknown.json) == (
        1,
        {"error": "unknown-item", "message": "The agenda has no item 9.", "field": "items"},
    )


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--role", "new"],
        ["--issued", "2016-04-01"],
        ["--issued", "fr"],
        ["--issued", "tlh=2016-04-01"],
        ["--issued", "fr=soon"],
        ["--submitted", "soon"],
        ["--language", "tlh"],
    ],
)
def test_a_record_that_can_not_be_is_a_wrong_use(planned: Command, options: list[str]) -> None:
    assert planned("document", SESSION, SYMBOL, *options).status == 2


def test_a_slot_is_described_and_judged(planned: Command) -> None:
    ran = planned(
        *("describe", SESSION, "2", "--attendance", "120", "--minutes", "2=120"),
        *("--minutes", "3=90"),
    )

    assert ran.status == 0
    assert ran.out.split("\n")[:3] == [
        (
            "Described: attendance 120, items 2 120 min, 3 90 min, booths ar zh en fr ru es, "
            "confirmed; the plan is at revision 2."
        ),
        "New conflicts",
        "! warn   item-overfull",
    ]


def test_a_description_is_told_to_programs_and_can_be_taken_back(planned: Command) -> None:
    planned("describe", SESSION, "3", "--minutes", "4=90")

    ran = planned("describe", SESSION, "3", "--minutes", "4=", "--booth", "en", "--json")

    slot = ran.json["slot"]
    assert (ran.json["revision"], slot["booths"], slot["attendance"]) == (3, ["en"], None)
    assert [item["minutes"] for item in slot["items"]] == [None]
    assert [new["constraint"] for new in ran.json["new"]] == ["language-coverage"]


def test_a_description_of_an_old_revision_is_refused(planned: Command) -> None:
    ran = planned("describe", SESSION, "3", "--attendance", "1", "--revision", "7", "--json")

    assert (ran.status, ran.json["error"]) == (1, "stale-revision")


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--attendance", "-1"],
        ["--minutes", "9=10"],
        ["--minutes", "4=0"],
        ["--minutes", "4=1441"],
        ["--minutes", "4=soon"],
        ["--booth", "tlh"],
        ["--certainty", "perhaps"],
        ["--after", "2", "--fixed"],
    ],
)
def test_a_description_that_can_not_be_is_a_wrong_use(planned: Command, options: list[str]) -> None:
    assert planned("describe", SESSION, "3", *options).status == 2


def test_a_meeting_can_wait_for_another_one_and_be_fixed_again(planned: Command) -> None:
    after = planned("describe", SESSION, "4", "--after", "3", "--certainty", "if-needed", "--json")
    fixed = planned("describe", SESSION, "4", "--fixed", "--json")

    assert after.json["slot"]["starts_after"] is not None
    assert after.json["slot"]["certainty"] == fixed.json["slot"]["certainty"] == "if-needed"
    assert fixed.json["slot"]["starts_after"] is None


def test_a_meeting_can_not_wait_for_a_later_one(planned: Command) -> None:
    ran = planned("describe", SESSION, "1", "--after", "2", "--json")

    assert (ran.status, ran.json["error"]) == (1, "follows-later-slot")
