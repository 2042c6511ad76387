from itertools import count

import pytest

from wgcal.web.deadline import Deadline, TakesTooLong


def test_an_answer_may_take_the_seconds_it_is_given_and_not_one_more() -> None:
    seconds = count()
    in_time = Deadline(3, lambda: next(seconds))

    for _ in range(3):
        in_time()

    with pytest.raises(TakesTooLong):
        in_time()
