"""Values of a policy as people type and read them: in TOML, a field or a part of it at a time."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from json import dumps

from pydantic import TypeAdapter

from wgcal.domain.message import message
from wgcal.domain.policy import Severity
from wgcal.domain.policy_validation import Flaw, UnusablePolicy
from wgcal.domain.policy_version import SEVERITIES, Settings

JSON = TypeAdapter(object)


@dataclass(frozen=True, kw_only=True)
class Values:
    """What to give (`meeting_minutes=180`, `severities.relay=off`), and which fields to take."""

    given: list[str]
    taken: list[str]


def changed(before: Settings, station: Settings | None, asked: Values) -> Settings:
    """Return the settings with the values asked for; a body's lie over those of its `station`.

    A part of a field that a body does not have yet is set beside the station's other parts. Raises
    UnusablePolicy where a field has no parts, or where a value is missing.
    """
    settings = dict(before)
    for name in asked.taken:
        _take(settings, name, is_station=station is None)
    for assignment in asked.given:
        name, sign, text = assignment.partition("=")
        if not sign:
            raise UnusablePolicy([Flaw(name, message("write a value after it: FIELD=VALUE"))])
        field, dot, part = name.strip().partition(".")
        value = read(text)
        settings[field] = {**_parts(settings, station or {}, name), part: value} if dot else value
    return settings


def read(text: str) -> object:
    """Return what the text says in TOML, in its JSON form; what is no TOML is taken as a text."""
    try:
        return JSON.dump_python(tomllib.loads(f"value = {text}")["value"], mode="json")
    except tomllib.TOMLDecodeError:
        return text.strip()


def written(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield each field, a severity at a time, with its value as it can be set."""
    for field, value in settings.items():
        if field == SEVERITIES and isinstance(value, Mapping):
            yield from ((f"{SEVERITIES}.{rule}", str(severity)) for rule, severity in value.items())
        else:
            yield field, _toml(value)


def _take(settings: dict[str, object], name: str, *, is_station: bool) -> None:
    field, dot, part = name.partition(".")
    if dot:
        parts = dict(_parts(settings, {}, name))
        parts.pop(part, None)
        off = {part: Severity.OFF.value} if is_station and field == SEVERITIES else {}
        settings[field] = {**parts, **off}
    elif is_station:
        settings[field] = None
    else:
        settings.pop(field, None)


def _parts(settings: Settings, station: Settings, name: str) -> Mapping[str, object]:
    field = name.strip().partition(".")[0]
    inherited = {} if field == SEVERITIES else station.get(field, {})
    match settings.get(field, inherited):
        case Mapping() as parts:
            return parts
        case _:
            raise UnusablePolicy([Flaw(name, message("{field} has no parts", field=field))])


def _toml(value: object) -> str:
    match value:
        case None:
            return "no limit"
        case Mapping():
            inner = ", ".join(f"{key} = {_toml(part)}" for key, part in value.items() if part)
            return f"{{ {inner} }}"
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case _:
            return dumps(value, ensure_ascii=False)
