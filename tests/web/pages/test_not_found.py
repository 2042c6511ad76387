import pytest
from starlette.testclient import TestClient

from web.pages.tree import parsed


@pytest.mark.parametrize("address", ["/nothing", "/sessions", "/static/nothing.css"])
def test_people_who_go_astray_get_a_page_with_a_way_back(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"Accept-Language": "zh"})
    page = parsed(answer.text)

    assert (answer.status_code, page.texts("h1")) == (404, ["未找到"])
    assert [link["href"] for main in page.all("main") for link in main.all("a")] == ["/"]
    assert page.all("link", rel="canonical") == []


def test_programs_that_go_astray_get_problem_details(client: TestClient) -> None:
    answer = client.get("/api/v1/nothing")

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")


def test_a_method_that_pages_do_not_have_is_refused_as_before(client: TestClient) -> None:
    answer = client.post("/")

    assert (answer.status_code, answer.headers["Content-Type"]) == (405, "application/problem+json")
