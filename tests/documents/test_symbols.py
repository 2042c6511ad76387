import pytest

from wgcal.documents.symbols import Series, Symbol, series, symbols_in


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("见(CTOC/COP/WG.6/2016/2)。", ["CTOC/COP/WG.6/2016/2"]),
        (
            "CTOC/COP/ WG.6/2012/3 和 CTOC / COP/WG.6/2014/2",
            ["CTOC/COP/WG.6/2012/3", "CTOC/COP/WG.6/2014/2"],
        ),
        ("E/CN.7/2016/L.1/Rev.1, A/C.3/71/SR.2", ["E/CN.7/2016/L.1/Rev.1", "A/C.3/71/SR.2"]),
        (
            "A/CN.9/WG.II/WP.190 IDB.49/1/Add.1 GC.17/INF/1",
            ["A/CN.9/WG.II/WP.190", "IDB.49/1/Add.1", "GC.17/INF/1"],
        ),
        ("第 5/4 号决议", []),
        ("AND/OR", []),
        ("CTOC/COP/WG.6/20166", []),
        ("", []),
    ],
)
def test_symbols_are_found_where_they_stand_in_text(text: str, symbols: list[str]) -> None:
    assert [found.symbol for found in symbols_in(text)] == symbols


def test_a_symbol_keeps_its_place_in_the_text() -> None:
    [found] = symbols_in("见 A/ 71/100。")

    assert (found.start, found.end) == (2, 11)


@pytest.mark.parametrize(
    ("symbol", "organ", "gathering"),
    [
        ("CTOC/COP/WG.6/2016/1", "CTOC/COP/WG.6", "2016"),
        ("CTOC/COP/WG.6/2016/1/Rev.1", "CTOC/COP/WG.6", "2016"),
        ("CTOC/COP/WG.6/2016/CRP.1", "CTOC/COP/WG.6", "2016"),
        ("E/CN.7/2016/L.1", "E/CN.7", "2016"),
        ("A/AC.105/1100", "A/AC.105", None),
        ("A/AC.105/1100/Corr.1", "A/AC.105", None),
        ("A/CN.9/WG.II/WP.190", "A/CN.9/WG.II", None),
        ("IDB.49/1/Add.1", "IDB", "49"),
    ],
)
def test_a_symbol_tells_its_organ_and_the_session_or_year(
    symbol: str, organ: str, gathering: str | None
) -> None:
    assert series(Symbol(symbol)) == Series(organ, gathering)
