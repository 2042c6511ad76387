"""How long an answer may take: work that exceeds it is ended, for the sake of everybody else."""

import time
from collections.abc import Callable
from typing import Annotated

from fastapi import Depends

from wgcal.domain.errors import WgcalError
from wgcal.domain.message import counted

LONGEST_ANSWER = 10
"""Seconds of a computation before it is ended."""


class TakesTooLong(WgcalError):
    """What was asked would keep the service busy for too long."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            counted(
                "The answer would take more than {number} second: ask about less at once.",
                "The answer would take more than {number} seconds: ask about less at once.",
                seconds,
            )
        )


class Deadline:
    """Raises TakesTooLong when it is called later than so many seconds after it was made."""

    def __init__(self, seconds: int, stopwatch: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._stopwatch = seconds, stopwatch
        self._ends_at = stopwatch() + seconds

    def __call__(self) -> None:
        """Raise TakesTooLong if the time is over."""
        if self._stopwatch() > self._ends_at:
            raise TakesTooLong(self._seconds)


def deadline() -> Deadline:
    """Return the deadline of an answer that is begun now."""
    return Deadline(LONGEST_ANSWER)


InTime = Annotated[Deadline, Depends(deadline)]
