from dataclasses import Field, fields
from typing import Any

import pytest

from kept_plans import kept, meeting, plan_of
from plans import EXAMPLE, FIRST, work
from wgcal.domain.body import Body, BodyId
from wgcal.store import Database
from wgcal.store.columns import ROOM, SLOT, reader

NARCOTICS = Body(id=BodyId("e-cn-7"), symbol="E/CN.7", names={})


def missing(value: object) -> set[str]:
    """Return the names of a dataclass's fields that the value was not given."""
    named: tuple[Field[Any], ...] = fields(value)  # type: ignore[arg-type] # it is a dataclass
    return {one.name for one in named} - vars(value).keys()


def test_what_is_read_by_columns_lacks_no_field(database: Database) -> None:
    kept(database, EXAMPLE)
    near, away = (meeting(day, f"2016-05-{day} 10:00") for day in ("18", "20"))
    kept(database, plan_of("other", near, away, body=NARCOTICS))

    with database.reading() as store:
        plan, facts = store.load(EXAMPLE.session.id), store.facts_near(work(FIRST))

    [neighbour], [served] = facts.neighbours, facts.served
    read = (*plan.slots, neighbour.slot, neighbour, served)
    assert [missing(value) for value in read] == [set()] * len(read)


def test_only_columns_of_json_are_read_as_such() -> None:
    assert reader(SLOT.c.booths)('["ar", "en"]') == ("ar", "en")

    with pytest.raises(TypeError):
        reader(ROOM.c.slug)
