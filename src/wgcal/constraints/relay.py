"""Every booth finds a colleague to take relay from."""

from collections.abc import Iterator

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import Slot, SlotKind

NAME = "relay"
SOURCE = "AIIC, on relay through English or French"
OFFICIAL_SOURCE = "UN careers, language competitive examinations: the six official languages"
POLICY = ("relay_languages", "languages_by_relay")


def relay(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict where languages lack their relay, and one where they are not official."""
    for slot in (slot for slot in work.meetings if slot.kind is not SlotKind.HOLD):
        for languages, source, explanation in _findings(slot, facts.policy):
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=languages,
                measured=len(languages),
                limit=0,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=source,
                message=explanation,
            )


def _findings(slot: Slot, policy: Policy) -> Iterator[tuple[tuple[Language, ...], str, Message]]:
    asked = set(slot.booths)
    cut_off = tuple(language for language in slot.booths if language in policy.languages_by_relay)
    if cut_off and asked.isdisjoint(policy.relay_languages):
        yield (
            cut_off,
            SOURCE,
            message(
                "The meeting of {starts} asks for {languages}, but for no relay language ({relays}).",
                starts=slot.starts_at,
                languages=cut_off,
                relays=policy.relay_languages,
            ),
        )
    if guests := tuple(guest for guest in slot.booths if guest not in OFFICIAL_LANGUAGES):
        yield (
            guests,
            OFFICIAL_SOURCE,
            message(
                "The meeting of {starts} asks for languages that are not official: {languages}.",
                starts=slot.starts_at,
                languages=guests,
            ),
        )
