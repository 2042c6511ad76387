"""How many personal feeds may be made: so many a minute in one process, whoever asks."""

from collections import deque
from datetime import datetime, timedelta
from threading import Lock

from wgcal.domain.errors import WgcalError
from wgcal.domain.message import message
from wgcal.web.clock import Clock

MOST_A_MINUTE = 120
A_MINUTE = timedelta(minutes=1)


class MadeTooFast(WgcalError):
    """Others have made as many personal feeds within a minute as may be made."""

    def __init__(self) -> None:
        super().__init__(
            message("Many people are making calendars at this moment: try again in a minute.")
        )


class Making:
    """The times at which personal feeds were made within the last minute."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.lock = clock, Lock()
        self.made: deque[datetime] = deque(maxlen=MOST_A_MINUTE)

    def one_more(self) -> None:
        """Count one that is about to be made, whoever asks; raises MadeTooFast."""
        now = self.clock()
        with self.lock:
            if len(self.made) == MOST_A_MINUTE and now - self.made[0] < A_MINUTE:
                raise MadeTooFast
            self.made.append(now)
