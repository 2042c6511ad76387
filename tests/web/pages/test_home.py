from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from plans import EXAMPLE, FIREARMS_2016, work
from web.pages.conftest import Publish, Read
from wgcal.domain.session import SessionId

LATER = replace(
    FIREARMS_2016,
    id=SessionId("ctoc-cop-wg-6-2017"),
    symbol="CTOC/COP/WG.6/2017/1",
    starts_on=date(2017, 5, 8),
    ends_on=date(2017, 5, 10),
)


def test_home_lists_the_published_sessions_the_latest_first(
    publishing: Publish, read: Read
) -> None:
    publishing(EXAMPLE)
    publishing(work(session=LATER))

    home = read("/?lang=en")

    assert home.texts("li")[6:] == [
        "8–10 May 2017 Working Group on Firearms Vienna · CTOC/COP/WG.6/2017/1",
        "18–19 May 2016 Working Group on Firearms Vienna · CTOC/COP/WG.6/2016/1",
    ]
    assert [link["href"] for title in home.all("h2") for link in title.all("a")] == [
        "/sessions/ctoc-cop-wg-6-2017?lang=en",
        "/sessions/ctoc-cop-wg-6-2016?lang=en",
    ]


@pytest.mark.usefixtures("example")
def test_home_is_written_in_chinese_for_who_prefers_it(client: TestClient) -> None:
    answer = client.get("/", headers={"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"})

    assert answer.headers["Content-Language"] == "zh"
    assert "2016年5月18日至19日" in answer.text


def test_a_planner_who_has_published_nothing_yet_is_told_how(read: Read) -> None:
    home = read("/")

    assert home.texts("code") == [
        "wgcal import agenda.txt",
        "wgcal check SESSION",
        "wgcal publish SESSION",
    ]
    assert home.all("ul", class_="sessions") == []


@pytest.mark.usefixtures("drafted")
def test_a_draft_is_not_listed(read: Read) -> None:
    assert read("/").all("ul", class_="sessions") == []
