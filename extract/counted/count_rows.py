"""Labels of counts without a colon: "• Schools damaged 45 • People in need 2.4m".

As bullets and flattened blocks have them: the row opens with a plural, no verb follows,
and the number ends it.
"""

from __future__ import annotations

from keyfigures.extract.counted.certainty import FROM_LABEL
from keyfigures.extract.counted.count_labels import before_brackets, label_end
from keyfigures.extract.counted.row_labels import (
    ROW_MARKS,
    first_noun,
    row_opening,
    tells,
)
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_counted import GAUGED, HARMING_VERBS, SUFFERING
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import phrase
from keyfigures.extract.syntax.tokens import Syntax


def count_row(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "People targeted 1.2 million", not "Rebels killed 12"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    if draft.kind != "count" or not first or syntax.tags[first - 1] not in "NSEJP.":
        return None
    if after < len(syntax.tags) and syntax.words[after] not in ROW_MARKS:
        return None
    first = before_brackets(syntax, first)
    opens = row_opening(syntax, first)
    marked = opens > 0 and syntax.words[opens - 1] in ROW_MARKS
    if opens < 0 or not (marked or opens == 0):
        return None
    end = label_end(syntax, first)
    chunk = None if tells(syntax, opens, end) else first_noun(syntax, opens, end)
    if chunk is None:
        return None
    head = syntax.words[chunk[2]]
    if syntax.tags[chunk[2]] != "S" and head not in GAUGED:
        return None
    done = syntax.tags[first - 1] == "E"
    if done and marked:
        done = stems().get(syntax.words[first - 1]) in HARMING_VERBS
    return None if done and head not in SUFFERING else phrase(syntax, chunk, FROM_LABEL)
