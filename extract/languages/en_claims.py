"""English words by which a text says who says so, and in which manner."""

from __future__ import annotations

from functools import cache
from typing import Final

from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.languages.word_lists import words

SAY: Final = words(
    """say tell announce confirm declare state explain stress emphasise emphasize
        underline underscore assert affirm reaffirm reiterate insist maintain
        contend argue allege claim estimate warn reckon believe predict calculate
        concede admit acknowledge complain boast remark comment observe think
        caution stipulate testify recount opine proclaim confess hope fear"""
)
"""Base forms whose clause may follow without "that": "police say two men fled"."""

SAY_THAT: Final = words(
    """note add report recall point show find reveal suggest indicate conclude
        mention disclose inform write highlight clarify remind assure notify
        advise brief learn determine discover establish record agree recognise
        recognize reply respond continue counter quip tweet post promise
        pledge vow signal imply demonstrate hear understand accuse quote cite
        apprise assume presume speculate surmise
        object propose recommend request demand urge decide rule hint calculate
        read go guess feel joke testify concur deduce"""
)
"""Need "that", a colon or a quotation: "the audit found that …"."""

REPORT_OBJECT: Final = frozenset(
    words("report estimate confirm announce put peg place pin claim")
)
"""May take the figure as their object: "the ministry reported 45 deaths"."""

SHOW_OBJECT: Final = frozenset(
    words("show reveal find indicate suggest give detect uncover")
)
"""Do so after a subject that is wording: "the poll found support at 45%"."""

FIND_OBJECT: Final = frozenset(words("record register identify count list"))
"""Do so after a body that watches: "the mission identified 12 mines"."""

PROVE_OBJECT: Final = frozenset(words("document verify"))
"""Do so after anybody with a name."""

NOTE_OBJECT: Final = frozenset(
    words(
        """note highlight hail explain mention blame admit acknowledge concede cite declare disclose detail outline lament deplore bemoan describe pledge promise vow"""
    )
)
"""Do so after those that speak: "the minister noted a rise of 5%"."""

TAKEN: Final = frozenset(
    words(
        "lives life victims victim medals titles seats wickets prizes trophies points"
    )
)
"""What a storm or a team claims without a word."""

COURTS: Final = frozenset(words("court tribunal judge judges jury bench"))
"""Confirm a sentence or a ban by their ruling, and tell no news."""

EVENTS: Final = frozenset(
    words(
        """rise fall increase decrease decline drop growth loss losses cut cuts move
            surge jump slump gain change shift decision deal sale price prices trend
            success failure rate ratio level share delay absence presence lack"""
    )
)
"""What happens; it suggests something, but says nothing."""

TAKE_OBJECT: Final = (
    REPORT_OBJECT | SHOW_OBJECT | FIND_OBJECT | PROVE_OBJECT | NOTE_OBJECT
)

WARN_OF: Final = {
    "warn": ("of",), "speak": ("of",), "complain": ("of",), "boast": ("of",),
    "talk": ("of",), "tell": ("of",), "call": ("for", "on"), "appeal": ("for", "to"),
    "point": ("to",), "admit": ("to",), "guide": ("for", "to", "towards"),
}  # fmt: skip
"""May name the figure after a preposition: "warned of 300 job losses"."""

BARE_CLAUSE: Final = words(
    """show find note reveal suggest indicate report conclude add reply calculate
        disclose write recall agree hear learn understand estimate point"""
)
"""May drop "that" before a clause: "the study found 12 percent had moved"."""

DEMAND: Final = words(
    """want ask urge demand request recommend propose direct instruct call
        appeal seek"""
)
"""Say what should be; the figure is planned, not a fact."""

FORESEE: Final = words(
    "expect anticipate forecast project predict see foresee envisage"
)
"""Say what will be: "the bank sees growth of 2%"."""

INTEND: Final = words("intend plan")
"""Before "to" they say what their subject, a body, will do: "it plans to spend 5"."""
INTENDING: Final = frozenset(
    words("intend intends intended intending plan plans planned planning")
)

SETTERS: Final = frozenset(
    words(
        """keep hold maintain retain cut raise lower lift trim revise increase reduce
            upgrade downgrade update slash reaffirm affirm confirm reiterate issue leave"""
    )
)
OUTLOOK_NOUNS: Final = frozenset(
    words(
        "forecast forecasts projection projections outlook guidance estimate estimates"
    )
)
"""What is kept, cut or raised where a figure is foreseen: "cut its forecast to 2%"."""

POLLS: Final = frozenset(
    words("poll polls survey tracker aggregate aggregator average averages")
)
"""What "has Li at 41%"."""
TOLLS: Final = frozenset(words("toll tally count"))
"""What is raised or revised where more are found."""
APPEALING: Final = frozenset(words("launch issue make renew repeat put publish file"))
APPEALS: Final = frozenset(words("appeal appeals"))
"""What is launched for a sum that its maker asks for."""

DENY: Final = words("""deny reject dispute refute dismiss rebut contradict""")
"""Say that something is not so."""

TELL: Final = frozenset(
    words("""tell inform remind assure warn notify advise brief ask urge""")
)
"""Take the hearer as object before the clause: "told reporters that"."""

INVERTED: Final = frozenset(
    words(
        """say add explain note write report continue conclude warn stress argue
            recall comment remark reply insist ask admit observe tweet predict
            agree announce state confirm read claim allege reveal clarify suggest
            complain declare counter quip lament joke confess caution disclose reckon
            estimate assert contend emphasise emphasize fear believe testify"""
    )
)
"""May stand before their subject: "…, said Ann Li"."""

SURELY_SAID: Final = frozenset(
    words(
        """thinks believes reckons argues insists warns explains adds admits predicts
            expects says tells concedes acknowledges"""
    )
)
"""Never plurals, whatever stands beside them: "Li, chief of Norbank, thinks"."""

BE: Final = frozenset(words("""is are was were be been being 's 're"""))

GO_ON: Final = frozenset(
    words("go goes went gone going continue continued proceeded hastened rushed")
)
"""They say something behind a quotation alone, and nothing before "to say"."""

SURELY_SURE: Final = frozenset(
    words("adamant confident optimistic hopeful convinced certain")
)
"""Need no "that": "Li is confident 40 will come"."""
SURE_THAT: Final = SURELY_SURE | frozenset(
    words(
        """insistent clear proud aware glad pleased worried concerned delighted
            disappointed saddened encouraged view opinion belief"""
    )
)
"""Of a person, before "that" they say it: "Li is adamant that 40 will come"."""
VOICED: Final = frozenset(
    words(
        """concern concerns hope hopes confidence fear fears regret assurance assurances
            warning warnings view belief opinion satisfaction disappointment dismay
            alarm optimism doubt doubts worry worries"""
    )
)
EXPRESS: Final = frozenset(
    words("express voice give raise issue make repeat share sound")
)
"""Before one of these and "that" it is said: "Li expressed hope that 40 …"."""

HEARD_FROM: Final = frozenset(words("quoted cited reported recorded heard"))
"""Before "as saying" their subject is who speaks."""

WITH_INFINITIVE: Final = frozenset(words("claim pledge promise vow"))
"""May say their content as an infinitive: "claims to have taken 40 men"."""

VOWS: Final = words("pledge promise vow")
"""Who tells of a vow is who tells its figure."""

MODALS: Final = frozenset(
    words("will would can could shall should may might must to cannot can't")
)
"""Before a verb of saying: nothing has been said yet."""

MADE_PUBLIC: Final = frozenset(
    words(
        "released published issued posted dated obtained seen carried broadcast aired "
        "filed lodged"
    )
)
"""Tell of the paper in which something was said ("in a report released Tuesday")."""

SIDE_WORDS: Final = frozenset(
    words(
        """here today yesterday tomorrow tonight earlier later also further again
            reporters journalists thursday friday saturday sunday monday tuesday
            wednesday separately recently out late early"""
    )
)
"""May stand between the verb of saying and what is said."""

RELEASE: Final = frozenset(words("publish release issue unveil present launch"))
"""What is told in a paper is told by those who do this to it."""

ISSUED: Final = frozenset(
    words("""issue release publish make hold circulate give distribute deliver""")
)
STATEMENTS: Final = frozenset(
    words(
        """statement communique communiqué declaration briefing bulletin memorandum
    notice"""
    )
)
SPEECHES: Final = frozenset(words("remarks statement speech address testimony message"))
"""Open the heading of what one person said: "Remarks by Ambassador Li"."""
HEADING_WORDS: Final = frozenset(
    words(
        """opening closing keynote joint press written oral official full text
            transcript of the a an following is below introductory welcome video public
            prepared special"""
    )
)
"""May stand before them in a heading."""
POINTS_FOLLOW: Final = (
    "following points", "following major points", "following main points",
    "points were highlighted", "points were made", "points were stressed",
    "following was stated", "following was noted", "following issues were",
    "the following statement", "statement as follows", "said the following",
)  # fmt: skip
"""Announce that the rest of the text is what one side said."""
RELEASE_MARKS: Final = ("press release", "for immediate release", "news release")

CLAIM_NOUNS: Final = frozenset(
    words(
        """claim claims allegation allegations assertion assertions charge charges
            accusation accusations estimate estimates statement admission warning
            prediction"""
    )
)
"""What somebody says, told by a noun: "the union's claim that"."""


@cache
def roles() -> dict[str, str]:
    """Return every form of a verb of saying → its role."""
    by_base: dict[str, str] = {}
    for role, verbs in (
        ("say", SAY),
        ("that", SAY_THAT),
        ("deny", DENY),
        ("demand", DEMAND),
        ("foresee", FORESEE),
    ):
        by_base.update(dict.fromkeys(verbs, role))
    for verb in (*TAKE_OBJECT, *WARN_OF):
        by_base.setdefault(verb, "that")
    return {form: by_base[base] for form, base in stems().items() if base in by_base}


@cache
def saying() -> frozenset[str]:
    """Return the bases of all verbs by which something is said."""
    return frozenset(
        (*SAY, *SAY_THAT, *DENY, *DEMAND, "release", "publish", "issue", "post")
    )
