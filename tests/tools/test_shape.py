from pathlib import Path
from textwrap import dedent

import shape


def file(folder: Path, name: str, code: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(code), "utf-8")
    return path


def function(lines: int) -> str:
    return "def long():\n" + "    x = 1\n" * (lines - 1)


def test_code_within_the_sizes_has_no_breach(tmp_path: Path) -> None:
    file(tmp_path, "slot.py", function(8))

    assert list(shape.breaches(tmp_path)) == []


def test_a_docstring_and_decorators_do_not_count(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        "slot.py",
        '''
        @decorated
        def day():
            """Return the day.

            As the room counts days.
            """
            return 1
        ''',
    )

    assert list(shape.functions_of(path)) == [(f"{path}:3 day", 2)]


def test_a_function_over_forty_lines_is_named_with_its_place(tmp_path: Path) -> None:
    path = file(tmp_path, "slot.py", "def short(): ...\n" * 20 + function(41))

    assert list(shape.breaches(tmp_path)) == [f"{path}:21 long: 41 lines, not 40"]


def test_functions_that_are_long_on_the_whole_are_reported(tmp_path: Path) -> None:
    file(tmp_path, "slot.py", function(9))

    [breach] = shape.breaches(tmp_path)

    assert breach.startswith(f"{tmp_path}: functions should have 8 lines in the median")


def test_a_file_over_three_hundred_lines_is_reported(tmp_path: Path) -> None:
    path = file(tmp_path, "slot.py", "x = 1\n" * 301)

    assert list(shape.breaches(tmp_path)) == [f"{path}: 301 lines, not 300"]


def test_a_rule_has_sixty_lines_but_what_rules_share_may_have_more(tmp_path: Path) -> None:
    rule = file(tmp_path, "constraints/relay.py", '\nNAME = "relay"\n' + "x = 1\n" * 59)
    file(tmp_path, "constraints/sweep.py", "x = 1\n" * 61)

    assert list(shape.breaches(tmp_path)) == [f"{rule}: 61 lines, not 60"]


def test_a_name_without_a_subject_is_reported_for_files_and_folders(tmp_path: Path) -> None:
    inside = file(tmp_path, "core/slot.py", "")
    named = file(tmp_path, "utils.py", "")

    assert list(shape.breaches(tmp_path)) == [
        f"{inside}: the name says no subject",
        f"{named}: the name says no subject",
    ]
