"""factsheet.md: the sheet as plain Markdown, for wikis, e-mail and version control.

What comes from a source is escaped, so that it can neither mark up nor link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from keyfigures.build.figures_json import number_words
from keyfigures.build.sheet import Card, Contest, FactSheet, MentionView, SourceView
from keyfigures.build.wording import Wording, wording_for

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_AT_START = re.compile(r"^(\s*)([-+=:]|\d+[.)](?=\s|$))")


def factsheet_md(sheet: FactSheet) -> bytes:
    """Return the sheet as Markdown (UTF-8)."""
    wording = wording_for(sheet.language)
    return "\n".join(_lines(sheet, wording)).encode() + b"\n"


def _lines(sheet: FactSheet, wording: Wording) -> Iterator[str]:
    said = wording.markdown
    yield f"# {escape(sheet.title)}\n"
    yield f"{escape(sheet.lede)}\n"
    dates = said["dates"].format(
        as_of=escape(sheet.as_of.text),
        edition=escape(sheet.edition),
        published=escape(sheet.published.text),
    )
    yield f"{dates}\n"
    for line in sheet.summary:
        number = number_words(line.number)
        yield f"- {escape(line.before)}**{escape(number)}**{escape(line.after)}"
    for section in (*sheet.sections, *sheet.not_facts):
        yield f"\n## {escape(section.title)}\n"
        yield from (_card(card, said["via"]) for card in section.cards)
    if sheet.annex:
        yield f"\n## {said['annex']}\n"
        yield from (_card(card, said["via"]) for card in sheet.annex)
    yield from _contests(sheet.contested, said["contested"], said["via"])
    if sheet.uncertain:
        yield f"\n## {said['uncertain']}\n"
        yield from (_mention(mention, said["via"]) for mention in sheet.uncertain)
    yield f"\n## {said['sources']}\n"
    yield from map(_source, sheet.sources)
    yield f"\n## {said['left_out']}\n"
    for left in sheet.left_out:
        yield f"- {left.count} {escape(left.kind)}: {escape(left.reason)}"


def _contests(contests: Iterable[Contest], title: str, via: str) -> Iterator[str]:
    for number, contest in enumerate(contests):
        if not number:
            yield f"\n## {title}\n"
        yield f"### {escape(contest.title)}\n"
        yield from (_mention(mention, via) for mention in contest.mentions)


def _card(card: Card, via: str) -> str:
    head = f"**{escape(number_words(card.number))}** {escape(card.label)}".strip()
    notes = [escape(note) for note in (card.origin_note, *card.caveats) if note]
    notes += [escape(checked.working) for checked in card.sums]
    return "\n".join([f"{head}  ", *(f"{n}  " for n in notes), _quoted(card.lead, via)])


def _mention(mention: MentionView, via: str) -> str:
    number = escape(number_words(mention.number))
    return f"**{number}** {escape(mention.counted)}\n{_quoted(mention, via)}"


def _quoted(mention: MentionView, via: str) -> str:
    quote = mention.quote
    before = "… " if quote.cut_before else ""
    after = " …" if quote.cut_after else ""
    marked = f"**{escape(quote.marked)}**"
    words = f"{before}{escape(quote.before)}{marked}{escape(quote.after)}{after}"
    return f"> {' '.join(words.split())}\n>\n> {_who(mention, via)}\n"


def _who(mention: MentionView, via: str) -> str:
    """Say who states it, through whom, when and where; only what is stated."""
    who = [escape(mention.claimant)]
    if mention.publisher.evidence != "none":
        who.append(via.format(publisher=escape(mention.publisher.text)))
    if mention.published.evidence != "none":
        who.append(escape(mention.published.text))
    who.append(f"\\[{mention.source_number}\\], {escape(mention.where)}")
    return ", ".join(filter(None, who))


def _source(source: SourceView) -> str:
    words = (
        source.publisher.text,
        f"“{source.title.text}”" if source.title.evidence != "none" else "",
        source.published.text,
    )
    stated = escape(", ".join(filter(None, words)))
    return f"{source.number}. {stated}. [sha256 {source.sha256}]({source.snapshot})"


def escape(text: str) -> str:
    """Return a text on one line that Markdown prints as it stands."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split(" ")).replace("\n", " "))
    return _AT_START.sub(lambda m: m[1] + _escape_mark(m[2]), line)


def _escape_mark(mark: str) -> str:
    return f"{mark[:-1]}\\{mark[-1]}"
