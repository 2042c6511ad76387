"""Measure the code against the sizes of the house; exit 1 where it is larger."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

MEDIAN, P90, MOST = 8, 20, 40
FILE, CONSTRAINT = 300, 60
NO_SUBJECT = frozenset(
    ("common", "core", "helpers", "managers", "repositories", "schemas", "services", "utils")
)


def breaches(folder: Path) -> Iterator[str]:
    """Print the sizes of the folder's Python code, and yield a sentence for each breach."""
    files = sorted(folder.rglob("*.py"))
    functions = [function for file in files for function in functions_of(file)]
    lengths = sorted(lines for _, lines in functions) or [0]
    middle, p90 = median(lengths), lengths[len(lengths) * 9 // 10]
    print(
        f"{folder}: {len(files)} files, at most {max(map(size, files), default=0)} lines; "
        f"{len(functions)} functions, median {middle:g}, p90 {p90}, at most {lengths[-1]}"
    )
    if middle > MEDIAN or p90 > P90:
        yield f"{folder}: functions should have {MEDIAN} lines in the median and {P90} at p90"
    yield from (f"{name}: {lines} lines, not {MOST}" for name, lines in functions if lines > MOST)
    for file in files:
        yield from breaches_of(file, folder)


def functions_of(file: Path) -> Iterator[tuple[str, int]]:
    """Yield each function as `file:line name` with its lines, docstring and decorators apart."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            docstring = ast.get_docstring(node, clean=False)
            docstring_lines = docstring.count("\n") + 1 if docstring else 0
            yield f"{file}:{node.lineno} {node.name}", lines - docstring_lines


def breaches_of(file: Path, folder: Path) -> Iterator[str]:
    """Yield a sentence if the file is too long, and one if it is named for no subject."""
    is_rule = file.parent.name == "constraints" and "\nNAME = " in file.read_text("utf-8")
    most = CONSTRAINT if is_rule else FILE
    if size(file) > most:
        yield f"{file}: {size(file)} lines, not {most}"
    if NO_SUBJECT.intersection(file.relative_to(folder).with_suffix("").parts):
        yield f"{file}: the name says no subject"


def size(file: Path) -> int:
    """Return how many lines the file has."""
    return len(file.read_text("utf-8").splitlines())


if __name__ == "__main__":
    found = [breach for folder in sys.argv[1:] for breach in breaches(Path(folder))]
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(bool(found))
