"""Hostile text of a megabyte or two ends within seconds, read or refused."""

import time

import pytest

from agendas import CATALOGUE, EXAMPLE_TEXT, told
from wgcal.documents import UnreadableDocument, read

NO_PAPERS = "没有为本项目准备文件。"
SECONDS = 10  # several times what it takes; a quadratic pattern takes minutes

HOSTILE = {
    "one line": "文" * 6_000_000,
    "an item again and again": "临时议程\n" + "1. 组织事项\n" * 40_000,
    "an agenda without end": "临时议程\n" + "".join(f"{n}. 甲。\n" for n in range(1, 40_000)),
    "headings": "临时议程\n1. 甲\n" * 30_000,
    "brackets in prose": told((NO_PAPERS, ("(" * 9_000 + "\n") * 200)),
    "brackets in the table": EXAMPLE_TEXT + ("1((" * 3_000 + "\n") * 200,
    "half a symbol": told((NO_PAPERS, ("A/" * 4_500 + "\n") * 200)),
    "capitals": told((NO_PAPERS, ("A" * 9_000 + "\n") * 200)),
    "rows": EXAMPLE_TEXT + "上午 10 时至下午 1 时 2 其他事项\n" * 30_000,
    "words after a row": told((" 6 通过报告 ", " 6 通过\n" + "报告通过其他\n" * 40_000)),
    "the middle of a title": told(("少枪支非法贩运（续）", "少\n" + "和分析和信息分享\n" * 40_000)),
    "joint items": EXAMPLE_TEXT + ("1-9" * 3_000 + "\n") * 200,
    "plans": "拟议工作安排\n" * 40_000 + EXAMPLE_TEXT,
    "papers": told((NO_PAPERS, "文件\n" + "说明（A/1/2/3）\n" * 40_000)),
    "references": told((NO_PAPERS, "审议项目 2 文件所列的文件。\n" * 40_000)),
    "footnotes": told((NO_PAPERS, "_______\n1 x\n" * 40_000)),
    "sessions": "2016 年 5 月 18 日和 19 日，维也那\n" * 40_000 + EXAMPLE_TEXT,
    "days": ("5 月 1 日和" * 1_000 + "\n") * 200 + EXAMPLE_TEXT,
    "offers": told((NO_PAPERS, ("四次口译" * 2_000 + "\n") * 200)),
    "letters apart": ("进 区 " * 2_000 + "\n") * 200 + EXAMPLE_TEXT,
    "symbols": "CTOC/COP/WG.6/2016/1\n" * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_or_refused_in_time(text: str) -> None:
    started = time.process_time()

    try:
        answered = bool(read(text, CATALOGUE).agenda)
    except UnreadableDocument as refusal:
        answered = bool(refusal.notes)

    assert answered
    assert time.process_time() - started < SECONDS
