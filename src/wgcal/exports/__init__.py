"""Plans out, one file per format."""
