import pytest
from starlette.testclient import TestClient

from wgcal.web.pages.static_files import FOR_EVER, FOR_NOW, address, fingerprint


def test_a_file_under_its_fingerprint_may_be_kept_for_ever(client: TestClient) -> None:
    answer = client.get(address("pages.css"))

    assert answer.headers["Content-Type"] == "text/css; charset=utf-8"
    assert answer.headers["Cache-Control"] == FOR_EVER


@pytest.mark.parametrize("query", ["", "?v=000000000000", "?v=", "?v=a&v=b"])
def test_a_file_under_any_other_address_is_kept_for_a_short_time(
    client: TestClient, query: str
) -> None:
    assert client.get(f"/static/pages.css{query}").headers["Cache-Control"] == FOR_NOW


def test_a_file_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/static/pages.css").headers["ETag"]

    assert client.get("/static/pages.css", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["../page.py", "%2e%2e/page.py", "", "no.css"])
def test_nothing_but_the_files_is_served(client: TestClient, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404


def test_a_file_that_is_not_there_has_no_fingerprint() -> None:
    with pytest.raises(FileNotFoundError):
        fingerprint("nothing.css")
