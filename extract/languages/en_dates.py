"""English words that show that a number is a year, a day, a time or an age."""

from __future__ import annotations

from typing import Final

YEAR_OPENERS: Final = frozenset(
    "in since by until till from of during before after around circa about for to and "
    "through year years fiscal fy financial late early mid end spring summer autumn "
    "fall winter january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec season "
    "calendar "
    "than between or vs versus over until christmas easter q1 q2 q3 q4 h1 h2 the "
    "throughout prior ago class summer's as into founded incorporated established "
    "born".split()
)
AGED: Final = frozenset("aged age ages".split())
MONTHS: Final = frozenset(
    "January February March April May June July August September October November "
    "December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Jan Feb Mar "
    "Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
AFTER_DAY: Final = frozenset(
    "this last next at and when after before in to at, a of".split()
)
BEFORE_BOUND: Final = frozenset(
    "since until till by in or from built founded established born opened dating painted "
    "before".split()
)
"""Before "around 1900" or "at least 2010" they show that it is a year."""
BOUNDS: Final = frozenset(
    "than over about some nearly almost least around roughly".split()
)
CENTURY_WORDS: Final = frozenset("eighteen nineteen twenty".split())
AFTER_YEAR: Final = frozenset(
    "and to was were is are had has will the as when after before election elections war "
    "report budget season edition census world for or at on with but until survey would "
    "presidential general constitution law act film study financial could who which "
    "fiscal winter summer olympic olympics games cup league crisis earthquake tsunami "
    "levels level data figures estimate estimates target targets deadline invasion "
    "revolution coup treaty peace conflict in by compared over than from that saw said "
    "while because if results revenue earnings sales growth guidance baseline may".split()
)
BEFORE_AGE: Final = frozenset(
    "aged age ages group of between from about around over under below above least just "
    "only approximately nearly almost some is was he's she's he’s she’s who's who’s turns "
    "turned be now then at are were already still as".split()
)
"""Last words in front of an age: "he was 87", "children under 5", "age of 70"."""
AGED_PEOPLE: Final = frozenset(
    "women men girls boys children adults people youth youths female females male males "
    "adolescents teenagers teens toddlers infants seniors pupils "
    "men: women: girls: boys: children: adults:".split()
)
