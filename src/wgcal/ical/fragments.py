"""Events rendered once for a release, and kept for as long as their slots do not change."""

from collections.abc import Mapping

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.release import Release
from wgcal.domain.slot import SlotId
from wgcal.ical.vevent import event

FEED_LANGUAGES = OFFICIAL_LANGUAGES

Events = Mapping[Language, Mapping[SlotId, bytes]]


def events_of(release: Release, before: Events, page: str) -> dict[Language, dict[SlotId, bytes]]:
    """Return every event of the release in each language of feeds, in the order of its slots.

    `before` are the events of the release before it, empty for the first. Those of slots that
    this release did not change are carried over byte by byte, also when wgcal or a library would
    by now write them otherwise: a release changes the bytes of what it changes and no others.
    """
    return {
        language: _events_in(language, release, before.get(language, {}), page)
        for language in FEED_LANGUAGES
    }


def _events_in(
    language: Language, release: Release, before: Mapping[SlotId, bytes], page: str
) -> dict[SlotId, bytes]:
    kept = {
        released.slot.id: before[released.slot.id]
        for released in release.slots
        if released.last_modified < release.published_at and released.slot.id in before
    }
    return {
        released.slot.id: kept.get(released.slot.id) or event(released, release, language, page)
        for released in release.slots
    }
