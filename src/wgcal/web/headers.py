"""Headers that every answer carries to keep browsers from doing what no page here needs."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY = {
    b"content-security-policy": (
        b"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    b"referrer-policy": b"same-origin",
    b"x-content-type-options": b"nosniff",
}


class SecurityHeaders:
    """ASGI middleware that adds the headers to answers that lack them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve the request, with the headers on its answer."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name for name, _ in message["headers"]}
                lacking = (pair for pair in SECURITY.items() if pair[0] not in given)
                message["headers"] = [*message["headers"], *lacking]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)
