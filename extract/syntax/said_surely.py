"""Verbs of saying that look like nouns: "a survey put support at 40%"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_verbs import stems

NEVER_NOUNS: Final = frozenset(
    "put let think believe expect reckon predict suggest indicate argue insist".split()
)
"""What stands before them is their subject: "a survey put support at 40%"."""
TOLD: Final = frozenset(
    """say show suggest indicate claim allege cite quote detail describe put find
    reveal confirm accuse""".split()
)
"""Reports and news do it: "reports saying that"."""


TOLD_LAST: Final = frozenset("estimate forecast project report claim show".split())
"""What several say at the end of a sentence: "…, economists at the bank forecast"."""


def says_surely(tags: list[str], words: list[str], at: int) -> bool:
    """Say whether a word behind a noun is a verb, whatever follows."""
    if words[at] in NEVER_NOUNS:
        return words[at + 1 : at + 2] not in (["tank"], ["tanks"])
    if words[at] in TOLD_LAST and _ends_sentence(tags, words, at):
        return True
    if words[at] not in ("report", "reports"):
        return False
    return _reports_doing(tags, words, at) or _several_report(tags, words, at)


def _ends_sentence(tags: list[str], words: list[str], at: int) -> bool:
    """As in "…, analysts at the bank estimate.": several, named behind a comma."""
    here = at
    if tags[at + 1 : at + 2] not in (["."], ['"'], []):
        return False
    while here and tags[here - 1] in "DJNSPIQ#E":
        here -= 1
    named = [tag for tag in tags[here:at] if tag in "NSP"]
    comma = here > 1 and tags[here - 1] in ',"'
    return comma and named[:1] == ["S"] and words[here] not in ("including", "of")


def _several_report(tags: list[str], words: list[str], at: int) -> bool:
    """As in "divers on the reef report that": several, and no other verb yet."""
    joint = tags.index("I") if "I" in tags[:at] else 0
    several = joint > 0 and tags[joint - 1] == "S" and words[at] == "report"
    apart = words[at + 1 : at + 2] == ["that"] and tags[0] not in "ID"
    return several and apart and not any(tag in "VXE" for tag in tags[:at])


def _reports_doing(tags: list[str], words: list[str], at: int) -> bool:
    """As in "clinics report having run out", "the clinic reports seeing 40".

    Not in "news reports suggesting that", nor where another verb takes the reports.
    """
    after = words[at + 1 : at + 2]
    doing = tags[at + 1 : at + 2] == ["G"] and stems().get(words[at + 1]) not in TOLD
    if not doing and after not in (["having"], ["being"]):
        return False
    return not any(tag in "VXE" for tag in tags[:at])
