import pytest

from commands import Command


@pytest.fixture
def empty(wgcal: Command) -> Command:
    """Return the command on a database with the shipped stations and bodies alone."""
    wgcal("database", "upgrade")
    return wgcal


def test_a_policy_is_shown_field_by_field_with_its_version(empty: Command) -> None:
    lines = [line.rstrip() for line in empty("policy", "show", "vienna").out.split("\n")]

    assert lines[0] == "vienna, version 1"
    shown = dict(line.split(maxsplit=1) for line in lines[2:] if line)
    assert shown["severities.meeting-hours"] == "warn"
    assert shown["meeting_hours"] == (
        '[{ starts = "10:00:00", ends = "13:00:00" }, { starts = "15:00:00", ends = "18:00:00" }]'
    )
    assert shown["session_days"] == "no limit"


def test_a_bodys_policy_says_which_values_are_its_own(empty: Command) -> None:
    lines = empty("policy", "show", "vienna", "--body", "e-cn-7").out.split("\n")

    assert [line.split() for line in lines if line.rstrip().endswith("own")] == [
        ["session_days", "8", "own"],
        ["committee_days", "4", "own"],
    ]


def test_a_severity_is_set_by_a_bare_word_for_a_body_alone(empty: Command) -> None:
    setting = ("severities.meeting-hours=off", "--reason", "All evenings", "--body", "e-cn-7")

    ran = empty("policy", "set", "vienna", *setting)

    assert (ran.status, ran.out) == (0, "The policy of e-cn-7 at vienna is at version 2.\n")
    shown = empty("policy", "show", "vienna", "--body", "e-cn-7", "--json").json
    assert shown["settings"] == {
        "session_days": 8,
        "committee_days": 4,
        "severities": {"meeting-hours": "off"},
    }
    assert shown["in_force"]["severities"]["meeting-hours"] == "off"
    assert shown["in_force"]["severities"]["relay"] == "warn"
    station = empty("policy", "show", "vienna", "--json").json
    assert station["settings"]["severities"]["meeting-hours"] == "warn"


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("meeting_minutes=150", "meeting_minutes", 150),
        ("last_hour=19:30:00", "last_hour", "19:30:00"),
        ("last_hour=19:30", "last_hour", "19:30:00"),
        ("contract_of_teams=freelance", "contract_of_teams", "freelance"),
        ('relay_languages=["en"]', "relay_languages", ["en"]),
        ("larger_booths.ar=2", "larger_booths", {"ar": 2, "zh": 3}),
        (
            "meeting_hours=[{starts=09:00:00,ends=12:00:00}]",
            "meeting_hours",
            [{"starts": "09:00:00", "ends": "12:00:00"}],
        ),
    ],
)
def test_values_are_given_in_toml(
    empty: Command, assignment: str, field: str, value: object
) -> None:
    ran = empty("policy", "set", "vienna", assignment, "--reason", "Agreed", "--json")

    assert (ran.status, ran.json["version"]) == (0, 2)
    assert ran.json["settings"][field] == value


def test_a_part_that_a_body_changes_leaves_the_stations_other_parts(empty: Command) -> None:
    ran = empty(
        *("policy", "set", "vienna", "larger_booths.ar=2", "--body", "e-cn-7"),
        *("--reason", "Agreed", "--json"),
    )

    assert ran.json["settings"]["larger_booths"] == {"ar": 2, "zh": 3}


def test_a_limit_is_lifted_and_a_bodys_value_taken_away(empty: Command) -> None:
    def unset(field: str, *more: str) -> dict[str, object]:
        asked = ("policy", "set", "vienna", "--unset", field, "--reason", "Agreed", "--json")
        settings: dict[str, object] = empty(*asked, *more).json["settings"]
        return settings

    empty("policy", "set", "vienna", "session_days=5", "--reason", "Agreed")

    assert unset("session_days")["session_days"] is None
    assert unset("severities.relay")["severities"]["relay"] == "off"  # type: ignore[index]
    assert unset("session_days", "--body", "e-cn-7") == {"committee_days": 4}


@pytest.mark.parametrize(
    ("assignment", "refusal"),
    [
        ("meeting_minutes=0", "meeting_minutes: this is not between 1 and 1,440."),
        ("meeting_minute=9", "meeting_minute: there is no such field."),
        ("meeting_minutes.a=9", "meeting_minutes.a: meeting_minutes has no parts."),
        ("meeting_minutes", "meeting_minutes: write a value after it: FIELD=VALUE."),
        ("severities.meeting-hour=off", "severities.meeting-hour: there is no rule meeting-hour."),
        ("last_hour=noon", "last_hour: this is no time of day such as 15:00."),
    ],
)
def test_a_value_that_can_not_be_is_refused_at_its_field(
    empty: Command, assignment: str, refusal: str
) -> None:
    ran = empty("policy", "set", "vienna", assignment, "--reason", "Agreed")

    assert (ran.status, ran.err) == (1, f"wgcal: The policy can not be used. {refusal}\n")
    assert empty("policy", "show", "vienna", "--json").json["version"] == 1


def test_a_policy_is_not_set_without_a_value_and_a_reason(empty: Command) -> None:
    assert empty("policy", "set", "vienna", "meeting_minutes=150").status == 2
    assert empty("policy", "set", "vienna", "--reason", "Agreed").status == 2


def test_the_history_tells_who_changed_what_and_why(empty: Command) -> None:
    empty("policy", "set", "vienna", "meeting_minutes=150", "--reason", "Lifts are repaired")

    shown = empty("policy", "history", "vienna").out.split("\n")
    told = empty("policy", "history", "vienna", "--json").json

    assert shown[2].split()[0] == "2"
    assert shown[2].rstrip().endswith("Lifts are repaired  meeting_minutes")
    assert [(version["version"], version["reason"]) for version in told] == [
        (1, ""),
        (2, "Lifts are repaired"),
    ]


def test_a_station_or_body_that_nobody_knows_is_refused_by_name(empty: Command) -> None:
    assert empty("policy", "show", "atlantis").err == (
        "wgcal: There is no duty station atlantis.\n"
    )
    assert empty("policy", "history", "vienna", "--body", "atlantis").err == (
        "wgcal: There is no body atlantis.\n"
    )
