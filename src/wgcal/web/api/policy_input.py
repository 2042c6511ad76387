"""What a request or a command may set of a policy: the fields that the domain has, read strictly.

The two models are made from the domain's own types, so that a field which it gains can be set.
Where pydantic is lenient they are not: numbers are whole numbers, and hours are texts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import time
from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    GetCoreSchemaHandler,
    StrictInt,
    ValidationError,
    WithJsonSchema,
    create_model,
)
from pydantic_core import CoreSchema, core_schema

from wgcal.domain.message import message
from wgcal.domain.policy import Policy
from wgcal.domain.policy_validation import Flaw, UnusablePolicy
from wgcal.domain.policy_version import Settings
from wgcal.web.api.inputs import Input, Name
from wgcal.web.malformed import UnusableValue, explanation

HOUR = r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"


def hour_only(value: object) -> object:
    """Return an hour as a clock shows it; one with an offset, or a number, is an UnusableValue."""
    if not isinstance(value, str) or not re.fullmatch(HOUR, value):
        raise UnusableValue(message("this is no time of day such as 15:00"))
    return value


ClockTime = Annotated[
    time, BeforeValidator(hour_only), WithJsonSchema({"type": "string", "pattern": HOUR})
]


def each_once(values: tuple[object, ...]) -> tuple[object, ...]:
    """Return the values if none is there twice, else raise UnusableValue."""
    if len(set(values)) < len(values):
        raise UnusableValue(message("something is named twice"))
    return values


_LIST: Any = tuple
_READ_AS = {int: StrictInt, str: Name, time: ClockTime}


def _strict(kind: Any) -> Any:  # noqa: ANN401 - a type in any of the forms of `typing`
    plain = getattr(kind, "__supertype__", kind)
    if plain in _READ_AS:
        return _READ_AS[plain]
    if is_dataclass(kind):
        return _model(kind)
    origin, inner = get_origin(kind), tuple(map(_strict, get_args(kind)))
    if origin is frozenset:
        return Annotated[_LIST[*inner, ...], AfterValidator(each_once)]
    if origin is UnionType:
        return reduce(or_, inner)
    return origin[inner] if origin else kind


def _model(kind: Any, *, is_partial: bool = False) -> type[BaseModel]:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    asked: dict[str, Any] = {
        one.name: (_strict(hints[one.name]), _default(one, is_partial)) for one in fields(kind)
    }
    name = f"{'Own' if is_partial else ''}{kind.__name__}Input"
    model: type[BaseModel] = create_model(name, __base__=Input, __doc__=kind.__doc__, **asked)
    return model


def _default(one: Field[Any], is_partial: bool) -> Any:  # noqa: ANN401, FBT001 - what the field takes
    if is_partial:
        return None
    return ... if one.default is MISSING else one.default


PolicyInput = _model(Policy)
OwnPolicyInput = _model(Policy, is_partial=True)


def settings_given(given: BaseModel) -> Settings:
    """Return what was given in its JSON form: every value of a station, a body's own alone."""
    return given.model_dump(mode="json", exclude_unset=isinstance(given, OwnPolicyInput))


@dataclass(frozen=True)
class ReadAs:
    """Makes pydantic read settings as the model does, and describe them so."""

    model: type[BaseModel]

    def __get_pydantic_core_schema__(
        self, _source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the schema of the model, of which only the settings are kept."""
        inner = handler.generate_schema(self.model)
        return core_schema.no_info_after_validator_function(settings_given, inner)


StationSettings = Annotated[Settings, ReadAs(PolicyInput)]
BodySettings = Annotated[Settings, ReadAs(OwnPolicyInput)]


def settings_read(settings: Mapping[str, object], *, of_body: bool) -> Settings:
    """Return the settings as a request would give them; raises UnusablePolicy with every flaw."""
    try:
        model = OwnPolicyInput if of_body else PolicyInput
        return settings_given(model.model_validate(settings))
    except ValidationError as error:
        raise UnusablePolicy(
            Flaw(_path(found["loc"]), explanation(found)) for found in error.errors()
        ) from error


def _path(place: Sequence[str | int]) -> str:
    return ".".join(str(part) for part in place if part != "[key]")
