"""The revision a change was made against, as If-Match and ETag carry it (RFC 9110, 8.8.3)."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from wgcal.domain.errors import InvalidInputError, WgcalError
from wgcal.domain.message import message

LONGEST_REVISION = 9


class RevisionNotGiven(WgcalError):
    """A change must say which revision of the plan it was made against."""

    def __init__(self) -> None:
        super().__init__(
            message('Send the revision you have seen as a header: If-Match: "7" (with quotes).')
        )


class MalformedRevision(InvalidInputError):
    """If-Match is no revision."""

    def __init__(self, value: str) -> None:
        super().__init__(
            "If-Match",
            message('{value} is no revision; it looks like "7" (with quotes).', value=value),
        )


def expected_revision(
    if_match: Annotated[
        str | None, Header(description="The revision you have seen.", examples=['"7"'])
    ] = None,
) -> int:
    """Return the revision in If-Match; raises RevisionNotGiven or MalformedRevision."""
    if if_match is None:
        raise RevisionNotGiven
    if not re.fullmatch(rf'"[0-9]{{1,{LONGEST_REVISION}}}"', if_match):
        raise MalformedRevision(if_match)
    return int(if_match.strip('"'))


Expecting = Annotated[int, Depends(expected_revision)]


def tag(response: Response, revision: int) -> None:
    """Give the answer the plan's revision as its ETag."""
    response.headers["ETag"] = f'"{revision}"'
