"""The page of the policy names every field, with the bounds that are looked for."""

import re
from dataclasses import fields
from pathlib import Path

from wgcal.domain.policy import Policy
from wgcal.domain.policy_validation import BOUNDS

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "policy.md"


def rows() -> dict[str, str]:
    """Return what the page says of the values of each field."""
    found = re.findall(
        r"^\| `([a-z_]+)` \| .* \| (.*) \| .* \|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    return dict(found)


def test_the_page_has_every_field_in_the_order_of_the_policy() -> None:
    assert list(rows()) == [field.name for field in fields(Policy)]


def test_the_page_has_the_bounds_of_every_limit() -> None:
    told = {name: value.partition(",")[0] for name, value in rows().items() if name in BOUNDS}

    assert told == {name: f"{least} to {most}" for name, (least, most) in BOUNDS.items()}
