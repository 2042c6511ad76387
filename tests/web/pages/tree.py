"""A page as a tree of elements, to ask it what a reader sees."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"br", "img", "input", "link", "meta", "wbr"}


@dataclass
class Element:
    """An element with its attributes and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    @property
    def text(self) -> str:
        """Return all the text in it, each run of spaces as one."""
        pieces = (piece for piece in self.descendants() if isinstance(piece, str))
        return " ".join("".join(pieces).split())

    def all(self, tag: str, **attributes: str) -> list["Element"]:
        """Return the elements of this tag with these attributes; `class_` stands for class."""
        wanted = {name.rstrip("_").replace("_", "-"): text for name, text in attributes.items()}
        return [
            element
            for element in self.descendants()
            if isinstance(element, Element)
            and element.tag == tag
            and wanted.items() <= element.attributes.items()
        ]

    def texts(self, tag: str, **attributes: str) -> list[str]:
        """Return the text of each of these elements."""
        return [element.text for element in self.all(tag, **attributes)]

    def descendants(self) -> Iterator["Element | str"]:
        """Yield elements and texts, each element before what is in it."""
        for child in self.children:
            yield child
            if isinstance(child, Element):
                yield from child.descendants()


class Builder(HTMLParser):
    """Builds the tree, and refuses what is not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: text or "" for name, text in attrs})
        self.open[-1].children.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parsed(html: str) -> Element:
    """Return the page; fails if an element is not closed, or not in order."""
    builder = Builder()
    builder.feed(html)
    builder.close()
    [root] = builder.open
    return root
