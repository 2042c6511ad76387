"""wgcal on the command line, one file per command."""
