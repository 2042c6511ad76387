from wgcal.domain.policy_version import laid_over

STATION = {"meeting_minutes": 180, "severities": {"relay": "warn", "meeting-hours": "warn"}}


def test_what_a_body_has_of_its_own_takes_the_place_of_the_stations_value() -> None:
    assert laid_over(STATION, {"meeting_minutes": 120, "session_days": 8}) == {
        "meeting_minutes": 120,
        "session_days": 8,
        "severities": {"relay": "warn", "meeting-hours": "warn"},
    }


def test_severities_are_laid_over_rule_by_rule() -> None:
    laid = laid_over(STATION, {"severities": {"meeting-hours": "off"}})

    assert laid["severities"] == {"relay": "warn", "meeting-hours": "off"}


def test_a_body_without_anything_of_its_own_has_the_stations_values() -> None:
    assert laid_over(STATION, {}) == STATION
