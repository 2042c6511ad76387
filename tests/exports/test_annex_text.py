from dataclasses import replace

import pytest

from agendas import CATALOGUE, EXAMPLE_TEXT, EXPECTED, NETWORKS, PROTOCOL, RECORDS, plan
from plans import EXAMPLE, work
from wgcal.documents import example, read
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import PlanStatus
from wgcal.exports import annex_text


def test_the_example_is_written_in_the_layout_of_its_document() -> None:
    imported = plan(read(example(), CATALOGUE))

    assert (
        annex_text(imported, Language.ZH)
        == f"""附件

拟议工作安排

日期和时间 议程项目 标题或说明

5 月 18 日，星期三
上午 10 时至下午 1 时 1(a) 会议开幕
 1(b) 通过议程和工作安排
 2 {PROTOCOL}{RECORDS}
下午 3 时至 6 时 2 《枪支议定书》{RECORDS}（续）
 3 {NETWORKS}

5 月 19 日，星期四
上午 10 时至下午 1 时 4 加强技术援助和能力建设以在预防犯罪和刑事司法范围内打击枪支非法贩运
下午 3 时至 6 时 5 其他事项
 6 通过报告
"""
    )


def test_the_exported_annex_in_place_of_the_printed_one_reads_the_same() -> None:
    imported = plan(read(example(), CATALOGUE))
    before_the_annex = EXAMPLE_TEXT[: EXAMPLE_TEXT.index(" 附件 \n")]

    again = read(before_the_annex + annex_text(imported, Language.ZH), CATALOGUE)

    assert again == EXPECTED


@pytest.mark.parametrize(
    ("status", "heading"),
    [
        (PlanStatus.PROPOSED, "Proposed organization of work"),
        (PlanStatus.ADOPTED, "Organization of work"),
        (PlanStatus.AMENDED, "Organization of work"),
    ],
)
def test_the_heading_says_whether_the_plan_was_adopted(status: PlanStatus, heading: str) -> None:
    text = annex_text(replace(EXAMPLE, status=status), Language.EN)

    assert text.split("\n")[:5] == [
        "Annex",
        "",
        heading,
        "",
        "Date and time Agenda item Title or description",
    ]


def test_an_empty_plan_has_headings_only() -> None:
    assert annex_text(work(), Language.EN) == (
        "Annex\n\nProposed organization of work\n\nDate and time Agenda item Title or description\n"
    )
