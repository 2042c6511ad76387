"""The hours of the example as other hands would type them."""

import pytest

from agendas import (
    EXPECTED,
    hours,
    reading,
)

MORNING = "上午 10 时至 \n下午 1 时 \n"
AFTERNOON = "下午 3 时至 6 时"


@pytest.mark.parametrize(
    "printed",
    [
        "上午10时至下午1时",
        "上午 １０ 时至下午 １ 时",
        "上午10:00至下午1:00",
        "上午10点到下午1点",
        "上午十时至下午一时",
        "10:00—13:00",
        "10时-13时",
        "(上午10时至下午1时)",
        "上 午 10 时 至 下 午 1 时",
        "上 午 1 0 时 至 下 午 1 时",
        "上午10时\n至下午1时",
        "上午10时\n\n至\n\n下午1时",
    ],
)
def test_the_morning_is_read_however_it_is_typed(printed: str) -> None:
    assert reading((MORNING, f"{printed}\n")) == EXPECTED


@pytest.mark.parametrize(
    "printed",
    [
        "下午3时至6时",
        "下午３：００至６：００",
        "下午3:00－6:00",
        "15:00至18:00",
        "下午3至6时",
        "午后三时至六时",
    ],
)
def test_the_part_of_the_day_said_once_holds_for_the_whole_range(printed: str) -> None:
    assert reading((AFTERNOON, printed)) == EXPECTED


@pytest.mark.parametrize(
    ("printed", "starts", "ends"),
    [
        ("上午 9 时 30 分至中午 12 时", "05-18 09:30", "05-18 12:00"),
        ("上午九时半至十二时", "05-18 09:30", "05-18 12:00"),
        ("上午 10 时至中午 12 时 30 分", "05-18 10:00", "05-18 12:30"),
        ("中午 12 时至下午 1 时 30 分", "05-18 12:00", "05-18 13:30"),
        ("9 时至下午 1 时", "05-18 09:00", "05-18 13:00"),
        ("上午 0 时 30 分至 2 时", "05-18 00:30", "05-18 02:00"),
    ],
)
def test_other_hours_are_read(printed: str, starts: str, ends: str) -> None:
    slots = reading((MORNING, f"{printed}\n")).slots

    assert hours(slots)[0] == (starts, ends)


@pytest.mark.parametrize(
    ("printed", "ends"),
    [
        ("晚上 7 时至 10 时", "05-18 22:00"),
        ("晚上 7 时至午夜 12 时", "05-19 00:00"),
        ("晚上 7 时至次日上午 1 时", "05-19 01:00"),
    ],
)
def test_an_evening_may_run_past_midnight(printed: str, ends: str) -> None:
    slots = reading(("5 月 19 日，星期四   \n", f"{printed} 2\n5 月 19 日，星期四   \n")).slots

    assert hours(slots)[2] == ("05-18 19:00", ends)
