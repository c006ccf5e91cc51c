"""Numbers of those who outdo others and of the others: "losers led gainers 14 to 9"."""

from __future__ import annotations

from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.figure import Phrase
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_before, phrase
from keyfigures.extract.syntax.subjects import whole_subject
from keyfigures.extract.syntax.tokens import Syntax


def outdone(syntax: Syntax, one: Draft, two: Draft) -> tuple[Phrase, Phrase] | None:
    """Return whose number each is in "gainers edged out losers, 131 to 95".

    Both are plurals; teams that have names play for a score.
    """
    tags, first = syntax.tags, syntax.first[one.start]
    between = syntax.words[syntax.last[one.start] : syntax.first[two.start]]
    if between != ["to"] or one.kind != "count" or two.kind != "count":
        return None
    first -= first > 2 and (tags[first - 1] == "," or syntax.words[first - 1] == "by")
    others = chunk_before(syntax, first)
    verb = others[0] - 1 if others else 0
    verb -= verb > 0 and syntax.words[verb] == "out"
    if others is None or verb < 1 or tags[verb] not in "VE":
        return None
    winners = whole_subject(syntax, verb)
    if winners is None or tags[winners[2]] != "S" or tags[others[2]] != "S":
        return None
    return phrase(syntax, winners, FROM_SUBJECT), phrase(syntax, others, FROM_SUBJECT)
