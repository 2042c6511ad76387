"""What an installation decides, read from the environment."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def default_database_url() -> str:
    """Return a SQLite file in the user's data directory."""
    return f"sqlite:///{user_data_path('wgcal') / 'wgcal.sqlite3'}"


class Settings(BaseSettings):
    """Read from variables that begin with WGCAL_, such as WGCAL_DATABASE_URL."""

    model_config = SettingsConfigDict(env_prefix="WGCAL_", frozen=True)

    database_url: str = Field(default_factory=default_database_url)
    public_url: str = "http://127.0.0.1:8000"
    document_bytes: int = 20 * 1024 * 1024
    personal_feeds: int = 100_000

    @property
    def database_folder(self) -> Path | None:
        """Return the folder of a SQLite file, or None for any other database."""
        prefix = "sqlite:///"
        if not self.database_url.startswith(prefix):
            return None
        return Path(self.database_url.removeprefix(prefix)).parent
