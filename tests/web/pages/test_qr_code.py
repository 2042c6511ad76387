from web.pages.tree import parsed
from wgcal.web.pages.qr_code import qr_code

ADDRESS = "webcal://cal.example.org/feeds/sessions/wg-6/fr.ics?item=2,3&interpreted=ar"


def test_a_code_is_drawn_dark_on_light_with_a_margin_and_without_text() -> None:
    [drawing] = parsed(qr_code(ADDRESS)).all("svg")
    paper, ink = drawing.all("path")

    # 33 modules a side hold up to 78 octets (ISO/IEC 18004, table 7), with 4 free on each side.
    assert drawing["viewbox"] == "0 0 41 41"
    assert (paper["fill"], paper["d"]) == ("#fff", "M0 0h41v41h-41z")
    assert ink["stroke"] == "#000"
    assert ink["d"].startswith("M4 4.5h7")
    assert drawing.text == ""


def test_another_address_has_another_code() -> None:
    assert qr_code(ADDRESS) != qr_code(ADDRESS.replace("fr.ics", "ar.ics"))


def test_the_longest_address_has_a_code() -> None:
    [drawing] = parsed(qr_code(f"{ADDRESS}&room={'r' * 2000}")).all("svg")

    assert int(drawing["viewbox"].split()[-1]) > 100
