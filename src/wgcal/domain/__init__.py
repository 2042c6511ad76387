"""The words of the field as frozen values and pure functions."""
