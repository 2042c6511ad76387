"""An address as a code for the camera of a phone (ISO/IEC 18004)."""

import segno
from markupsafe import Markup


def qr_code(address: str) -> Markup:
    """Return the code as SVG, dark on light in every colour scheme, as cameras want it."""
    code = segno.make(address, micro=False)
    return Markup(  # noqa: S704 - drawn by the library, which puts no text into it
        code.svg_inline(omitsize=True, svgclass="qr", lineclass=None, light="#fff")
    )
