from starlette.testclient import TestClient


def test_robots_are_kept_from_nothing(client: TestClient) -> None:
    answer = client.get("/robots.txt")

    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text == "User-agent: *\nDisallow:\n"
