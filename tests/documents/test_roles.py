import pytest

from wgcal.documents.patterns import patterns
from wgcal.domain.agenda import ItemRole
from wgcal.domain.interpretation import Language


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("会议开幕", ItemRole.OPENING),
        ("第五届会议开幕", ItemRole.OPENING),
        ("通过议程和工作安排", ItemRole.AGENDA_ADOPTION),
        ("通过议程和其他组织事项", ItemRole.AGENDA_ADOPTION),
        ("组织事项", ItemRole.ORGANIZATIONAL),
        ("选举主席团成员", ItemRole.ORGANIZATIONAL),
        ("其他事项", ItemRole.OTHER_MATTERS),
        ("其他问题", ItemRole.OTHER_MATTERS),
        ("通过报告", ItemRole.REPORT_ADOPTION),
        ("通过工作组第五届会议报告", ItemRole.REPORT_ADOPTION),
        ("通过 报告", ItemRole.REPORT_ADOPTION),
        ("通过国际合作打击贩运", ItemRole.SUBSTANTIVE),
        ("其他犯罪", ItemRole.SUBSTANTIVE),
    ],
)
def test_a_title_tells_what_its_item_is_for(title: str, role: ItemRole) -> None:
    assert patterns(Language.ZH).role(title) is role
