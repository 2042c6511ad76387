"""wgcal on the command line, one file per command."""

from wgcal.cli.app import main

__all__ = ["main"]
