"""Personal feeds: make one, and with its secret look at it, change, rotate and revoke it."""

from datetime import date
from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Request, Response
from pydantic import BaseModel, Field

from wgcal.actions.personal_feeds import Wanted, change_personal_feed, rotate_personal_feed
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.personal_feed import PersonalFeed
from wgcal.domain.selection import Selection
from wgcal.domain.slot import SlotKind
from wgcal.ical.presentation import Cancelled, Granularity, Presentation
from wgcal.web.api.inputs import LONGEST_NAME, PRINTABLE, Input
from wgcal.web.errors import problems
from wgcal.web.feed_address import LONGEST_ALARM, FeedAddress
from wgcal.web.language import Reader
from wgcal.web.own_feed import Own, expect_published, made, public_address
from wgcal.web.secret_addresses import address_of, secret_path

router = APIRouter(prefix="/personal-feeds", tags=["personal feeds"])

MOST_BODIES, MOST_CHOSEN = 50, 100
SECRET = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
OWN = problems(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED)
MAKING = problems(
    HTTPStatus.BAD_REQUEST, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE
)

BodyName = Annotated[str, Field(pattern=r"^[a-z0-9.-]{1,100}$", examples=["ctoc-cop-wg-6"])]
ItemName = Annotated[str, Field(pattern=r"^[A-Za-z0-9().-]{1,100}$", examples=["2"])]
PublicKind = Literal[
    SlotKind.PLENARY,
    SlotKind.COMMITTEE_OF_THE_WHOLE,
    SlotKind.INFORMAL,
    SlotKind.SIDE_EVENT,
    SlotKind.REGIONAL_GROUP,
]
TextLanguage = Literal[Language.AR, Language.ZH, Language.EN, Language.FR, Language.RU, Language.ES]


class PersonalFeedInput(Input):
    """What a personal feed has, and in which form; what is empty takes everything."""

    label: Annotated[str, Field(max_length=LONGEST_NAME, pattern=PRINTABLE)] = ""
    bodies: Annotated[list[BodyName], Field(min_length=1, max_length=MOST_BODIES)]
    items: list[ItemName] = Field(default=[], max_length=MOST_CHOSEN)
    kinds: list[PublicKind] = Field(default=[], max_length=MOST_CHOSEN)
    interpreted: list[Language] = Field(default=[], max_length=MOST_CHOSEN)
    language: TextLanguage = Field(default=Language.EN, description="Of titles and descriptions.")
    cancelled: Cancelled = Cancelled.MARK
    granularity: Granularity = Granularity.MEETING
    alarm: int | None = Field(
        default=None, strict=True, ge=0, le=LONGEST_ALARM, description="Minutes before a meeting."
    )
    tz: Literal["utc"] | None = None
    expires_on: date | None = Field(default=None, description="Its last day, in UTC.")

    def wanted(self) -> Wanted:
        """Return it in the words of the action; raises TooManyBodies."""
        address = public_address(
            FeedAddress(selection=self._selection(), presentation=self._form())
        )
        return Wanted(address=address, label=self.label, expires_on=self.expires_on)

    def _selection(self) -> Selection:
        return Selection(
            bodies=frozenset(map(BodyId, self.bodies)),
            items=frozenset(map(ItemNumber, self.items)),
            kinds=frozenset(self.kinds),
            languages=frozenset(self.interpreted),
        )

    def _form(self) -> Presentation:
        return Presentation(
            language=self.language,
            cancelled=self.cancelled,
            granularity=self.granularity,
            alarm=self.alarm,
            is_in_utc=self.tz == "utc",
        )


class PersonalFeedAnswer(BaseModel):
    """A personal feed as it is kept: without its secret, and with the days known of it, in UTC."""

    label: str
    bodies: list[str]
    items: list[str]
    kinds: list[SlotKind]
    interpreted: list[Language]
    language: Language
    cancelled: Cancelled
    granularity: Granularity
    alarm: int | None
    tz: Literal["utc"] | None
    made_on: date
    expires_on: date | None
    used_on: date | None = Field(description="The last day on which it was fetched.")
    public_feed: str = Field(description="The same meetings at an address that is no secret.")


class SecretAnswer(BaseModel):
    """An address that is told this once: only a hash of its secret is kept."""

    address: str
    secret: str


Asked = Annotated[
    PersonalFeedInput, Body(examples=[{"bodies": ["ctoc-cop-wg-6"], "items": ["2"], "alarm": 15}])
]


@router.post("", status_code=HTTPStatus.CREATED, responses=MAKING)
def make(_reader: Reader, request: Request, response: Response, asked: Asked) -> SecretAnswer:
    """Make a personal feed; nobody has to be known for that."""
    return _told_once(request, response, made(request, asked.wanted()))


@router.get("/own", responses=OWN)
def own(_reader: Reader, request: Request, response: Response, own: Own) -> PersonalFeedAnswer:
    """Return the personal feed whose secret is sent."""
    response.headers.update(SECRET)
    return _told(own.feed, request.app.state.settings.public_url)


@router.put("/own", responses=OWN)
def change(
    _reader: Reader, request: Request, response: Response, own: Own, asked: Asked
) -> PersonalFeedAnswer:
    """Give the feed other meetings, another label or last day; its address stays."""
    wanted = asked.wanted()
    expect_published(own.store, wanted)
    response.headers.update(SECRET)
    changed = change_personal_feed(own.store, own.feed, wanted, today=own.today)
    return _told(changed, request.app.state.settings.public_url)


@router.delete("/own", status_code=HTTPStatus.NO_CONTENT, responses=OWN)
def revoke(own: Own) -> None:
    """Forget the feed: its address is from now on like one that never was."""
    own.store.personal_feeds.remove(own.feed.id)


@router.post("/own/rotate", responses=OWN)
def rotate(_reader: Reader, request: Request, response: Response, own: Own) -> SecretAnswer:
    """Give the feed another address; the one before is from now on like one that never was."""
    return _told_once(request, response, rotate_personal_feed(own.store, own.feed, today=own.today))


def _told_once(request: Request, response: Response, secret: str) -> SecretAnswer:
    response.headers.update(SECRET)
    public_url = request.app.state.settings.public_url
    return SecretAnswer(address=f"{public_url}{secret_path(secret)}", secret=secret)


def _told(feed: PersonalFeed, public_url: str) -> PersonalFeedAnswer:
    address = address_of(feed)
    selection, form = address.selection, address.presentation
    return PersonalFeedAnswer(
        label=feed.label,
        bodies=sorted(selection.bodies),
        items=sorted(selection.items),
        kinds=sorted(selection.kinds),
        interpreted=list(in_official_order(selection.languages)),
        language=form.language,
        cancelled=form.cancelled,
        granularity=form.granularity,
        alarm=form.alarm,
        tz="utc" if form.is_in_utc else None,
        made_on=feed.made_on,
        expires_on=feed.expires_on,
        used_on=feed.used_on,
        public_feed=f"{public_url}{feed.address}",
    )
