"""Which meetings follow each other directly in a room."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from wgcal.domain.facts import Facts, Meeting, judged_meetings, meetings
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind


def in_a_row(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[Meeting, Meeting]]:
    """Yield each meeting after those that ended last in its room before it starts.

    Only rooms that the plan uses are looked at. Where nothing is double-booked, one is before it.
    """
    rooms: defaultdict[str, list[Meeting]] = defaultdict(list)
    own = {meeting.slot.room for meeting in judged_meetings(work, facts)} - {None}
    for meeting in (meeting for meeting in meetings(work, facts) if meeting.slot.room in own):
        if meeting.station == facts.station.id and meeting.slot.kind is not SlotKind.HOLD:
            rooms[str(meeting.slot.room)].append(meeting)
    for held in rooms.values():
        by_end = sorted(held, key=lambda meeting: meeting.slot.ends_at_utc)
        ends = [meeting.slot.ends_at_utc for meeting in by_end]
        for after in by_end:
            if ended := bisect_right(ends, after.slot.starts_at_utc):
                last = bisect_left(ends, ends[ended - 1])
                yield from ((before, after) for before in by_end[last:ended])
