"""The days of the week."""

from enum import IntEnum


class Weekday(IntEnum):
    """A day of the week as ISO 8601 counts it: Monday is 1."""

    MONDAY = 1
    TUESDAY = 2
    WEDNESDAY = 3
    THURSDAY = 4
    FRIDAY = 5
    SATURDAY = 6
    SUNDAY = 7

    def __str__(self) -> str:
        """Return the English name."""
        return self.name.title()
