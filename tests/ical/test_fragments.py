from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ical.example import (
    BOARDROOM,
    FIRST,
    FOURTH,
    PAGE,
    RELEASE,
    SECOND,
    SECOND_TIME,
    THIRD,
    body_of,
    published,
    work,
)
from plans import BOARDROOM_A, BOARDROOM_D
from random_plans import plans
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import NothingToRelease
from wgcal.domain.release import Release, publish
from wgcal.domain.slot import Certainty, SlotId
from wgcal.ical import FEED_LANGUAGES, Events, event, events_of

MOVED = replace(SECOND, room=BOARDROOM.id)
NEXT = published(work(FIRST, MOVED, THIRD, FOURTH), RELEASE, now=SECOND_TIME)


def marked(events: Events) -> Events:
    """Return events as another version of a library would have written them."""
    return {
        language: {uid: body.replace(b"END:", b"X-OLD:1\r\nEND:") for uid, body in known.items()}
        for language, known in events.items()
    }


def test_the_first_release_has_every_event_in_every_language_in_the_order_of_slots() -> None:
    events = events_of(RELEASE, {}, PAGE)

    assert tuple(events) == FEED_LANGUAGES
    for language in FEED_LANGUAGES:
        assert list(events[language].items()) == [
            (released.slot.id, event(released, RELEASE, language, PAGE))
            for released in RELEASE.slots
        ]


def test_a_release_carries_over_the_bytes_of_what_it_did_not_change() -> None:
    old = marked(events_of(RELEASE, {}, PAGE))

    new = events_of(NEXT, old, PAGE)

    for language in FEED_LANGUAGES:
        changed = {uid for uid, body in new[language].items() if body != old[language][uid]}
        assert changed == {SECOND.id}
        assert new[language][SECOND.id] == event(NEXT.slots[1], NEXT, language, PAGE)


def test_a_language_new_in_this_release_is_rendered_whole() -> None:
    old = {Language.EN: marked(events_of(RELEASE, {}, PAGE))[Language.EN]}

    new = events_of(NEXT, old, PAGE)

    assert new[Language.ZH] == events_of(NEXT, {}, PAGE)[Language.ZH]
    assert new[Language.EN][FIRST.id] == old[Language.EN][FIRST.id]


def test_a_slot_that_was_taken_out_keeps_its_event() -> None:
    without = published(work(FIRST, THIRD, FOURTH), RELEASE, now=SECOND_TIME)

    events = events_of(without, events_of(RELEASE, {}, PAGE), PAGE)

    assert list(events[Language.EN]) == [FIRST.id, SECOND.id, THIRD.id, FOURTH.id]
    assert b"STATUS:CANCELLED" in events[Language.EN][SECOND.id]


@st.composite
def unsure_plans(draw: st.DrawFn) -> OrganizationOfWork:
    """Draw a plan in which meetings are not sure or wait for others."""
    plan: OrganizationOfWork = draw(plans())
    names = st.none() | st.sampled_from([slot.id for slot in plan.slots] or [SlotId("gone")])
    certainties = st.sampled_from(Certainty)
    slots = (
        replace(slot, certainty=draw(certainties), starts_after=draw(names)) for slot in plan.slots
    )
    return replace(plan, slots=tuple(slots))


HEARD = replace(BOARDROOM_A, listen={Language.AR: "https://listen.example.org/ar"})


@st.composite
def chains(draw: st.DrawFn) -> list[Release]:
    """Draw up to three releases of one session, an hour apart."""
    drafts: list[OrganizationOfWork] = draw(st.lists(unsure_plans(), min_size=1, max_size=3))
    releases: list[Release] = []
    for hour, draft in enumerate(drafts):
        now = SECOND_TIME.replace(hour=hour)
        previous = releases[-1] if releases else None
        try:
            releases.append(publish(draft, (HEARD, BOARDROOM_D), previous, now=now))
        except NothingToRelease:
            continue
    return releases


def histories(releases: list[Release]) -> list[Events]:
    """Return the events of each release, each carrying over those of the one before."""
    known: list[Events] = []
    for release in releases:
        known.append(events_of(release, known[-1] if known else {}, PAGE))
    return known


@given(chains())
def test_carrying_over_gives_the_same_bytes_as_rendering_again(releases: list[Release]) -> None:
    for release, events in zip(releases, histories(releases), strict=True):
        assert events == events_of(release, {}, PAGE)


@given(chains())
def test_a_release_changes_the_bytes_of_the_slots_it_changes_and_of_no_other(
    releases: list[Release],
) -> None:
    for (_, before), (release, after) in pairwise(zip(releases, histories(releases), strict=True)):
        same = {one.slot.id for one in release.slots if one.last_modified < release.published_at}
        for language in FEED_LANGUAGES:
            kept = {
                slot for slot, event in before[language].items() if event == after[language][slot]
            }
            assert kept == same


@given(chains())
def test_no_uid_ever_leaves_the_feed(releases: list[Release]) -> None:
    for before, after in pairwise(histories(releases)):
        assert set(before[Language.EN]) <= set(after[Language.EN])


@given(plans())
def test_the_same_release_is_the_same_bytes_whatever_the_order_of_its_slots(
    plan: OrganizationOfWork,
) -> None:
    feeds = [
        body_of(release, Language.EN)
        for release in (published(plan), published(replace(plan, slots=plan.slots[::-1])))
    ]

    assert feeds[0] == feeds[1]
