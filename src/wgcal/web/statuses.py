"""What the status of a refusal is called: as in RFC 9110 (15.5) and RFC 6585, and translated."""

from http import HTTPStatus

from wgcal.domain.message import Message, message
from wgcal.web.malformed import as_found

_TITLES = {
    HTTPStatus.BAD_REQUEST: message("Bad Request"),
    HTTPStatus.UNAUTHORIZED: message("Unauthorized"),
    HTTPStatus.FORBIDDEN: message("Forbidden"),
    HTTPStatus.NOT_FOUND: message("Not Found"),
    HTTPStatus.METHOD_NOT_ALLOWED: message("Method Not Allowed"),
    HTTPStatus.CONFLICT: message("Conflict"),
    HTTPStatus.PRECONDITION_FAILED: message("Precondition Failed"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: message("Content Too Large"),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: message("Unsupported Media Type"),
    HTTPStatus.UNPROCESSABLE_ENTITY: message("Unprocessable Content"),
    HTTPStatus.PRECONDITION_REQUIRED: message("Precondition Required"),
    HTTPStatus.TOO_MANY_REQUESTS: message("Too Many Requests"),
    HTTPStatus.INTERNAL_SERVER_ERROR: message("Internal Server Error"),
    HTTPStatus.SERVICE_UNAVAILABLE: message("Service Unavailable"),
}

_SAID_BY_THE_FRAMEWORK = {
    known.text: known for known in (message("There was an error parsing the body"),)
}


def title(status: HTTPStatus) -> Message:
    """Return the status in words, the same for every problem that has it."""
    return _TITLES.get(status) or Message(status.phrase)


def detail(status: HTTPStatus, said: str) -> Message:
    """Return what the framework said of a refusal, which often is no more than its status."""
    if said == status.phrase:
        return title(status)
    return _SAID_BY_THE_FRAMEWORK.get(said) or as_found(said)
