"""English words by which a text says who says so, and in which manner."""

from __future__ import annotations

from functools import cache

from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.languages.word_lists import words

SAY = words(
    """say tell announce confirm declare state explain stress emphasise emphasize
        underline underscore assert affirm reaffirm reiterate insist maintain
        contend argue allege claim estimate warn reckon believe predict calculate
        concede admit acknowledge complain boast remark comment observe think
        caution stipulate testify recount hope fear"""
)
"""Base forms whose clause may follow without "that": "police say two men fled"."""

SAY_THAT = words(
    """note add report recall point show find reveal suggest indicate conclude
        mention disclose inform write highlight clarify remind assure notify
        advise brief learn determine discover establish record agree recognise
        recognize reply respond continue respond counter quip tweet post promise
        pledge vow signal imply demonstrate hear understand accuse quote cite
        object propose recommend request demand urge decide rule hint calculate
        read go"""
)
"""Need "that", a colon or a quotation: "the audit found that …"."""

REPORT_OBJECT = frozenset(words("report estimate confirm announce put claim"))
"""May take the figure as their object: "the ministry reported 45 deaths"."""

SHOW_OBJECT = frozenset(words("show reveal find indicate suggest give"))
"""Do so after a subject that is wording: "the poll found support at 45%"."""

FIND_OBJECT = frozenset(words("record register identify count"))
"""Do so after a body that watches: "the mission identified 12 mines"."""

PROVE_OBJECT = frozenset(words("document verify"))
"""Do so after anybody with a name."""

TAKE_OBJECT = REPORT_OBJECT | SHOW_OBJECT | FIND_OBJECT | PROVE_OBJECT

WARN_OF = frozenset(words("warn speak complain boast"))
"""May name the figure after "of": "warned of 300 job losses"."""

BARE_CLAUSE = words(
    """show find note reveal suggest indicate report conclude add reply calculate
        disclose write recall agree hear learn understand estimate"""
)
"""May drop "that" before a clause: "the study found 12 percent had moved"."""

DEMAND = words(
    """want ask urge demand request recommend propose direct instruct order"""
)
"""Say what should be; the figure is planned, not a fact."""

FORESEE = words(
    """expect anticipate forecast project predict see foresee envisage
       """
)
"""Say what will be: "the bank sees growth of 2%"."""

DENY = words("""deny reject dispute refute dismiss rebut contradict""")
"""Say that something is not so."""

TELL = frozenset(
    words("""tell inform remind assure warn notify advise brief ask urge""")
)
"""Take the hearer as object before the clause: "told reporters that"."""

INVERTED = frozenset(
    words(
        """say add explain note write report continue conclude warn stress argue
            recall comment remark reply insist ask admit observe tweet predict
            agree announce state confirm"""
    )
)
"""May stand before their subject: "…, said Ann Li"."""

PRONOUNS = frozenset({"he", "she", "it", "they"})
FIRST_PERSON = frozenset({"i", "we"})
BE = frozenset(words("""is are was were be been being 's 're"""))

WORDINGS = frozenset(
    words(
        """figure figures data statistics number numbers report reports
            recommendation recommendations estimate estimates document documents
            statement statements record records information results findings
            survey poll study census release dashboard analysis research projections
            forecast forecasts reporting"""
    )
)
"""Things that say something for somebody: "data from the ministry"."""

ACTORS = frozenset(
    words(
        """government ministry company firm bank agency committee commission
            council court police army military union group office department
            authority authorities officials association organisation organization
            party parliament university institute service board team charity fund
            foundation federation club hospital state city county secretariat
            administration regulator watchdog manufacturer retailer airline
            operator ombudsman bureau centre center mission embassy coalition
            alliance minister president governor mayor chairman chairwoman
            spokesman spokeswoman spokesperson director chief secretary analyst
            analysts researchers scientists experts authors doctors economists
            witnesses residents lawyers prosecutors rescuers firefighters side
            sides ceo premier chancellor ambassador envoy leader head commander
            general official mp mps lawmaker lawmakers senators members study report survey statement paper document data
            figures statistics poll audit review census ruling filing letter
            release"""
    )
)
"""Heads of subjects that speak, or through which somebody speaks."""

WATCHERS = frozenset(
    words(
        """ministry agency committee commission police office department authority
            authorities officials institute service board cluster group mission
            observatory council bureau centre center organisation organization
            hospital monitor monitors researchers scientists auditors inspectors
            doctors registry secretariat union charity foundation"""
    )
)
"""Heads of bodies that count what others do; a place or firm that "recorded 45 mm"
or "recorded a loss" is where it happened."""

PERSONS = frozenset(
    words(
        """minister president governor mayor chairman chairwoman chairperson chair
            spokesman spokeswoman spokesperson director chief secretary analyst
            witness resident lawyer prosecutor ceo premier chancellor ambassador
            envoy leader head commander general official mp lawmaker senator
            economist scientist researcher author doctor professor judge coach
            manager captain farmer officer king queen prince bishop whip vet pope mr mrs ms
            dr sir deputy commissioner inspector sheriff superintendent founder"""
    )
)
"""Words for one person; "he" and "she" may stand for them, "it" not."""

GROUPS = frozenset(
    words("group firm company charity agency newspaper paper party union bank affairs")
)
"""Behind which a name tells all: "the NGO group Bread Line"."""

SHORT_BODIES = frozenset(
    words(
        """UN UNICEF UNHCR UNESCO UNRWA UNDP UNFPA OCHA WHO WFP FAO ILO IOM IMF OECD
            WTO IAEA IPCC EU ECB NATO OPEC AU ICRC MSF NGO NGOs Oxfam Amnesty
            Greenpeace CDC FDA FAA FBI NHS ONS IEA"""
    )
)
"""Short names set off in a headline; those of media are publishers, not here."""

NO_HEADLINE_SPEAKERS = frozenset(
    words(
        """state city county side sides head general office center centre review
            letter document paper statement record information number numbers
            release filing results census coach king queen prince"""
    )
)
"""Set off in a headline they are a place, a rubric or a subject."""

GO_ON = frozenset(
    words("go goes went gone going continue continued proceeded hastened rushed")
)
"""Before "to say" or "on to say" they say nothing themselves."""

HEARD_FROM = frozenset(words("quoted cited reported recorded heard"))
"""Before "as saying" their subject is who speaks."""

HOLLOW_SUBJECTS = frozenset(
    words(
        """that what this there those these one ones number numbers
            it's article section percent"""
    )
)
"""Never taken for a speaker."""

NAMELESS = frozenset(words("data figures numbers results statistics records estimates"))
"""Standing alone they name no source: "figures show that"."""

WITH_INFINITIVE = frozenset(words("claim pledge promise vow"))
"""May say their content as an infinitive: "claims to have taken 40 men"."""

MODALS = frozenset(
    words("will would can could shall should may might must to cannot can't")
)
"""Before a verb of saying: nothing has been said yet."""

MEDIA_NOUNS = frozenset(
    words(
        """statement interview report release briefing letter post tweet speech
            address message conference broadcast video email e-mail blog filing
            testimony note memo podcast column"""
    )
)
"""In which somebody says something: "Li said in an interview"."""

MADE_PUBLIC = frozenset(
    words(
        "released published issued posted dated obtained seen carried broadcast aired"
    )
)
"""Tell of the paper in which something was said ("in a report released Tuesday")."""

SIDE_WORDS = frozenset(
    words(
        """here today yesterday tomorrow tonight earlier later also further again
            reporters journalists thursday friday saturday sunday monday tuesday
            wednesday separately recently"""
    )
)
"""May stand between the verb of saying and what is said."""

ISSUED = frozenset(
    words("""issue release publish make hold circulate give distribute deliver""")
)
STATEMENTS = frozenset(
    words(
        """statement communique communiqué declaration briefing bulletin memorandum
    notice"""
    )
)
POINTS_FOLLOW = (
    "following points", "following major points", "following main points",
    "points were highlighted", "points were made", "points were stressed",
    "following was stated", "following was noted", "following issues were",
    "the following statement", "statement as follows", "said the following",
)  # fmt: skip
"""Announce that the rest of the text is what one side said."""
RELEASE_MARKS = ("press release", "for immediate release", "news release")

MANNERS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "alleged",
        frozenset(
            words(
                """allegedly reportedly alleged purportedly purported supposedly
                    ostensibly claimed unconfirmed unverified rumoured rumored accused"""
            )
        ),
    ),
    (
        "projected",
        frozenset(
            words(
                """expected projected forecast forecasts projects predicts
                    predicted anticipated likely foreseen projection projections
                    outlook expects sees expecting forecasted"""
            )
        ),
    ),
    (
        "planned",
        frozenset(
            words(
                """will must plans plan planned planning aims aim intends intend
                    scheduled pledged pledges earmarked shall should
                    vowed slated"""
            )
        ),
    ),
    (
        "hypothetical",
        frozenset(words("""would could might may if unless assuming suppose""")),
    ),
    (
        "estimated",
        frozenset(
            words(
                """estimate estimates estimated estimating believed thought
                    reckoned estimation calculated"""
            )
        ),
    ),
)
"""Manner → words of the figure's clause that show it, the strongest first."""

OUTLOOKS = frozenset(
    words("estimate estimates estimation projection projections forecast forecasts")
)
"""Nouns that colour the number after them: "a forecast of 5"."""

UNTRUE = frozenset(
    words("""false baseless unfounded groundless untrue fake bogus fabricated""")
)
ASSERTIONS = frozenset(
    words(
        """claim claims allegation allegations report reports assertion
            assertions rumour rumours rumor rumors statement statements suggestion
            suggestions story stories accusation accusations"""
    )
)
NEGATIONS = frozenset(
    words(
        """not never n't didn't hasn't haven't wasn't weren't isn't aren't
            doesn't don't hadn't"""
    )
)
NOT_REALLY = frozenset(words("""only just merely yet simply necessarily even"""))
"""After "not" they do not deny the number."""


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
    said = frozenset(
        (*SAY, *SAY_THAT, *DENY, *DEMAND, "release", "publish", "issue", "post")
    )
    return said - {"find", "show"}
