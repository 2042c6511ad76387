from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.web.pages.subscription import FeedLink, feed_links

SESSION = SessionId("ctoc-cop-wg-6-2016")


def test_each_feed_has_an_address_to_copy_and_one_that_opens_a_calendar() -> None:
    english, *others = feed_links("https://cal.example.org", SESSION, Language.EN)

    assert english == FeedLink(
        language=Language.EN,
        name="English",
        https="https://cal.example.org/feeds/sessions/ctoc-cop-wg-6-2016/en.ics",
        webcal="webcal://cal.example.org/feeds/sessions/ctoc-cop-wg-6-2016/en.ics",
    )
    assert [other.name for other in others] == [
        "العربية",
        "中文",
        "français",
        "русский",
        "español",
    ]


def test_the_readers_own_language_comes_first() -> None:
    feeds = feed_links("https://cal.example.org", SESSION, Language.ZH)

    assert [feed.language for feed in feeds] == [
        Language.ZH,
        Language.AR,
        Language.EN,
        Language.FR,
        Language.RU,
        Language.ES,
    ]


def test_a_server_without_tls_is_given_as_webcal_too() -> None:
    first, *_ = feed_links("http://127.0.0.1:8000", SESSION, Language.EN)

    assert first.webcal == "webcal://127.0.0.1:8000/feeds/sessions/ctoc-cop-wg-6-2016/en.ics"
