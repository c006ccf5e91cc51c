"""Times that date no figure: of the saying, of a record, of the filing of a report."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE, MADE_PUBLIC, TELL
from keyfigures.extract.languages.en_durations import POINTS
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_time import IMPOSING, TIME_LEADS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_kinds import THAT
from keyfigures.extract.syntax.clauses import new_subject_follows
from keyfigures.extract.syntax.sayings import SHOWING, tells
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.datelines import in_dateline
from keyfigures.extract.times.foreseen import of_the_forecast
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.records import of_a_record, of_an_order

DATE_LABELS: Final = frozenset("date dated published updated posted".split())
SPEECHES: Final = frozenset(
    """speech statement interview briefing address letter tweet post report release
    announcement filing notice testimony conference""".split()
)
"""A time behind them tells when it was said: "in a speech on Tuesday"."""
SPEAKING: Final = frozenset("speaking addressing briefing testifying talking".split())
"""As in "the minister, speaking in Oslo on Tuesday, said"."""
COMMITTING: Final = frozenset(
    "agree pledge promise vow commit decide vote offer order undertake".split()
)
AWAITING: Final = frozenset(
    """wait waits waited waiting prepare prepares prepared preparing ready brace braced
    bracing hope hopes hoped hoping long longing set due ahead""".split()
)
"""Before "for" and a time they tell of something that has not come."""
TALLIES: Final = frozenset(
    "number toll tally count figure total estimate damage damages losses".split()
)
"""Whoever puts one of them at a figure says so."""
ANNOUNCING: Final = frozenset(
    "announce declare propose demand pledge promise request unveil offer".split()
)
"""What they announced holds at another time than the announcement."""
SPEAKERS_REACH: Final = 14
"""Tokens of "by Norway and five other states" before its time."""
SAYING_REACH: Final = 12
"""Tokens that the speaker may take between "On Monday" and "said that"."""


def usable_times(
    syntax: Syntax, times: list[TimePhrase], drafts: list[Draft], scopes: Scopes
) -> list[TimePhrase]:
    """Return the times that may date a figure of the sentence."""
    return [
        time
        for time in times
        if not _of_the_saying(syntax, time, drafts, scopes)
        and not of_the_forecast(syntax, time, times, scopes)
        and not of_a_record(syntax, time)
        and not of_an_order(syntax, time)
        and not in_dateline(syntax, time)
        and not _is_label(syntax, time)
        and not _opens_saying(syntax, time)
        and not _is_awaited(syntax, time)
        and not _names_event(syntax, time)
        and not _adds(syntax, time)
    ]


def _of_the_saying(
    syntax: Syntax, time: TimePhrase, drafts: list[Draft], scopes: Scopes
) -> bool:
    """Say whether a time tells when something was said ("said here on Sunday")."""
    at = time.first - 1
    if time.name == "now":
        return syntax.words[time.after : time.after + 1] in (["say"], ["says"])
    if time.first and syntax.words[time.first] == "for" and _imposes(syntax, time):
        return True
    if time.owns or _before_what_is_said(syntax, time):
        return False
    if _commits(syntax, time) or syntax.words[time.first] == "for":
        return False
    if (at > 0 and syntax.words[at] in SPEECHES) or _by_speakers(syntax, time):
        return True
    piece = scopes.piece(time.first)
    cited = syntax.words[piece] == "according" and time.type == "at"
    if cited and "," not in syntax.tags[piece : time.first]:
        return True
    in_that = scopes.clauses[scopes.of(time.first)].kind == THAT
    if in_that and VERBAL.isdisjoint(syntax.tags[piece : time.first]):
        return False
    aside = at > 0 and syntax.words[at] == ","
    verb = time.after + (aside and syntax.words[time.after : time.after + 1] == [","])
    if syntax.words[verb : verb + 1] == ["("] and ")" in syntax.words[verb : verb + 5]:
        verb = syntax.words.index(")", verb) + 1
    behind = syntax.tags[verb : verb + 1]
    put = syntax.words[verb : verb + 1] == ["put"]
    told = time.first > 0 and behind and (put or behind[0] in VERBAL)
    beside = verb == time.after or not aside
    if told and _says(syntax, verb, time) and (beside or not _inverted(syntax, verb)):
        return True
    steps = 0
    while at >= 0 and steps < 7:
        tag = syntax.tags[at]
        if tag in "EG" and _is_attributive(syntax.tags, at):
            at -= 1
            continue
        if tag == "G" and syntax.words[at] in SPEAKING:
            return True
        if tag in VERBAL or tag == "G":
            if tag == "E" and at > 1 and syntax.words[at - 1] in SPEECHES:
                return True  # "in a letter sent on Friday, said"
            if not _says(syntax, at, time):
                return False
            passive = tag == "E" and at > 0 and syntax.words[at - 1] in BE
            passive = passive or _describes_noun(syntax, at)
            passive = passive or _describes_subject(syntax, at, time)
            passive = passive or _of_what_is_said(syntax, at, time)
            passive = passive or any(_is_subject(syntax, d, at) for d in drafts)
            return not passive
        if tag in '#".,WC':
            return False
        at -= 1
        steps += 1
    return False


def _imposes(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "jailed for 60 years", "an order for five years": how long, not when."""
    before = syntax.words[time.first - 1]
    return not time.dates and (stems().get(before) in IMPOSING or before in POINTS)


def _inverted(syntax: Syntax, verb: int) -> bool:
    """As in ", hours after it sank, said Dr Ada Kern": the speaker comes behind."""
    behind = syntax.tags[verb + 1 : verb + 2]
    return behind in (["P"], ["D"], ["N"]) and VERBAL.isdisjoint(
        syntax.tags[verb + 1 :]
    )


def _is_attributive(tags: list[str], at: int) -> bool:
    """As in "by the proposed scheme": it describes a noun."""
    return at > 0 and tags[at - 1] in "DJQ" and tags[at + 1 : at + 2] in (["N"], ["S"])


def _by_speakers(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the cut of 40 tonnes announced by Norway and five others on Monday"."""
    for at in range(time.first - 1, max(time.first - SPEAKERS_REACH, 0), -1):
        if syntax.words[at] == "by":
            told = syntax.tags[at - 1] == "E" and syntax.tags[at - 2] not in "XA"
            return told and stems().get(syntax.words[at - 1]) in ANNOUNCING
        if syntax.tags[at] in VERBAL or syntax.tags[at] in ".W":
            return False
    return False


def _says(syntax: Syntax, at: int, time: TimePhrase) -> bool:
    """As in "said", "put the toll at"; what data show in a year is of that year."""
    word = syntax.words[at]
    if stems().get(word) in SHOWING and time.type != "at":
        return False
    if word == "put":
        return not TALLIES.isdisjoint(syntax.words[at + 1 : at + 4])
    return tells(syntax, at)


def _before_what_is_said(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "said last year, 40 were hurt", not "said on Monday, citing a report".

    A comma behind it, and a time longer than a day: that is no time of a saying.
    """
    if time.first and syntax.words[time.first - 1] == "that":
        return True
    behind = syntax.tags[time.after : time.after + 1]
    if time.type in ("from_to", "since") and behind and behind[0] in "DNSPR#J":
        return True
    if time.type == "at" or time.name in ("weekday", "deictic", "clock", "event"):
        return False
    if syntax.words[time.after : time.after + 1] != [","]:
        return False
    behind = syntax.tags[time.after + 1 : time.after + 2]
    goes_on = behind and behind[0] in "DNSPR#J"
    return bool(goes_on) and syntax.words[time.after + 1] != "that"


def _commits(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "agreed in May to pay £3 million": what was agreed then is the deed."""
    verb = stems().get(syntax.words[time.first - 1]) if time.first else None
    to_do = syntax.tags[time.after : time.after + 2] == ["T", "V"]
    return to_do and verb in COMMITTING


def _is_subject(syntax: Syntax, draft: Draft, verb: int) -> bool:
    """As in "9 percent of pupils cited this in 2003": the counted do the saying."""
    first = syntax.first[draft.start]
    last, tags = syntax.last[draft.start], syntax.tags
    return first < verb and not any(
        tags[at] in 'VE,."W' and not (tags[at] == "E" and tags[at + 1] in "NSJC")
        for at in range(last, verb)
    )


def _describes_noun(syntax: Syntax, at: int) -> bool:
    """As in "cases reported to the office in May": the month is that of the cases."""
    after = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    before = syntax.tags[at - 1] if at else "."
    behind = before == "S" and after == "T"
    return syntax.tags[at] == "E" and (behind or (before == "#" and after in "NSJ"))


def _describes_subject(syntax: Syntax, at: int, time: TimePhrase) -> bool:
    """As in "berths rented last week reached 64", not "data released on Monday"."""
    after = syntax.tags[time.after] if time.after < len(syntax.tags) else "."
    if syntax.tags[at] != "E" or at + 1 != time.first or after not in VERBAL:
        return False
    return syntax.tags[at - 1] in NOMINAL and syntax.words[at - 1] not in WORDINGS


def _of_what_is_said(syntax: Syntax, at: int, time: TimePhrase) -> bool:
    """As in "said output in May fell by 3%": the subject of what is said has a time."""
    if syntax.tags[at] == "E" and (
        syntax.words[at + 1] == "by" or syntax.words[at] in MADE_PUBLIC
    ):
        return False  # "figures published on Monday showed"
    after = syntax.tags[time.after] if time.after < len(syntax.tags) else "."
    between = syntax.tags[at + 1 : time.first]
    if after in "VX" and not between and syntax.words[time.first] not in TIME_LEADS:
        return True  # "said 2013 saw 40 fires"
    return after in VERBAL and any(tag in NOMINAL or tag == "R" for tag in between)


def _is_label(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "Updated: 2 May 2020 The toll rose": when the page was made."""
    if not time.dates or time.dates[0].accuracy != "day":
        return False
    before = [word for word in syntax.words[: time.first] if word != ":"]
    return len(before) == 1 and before[0] in DATE_LABELS


def _opens_saying(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "On Monday, the mayor said that 40 were hurt"."""
    tags, words = syntax.tags, syntax.words
    opens = all(tag in "I#" for tag in tags[: time.first])
    fronted = words[time.after : time.after + 1] == [","]
    if time.type not in ("at", "during") or not (opens or fronted):
        return False
    if words[time.first] == "as":
        return False  # "As of May, Fiji reported 12 cases were found"
    if not opens and any(tag in ",#" for tag in tags[: time.first]):
        return False
    for at in range(time.after, min(time.after + SAYING_REACH, len(tags))):
        if tags[at] == "#":
            return False
        if tags[at] in VERBAL:
            if words[at] in MADE_PUBLIC:
                return bool(WORDINGS.intersection(words[at : at + SAYING_REACH]))
            if not tells(syntax, at) or words[time.first] == "for":
                return False
            if time.type == "at" and stems().get(words[at]) in TELL:
                return True
            told = tags[at + 1 : at + 2] == ["R"] and tags[at + 2 : at + 3] != []
            told = told and tags[at + 2] in VERBAL
            told = told or (time.type == "at" and new_subject_follows(syntax, at + 1))
            return told or words[at + 1 : at + 2] in (["that"], [":"], ['"'], ["“"])
    return False


def _adds(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "At the same time, sales fell 5%": besides, rather than when."""
    words = syntax.words[time.first : time.after]
    opens = not time.first or syntax.tags[time.first - 1] in ",C."
    behind = syntax.words[time.after : time.after + 1] == [","]
    return opens and behind and words == ["at", "the", "same", "time"]


def _names_event(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the events of May 2015", "the attack of 7 October"."""
    if time.name != "date" or not time.first or syntax.words[time.first - 1] != "of":
        return False
    bare = syntax.starts[time.first] == time.dates[0].span.start
    return bare and syntax.tags[max(time.first - 2, 0)] in NOMINAL


def _is_awaited(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "waiting for the dry season", "ready for Monday": it is yet to come."""
    return (
        time.first > 0
        and syntax.words[time.first] == "for"
        and (syntax.words[time.first - 1] in AWAITING)
    )
