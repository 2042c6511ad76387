"""`wgcal serve`: pages, feeds and API over HTTP."""

import socket
import sys
from json import dumps
from typing import Annotated

import typer
import uvicorn
from starlette.types import ASGIApp

from wgcal.cli.opening import database
from wgcal.cli.output import AsJson
from wgcal.domain.message import message
from wgcal.domain.refusals import RefusedError
from wgcal.settings import Settings
from wgcal.web.app import create_app

NAME = "serve"
SHOWN_FOR_ANY = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 - shown, not bound
Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)]


class AddressTaken(RefusedError):
    """Another program listens there, or the address is not this machine's."""

    def __init__(self, host: str, port: int) -> None:
        super().__init__(
            message(
                "{host} port {port} is not free; choose another with --port.",
                host=host,
                port=str(port),
            )
        )


def command(host: Host = "127.0.0.1", port: Port = 8000, *, json: AsJson = False) -> None:
    """Serve pages, feeds and API; the address is the first line printed."""
    with listen(host, port) as listening:
        settings = settings_at(listening, host, Settings())
        address = settings.public_url
        run(settings, listening, dumps({"address": address}) if json else address)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket to which programs can connect at once; raises AddressTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise AddressTaken(host, port) from error
    return listening


def settings_at(listening: socket.socket, host: str, settings: Settings) -> Settings:
    """Return the settings, with the socket's address as public address unless they name one."""
    if "public_url" in settings.model_fields_set:
        return settings
    shown = SHOWN_FOR_ANY.get(host, f"[{host}]" if ":" in host else host)
    address = f"http://{shown}:{listening.getsockname()[1]}"
    return settings.model_copy(update={"public_url": address})


def run(settings: Settings, listening: socket.socket, announcement: str) -> None:
    """Print the announcement and serve until stopped; raises SchemaOutdated before that."""
    with database(settings) as opened:
        sys.stdout.write(f"{announcement}\n")
        sys.stdout.flush()
        uvicorn.Server(config_of(create_app(settings, opened))).run(sockets=[listening])


def config_of(app: ASGIApp) -> uvicorn.Config:
    """Return how the application is served: no request is logged, as addresses can be secrets."""
    return uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
