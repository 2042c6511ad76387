"""Personal feeds, found by the hash of their secret."""

from collections.abc import Collection
from datetime import date

from sqlmodel import Session as Db
from sqlmodel import col, delete, func, or_, select, update

from wgcal.domain.personal_feed import PersonalFeed, PersonalFeedId, UnknownPersonalFeed
from wgcal.store.feed_tables import PersonalFeedRow


class PersonalFeeds:
    """The personal feeds in one transaction."""

    def __init__(self, db: Db) -> None:
        self._db = db

    def put(self, feed: PersonalFeed) -> None:
        """Keep a feed, in the place of one with its identifier."""
        self._db.merge(
            PersonalFeedRow(
                id=feed.id,
                digest=feed.digest,
                label=feed.label,
                address=feed.address,
                made_on=feed.made_on,
                expires_on=feed.expires_on,
                used_on=feed.used_on,
            )
        )
        self._db.flush()

    def of_secret(self, digest: str) -> PersonalFeed | None:
        """Return the feed of this hash, expired or not, if there is one."""
        asked = select(PersonalFeedRow).where(PersonalFeedRow.digest == digest)
        row = self._db.exec(asked).one_or_none()
        return None if row is None else _feed_of(row)

    def count(self) -> int:
        """Return how many there are."""
        return self._db.exec(select(func.count()).select_from(PersonalFeedRow)).one()

    def all(self) -> tuple[PersonalFeed, ...]:
        """Return every feed, the oldest first."""
        in_order = col(PersonalFeedRow.made_on), col(PersonalFeedRow.id)
        return tuple(map(_feed_of, self._db.exec(select(PersonalFeedRow).order_by(*in_order))))

    def remove(self, feed: PersonalFeedId) -> None:
        """Forget a feed, or raise UnknownPersonalFeed."""
        row = self._db.get(PersonalFeedRow, feed)
        if row is None:
            raise UnknownPersonalFeed(feed)
        self._db.delete(row)
        self._db.flush()

    def remove_old(self, today: date, never_used_since: date) -> None:
        """Forget those that have expired, and those made before a day and never fetched."""
        row = PersonalFeedRow
        is_forgotten = col(row.used_on).is_(None) & (col(row.made_on) < never_used_since)
        self._db.exec(delete(row).where((col(row.expires_on) < today) | is_forgotten))

    def note_use(self, feeds: Collection[PersonalFeedId], day: date) -> None:
        """Note that these feeds were fetched on the day, unless they were later."""
        is_earlier = or_(col(PersonalFeedRow.used_on).is_(None), col(PersonalFeedRow.used_on) < day)
        these = col(PersonalFeedRow.id).in_(sorted(feeds))
        self._db.exec(update(PersonalFeedRow).where(these, is_earlier).values(used_on=day))


def _feed_of(row: PersonalFeedRow) -> PersonalFeed:
    return PersonalFeed(
        id=PersonalFeedId(row.id),
        digest=row.digest,
        label=row.label,
        address=row.address,
        made_on=row.made_on,
        expires_on=row.expires_on,
        used_on=row.used_on,
    )
