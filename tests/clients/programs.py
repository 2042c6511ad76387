"""The feed of the example on a plain web server, and programs run with nothing of this machine."""

import os
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parents[2] / ".clients"


def installed(program: str) -> str:
    """Return the path of a program that `make clients` installs, or skip the test."""
    path = PROGRAMS / program
    if not path.exists():
        pytest.skip(f"{path.name} is not installed: run make clients")
    return str(path)


def run(home: Path, *command: str) -> str:
    """Return what the program prints, with an empty home, clocks on UTC and texts in UTF-8."""
    home.mkdir(exist_ok=True)
    environment = {
        "HOME": str(home),
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ.get("PATH", ""),
    }
    finished = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


@contextmanager
def served(bodies: Mapping[str, bytes]) -> Iterator[str]:
    """Serve the bodies by path for as long as the context lasts, and give the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = bodies[self.path]
            self.send_response(200)
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            """Keep the test's output quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
