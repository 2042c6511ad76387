"""The example document that ships with wgcal."""

from importlib.resources import files


def example() -> bytes:
    """Return the facts of CTOC/COP/WG.6/2016/1 in the layout of its Chinese text."""
    folder = files("wgcal.documents") / "stories"
    return (folder / "ctoc-cop-wg-6-2016-1.zh.txt").read_bytes()
