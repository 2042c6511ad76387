import pytest

from plans import FIREARMS, MIGRANTS, VIENNA
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownStation
from wgcal.domain.station import StationId

CATALOGUE = Catalogue(stations=(VIENNA,), bodies=(FIREARMS, MIGRANTS))


def test_a_station_is_found_by_its_identifier() -> None:
    assert CATALOGUE.station(StationId("vienna")) == VIENNA


def test_an_unknown_station_is_refused() -> None:
    with pytest.raises(UnknownStation, match=r"^There is no duty station geneva\.$"):
        CATALOGUE.station(StationId("geneva"))


def test_a_body_is_found_by_its_symbol() -> None:
    assert CATALOGUE.body_with_symbol("CTOC/COP/WG.7") == MIGRANTS


def test_a_symbol_that_no_body_has_finds_none() -> None:
    assert CATALOGUE.body_with_symbol("CTOC/COP/WG.70") is None
