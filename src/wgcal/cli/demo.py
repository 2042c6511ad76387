"""`wgcal demo`: the example session, published and served."""

from json import dumps
from pathlib import Path
from typing import Annotated

import typer

from wgcal.actions.create_token import create_token
from wgcal.actions.import_document import import_document
from wgcal.actions.publish_session import publish_session
from wgcal.cli.opening import author
from wgcal.cli.output import AsJson
from wgcal.cli.serve import Host, Port, listen, run, settings_at
from wgcal.documents import example
from wgcal.domain.token import Role
from wgcal.settings import Settings
from wgcal.store import Database, Store
from wgcal.web.clock import utc_now

NAME = "demo"
LABEL = "demo"
SESSION = "ctoc-cop-wg-6-2016"


def command(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its data.")] = Path(".demo"),
    *,
    json: AsJson = False,
) -> None:
    """Import the example agenda, publish it, and serve page, feeds and API."""
    folder.mkdir(parents=True, exist_ok=True)
    own = Settings(database_url=f"sqlite:///{folder.resolve() / 'wgcal.sqlite3'}")
    with listen(host, port) as listening:
        settings = settings_at(listening, host, own)
        secret = prepare(settings)
        run(settings, listening, (_as_json if json else _introduction)(settings, secret))


def prepare(settings: Settings) -> str:
    """Fill the database with the published example unless it is there; return a fresh token."""
    database = Database(settings.database_url)
    try:
        database.upgrade()
        with database.writing() as store:
            _publish_example(store, settings)
            if any(token.label == LABEL for token in store.tokens()):
                store.revoke_token(LABEL)
            return create_token(store, LABEL, Role.PUBLISHER, now=utc_now())
    finally:
        database.close()


def _publish_example(store: Store, settings: Settings) -> None:
    work = import_document(store, example(), by=author(), now=utc_now()).work
    if store.last_release(work.session.id) is None:
        publish_session(
            store,
            work.session.id,
            expecting=work.revision,
            note="",
            page=f"{settings.public_url}/sessions/{work.session.id}",
            now=utc_now(),
        )


def _as_json(settings: Settings, secret: str) -> str:
    return dumps(
        {
            "address": settings.public_url,
            "database_url": settings.database_url,
            "feed": _feed(settings),
            "token": secret,
        }
    )


def _introduction(settings: Settings, secret: str) -> str:
    return f"""{settings.public_url}

The example session is published. Open the address above, subscribe to
  {_feed(settings)}

To try the commands on it from another terminal:
  export WGCAL_DATABASE_URL={settings.database_url}
  export WGCAL_PUBLIC_URL={settings.public_url}
  export WGCAL_TOKEN={secret}
Stop with Ctrl-C."""


def _feed(settings: Settings) -> str:
    return f"{settings.public_url}/feeds/sessions/{SESSION}/en.ics"
