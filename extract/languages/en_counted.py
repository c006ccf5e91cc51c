"""English words that tell what a number counts, and of what it is told.

See `extract/counted.py` and the rules that it tries in turn.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.word_lists import words

TRANSPARENT_NOUNS: Final = frozenset(
    words(
        """type types kind kinds sort sorts variety varieties form forms head units"""
    )
)
"""Looked through when "of" follows: "different types of pump"."""

PERSONNEL: Final = frozenset(
    words(
        """police troops soldiers guards infantry cavalry militia militias army forces
            firefighters volunteers marines officers artillery engineers paratroopers
            cadets staff personnel reservists"""
    )
)
"""Their units are troops, and counted themselves: "12 units of mounted police"."""

QUANTITY_NOUNS: Final = frozenset(
    words("""number numbers total totals figure count tally sum average level levels
    median mean maximum minimum record high low peak""")
)
"""Name a number, so what is counted follows "of": "the number of pupils"."""

MEASURED: Final = frozenset(
    words(
        """rate rates ratio margin margins share yield yields inflation unemployment turnout
            growth price prices level cfr coverage incidence prevalence occupancy literacy
            stake"""
    )
)
"""Have a percentage "at" them: "had the highest rate at 3.7%"."""

EXPECTERS: Final = frozenset(
    words(
        """economists analysts investors traders markets experts forecasters officials
            critics people residents bankers observers pollsters strategists"""
    )
)
"""Who expected what: "beat the 2% economists had expected"."""

LEVEL_WORDS: Final = frozenset(
    words("record high low average peak mean median maximum minimum")
)
"""With a word before them they say enough: "a yearly average of 109"."""

KINDS: Final = frozenset(
    words(
        """female male adult criminal characteristic particular wrong right private
            regular local professional official individual native conservative liberal
            democrat republican catholic intellectual executive juvenile minor"""
    )
)
"""Adjectives that behind "one" are nouns, where none follows."""

HIGHS: Final = frozenset(words("high low record peak"))
"""Prices have them: "slipped to a low of $9"."""

TALLIES: Final = frozenset(words("total totals tally sum figure number count toll"))
"""Without "of" they name what was counted before: "taking the total to 590"."""

LINKS_TO_LEVEL: Final = frozenset(
    words("to at was is be been were reached hit stands stood nearer near")
)
"""Stand between a tally and its number."""

COMPARING_WORDS: Final = frozenset(words("with to from against versus vs v"))
"""Stand before a number of the same things at another time."""

COMPARED: Final = frozenset(words("compared compare compares opposed up down"))
"""Stand before those: "compared with", "up from"."""

POINTS: Final = frozenset(words("point points place places pips"))
"""A share beside them is a change, no part: "fell 82 points (0.2%)"."""

SHARES: Final = frozenset(
    words("majority minority half third quarter share proportion number most")
)
"""A part of a whole, named before its number: "a majority of residents, 65%"."""

SURVEYS: Final = frozenset(
    words("survey poll study sample questionnaire panel interviews")
)
ASKING: Final = frozenset(words("surveyed polled asked interviewed questioned sampled"))
"""Stand before those of whom the shares are: "a poll of 2,000 adults"."""

MOST: Final = frozenset({"most"})
PERSONAL_PARTICIPLES: Final = frozenset(
    words(
        """killed wounded injured evacuated displaced arrested detained hospitalised
            hospitalized infected rescued trapped vaccinated burned jailed charged
            convicted sentenced executed kidnapped abducted missing stranded affected
            unaccounted hurt slain murdered shot admitted discharged treated recovered
            employed registered isolated quarantined tested deported freed released
            captured poisoned drowned held feared presumed"""
    )
)
"""Said of people: behind a number they stand for those counted ("45 rescued")."""

THEM: Final = frozenset({"them", "whom", "which", "us", "these", "those"})
RATE_NOUNS: Final = frozenset(words("rate level pace price speed value"))
"""In "at a rate of 3%" what is measured stands before "at"."""

LEVEL_NOUNS: Final = frozenset(words("mark barrier threshold milestone"))
"""Name the height itself: what crosses "the 7,000 mark" is counted."""

MONEY_FOR: Final = frozenset(
    words("appeal request bid contract order plea claim tender offer call deal cheque")
)
"""What is "for" an amount of money: "the appeal for $45 million"."""

FILLED_NOUNS: Final = frozenset(
    words("population capacity circulation enrolment enrollment attendance crew staff")
)
"""Stand right before their number: "the town, population 45,000,"."""

SETTING_VERBS: Final = frozenset(
    words(
        """put set peg estimate place fix leave keep hold maintain cap limit retain
            project forecast value rate pin see charge price offer quote assess list levy tax
            impose budget"""
    )
)
"""What they bring to a number is measured by it: "put the toll at 45"."""

GIVING_VERBS: Final = frozenset(
    words(
        """give hand offer send pay award grant cost deny teach bring lend sell provide
            allocate show tell owe promise buy make call name"""
    )
)
"""Take two objects: "handed 40 pupils laptops"."""

NEVER_PASSIVE: Final = frozenset(
    words(
        """die drown perish flee escape survive arrive return come go remain stay
            live gather march protest cross attend vote rally fall rise turn leave
            enter travel sail walk work suffer sustain say start begin finish contain
            include receive join win visit favour favor oppose experience describe require
            involve show want enjoy close open reopen sink crash collapse explode stop
            move vanish disappear emerge appear apply respond agree disagree retire resign
            complain object lie happen occur pass fail graduate enrol enroll qualify sleep
            sit stand wait watch listen speak sing play compete race run swim fly land dive
            jump sign pay donate contribute ask answer call write queue pray fight refuse
            accept choose prefer believe think feel hope try seek need buy eat drink
            smoke drive cycle climb fish hunt breed nest hatch"""
    )
)
"""Their participle does not stand for people: "14 died", unlike "14 evacuated"."""

LEVEL_VERBS: Final = frozenset(
    words(
        """reach touch hit exceed surpass total number stand rise climb fall drop
            grow increase decrease jump pass top average cross remain double triple
            treble quadruple halve stall settle hover peak ease edge soar surge plunge
            slump shrink swell slow accelerate decelerate moderate decline dip sink slide plummet advance
            come amount creep inch recover rebound leap spike dwindle slip widen narrow
            improve worsen stabilise stabilize stay expand contract skyrocket tumble
            range vary stagnate hold tick nudge drift retreat strengthen weaken bounce balloon mushroom nosedive
            subside sit land swing cool steady begin start close open finish end trade register record run sell retail"""
    )
)
"""Say which number their subject has come to: "the toll rose to 48"."""

REACHING_VERBS: Final = frozenset(
    words("reach hit exceed surpass total number top average touch")
)
"""Of these the bare object is a level: "inflation hit 8 percent"."""

DIMENSIONS: Final = frozenset(
    words(
        """depth height length width distance level altitude elevation rainfall diameter
            thickness range snowfall reach radius circumference perimeter size extent"""
    )
)
"""Their measure may be a distance: "the depth was 4 metres"."""

STAYING_VERBS: Final = frozenset(words("remain stay stand equal become"))
"""Of these the bare object is a level where nothing follows: "turnout stayed 51%"."""

EXPECTING_VERBS: Final = frozenset(
    words("expect forecast want see allow help cause predict enable project wish force")
)
"""Have a noun and an infinitive behind them: "expects membership to reach 500"."""

MOVING_VERBS: Final = frozenset(
    words("cut raise lower reduce trim revise lift increase bring push slash double")
)
"""Their passive says to which level: "the rate was cut to 5%"."""

LIMITING_VERBS: Final = frozenset(words("keep hold limit cap restrict confine contain"))
"""What they bring to an amount is one: "kept losses to $4 million"."""

LEVEL_PREPOSITIONS: Final = frozenset(words("at to past from by above below"))
UNMOVED: Final = frozenset(
    words("unchanged steady stable flat constant static high low")
)
"""May stand before "at" and a level."""

PREPOSITIONS_OF_STATE: Final = frozenset(
    words(
        """in on at during for since after before as amid between when while compared
            against versus"""
    )
)
"""May follow a level without making it a distance or a difference."""

NO_HYPHENED_NOUNS: Final = frozenset(
    words(
        """fold way time times odd plus strong star figure digit something off level nil
            all part pronged tier sided point thirds quarters fifths mill"""
    )
)
"""Behind a number's hyphen they count nothing: "two-way", "five-star"."""

POST_NUMBER_WORDS: Final = frozenset(
    words("""more fewer less other others additional further extra strong such new""")
)
"""May part a number from its noun without being worth quoting."""

BESIDE_GAPPED: Final = frozenset(words("with on at"))
"""May stand before a number whose verb is left out: "Labour third with 31"."""

ENDS_REMNANT: Final = frozenset(
    words(
        """second third reported restated adjusted pro-forma underlying previously earlier
            estimated budgeted planned"""
    )
)
"""What else may stand there: "(last year $3 million; restated $4 million)"."""

NO_GAPS: Final = frozenset(
    words(
        """of than above below over under up down including excluding plus minus as
            per by versus worth"""
    )
)
"""Prepositions that do not tell to whom, where or when a number belongs."""

HARMING_VERBS: Final = frozenset(
    words(
        """kill wound injure hurt arrest detain hospitalise hospitalize jail maim behead
            murder kidnap abduct infect sicken convict acquit evict deport"""
    )
)
"""What they are said of is people, or animals: no homes are wounded."""

PEOPLE: Final = frozenset(
    words(
        """individuals victims adults boys girls youths infants babies toddlers citizens
            nationals pupils relatives colleagues guests monks nuns suspects recruits
            cadets guards pilgrims athletes hostages students residents patients parents
            adolescents insurgents militants migrants agents servants occupants
            inhabitants participants attendants combatants tenants protestants
            clients members pedestrians others bystanders animals dogs cows horses"""
    )
)
"""People, and what can be hurt like them, whose ending does not say so."""

STATES_OF_PEOPLE: Final = PERSONAL_PARTICIPLES | frozenset(
    words("accused deceased elderly unemployed bereaved fallen elect")
)
"""Behind "the" they stand for people: "three of the accused"."""

HELD_TO_BE: Final = frozenset(
    words("feared confirmed presumed reported believed listed declared pronounced left")
)
"""Stand before the state that people are held to be in: "nine feared dead"."""

SUPERLATIVES: Final = frozenset(
    words(
        "highest lowest strongest weakest greatest smallest largest worst best heaviest"
    )
)
"""Behind "was" they tell where a level lies: "turnout was highest in Bern (62%)"."""

TRANSITIVE_LEVELS: Final = frozenset(
    words(
        """recover run sell open close start finish end begin trade retail record register
            expand improve contract settle land swing extend sink drift nudge vary hold"""
    )
)
"""Levels only before a preposition: "closed at 31", unlike "closed 31"."""

GRADES: Final = frozenset(words("high low higher lower stronger weaker better worse"))
"""Likewise before a bracket: "turnout was high in Bern (62%) and lower in Chur (9%)"."""

ELSEWHERE: Final = frozenset(
    words("elsewhere abroad overseas nationwide worldwide there here today yesterday")
)
"""Behind a number they say where or when, so that its noun is left out."""

VALUING_VERBS: Final = frozenset(
    words("value price estimate assess insure appraise cost")
)
"""Their participle and "at" tell what something is worth."""

AMOUNTS: Final = frozenset(
    words("profit loss revenue turnover income deficit surplus eps ebitda ebit")
)
"""May stand right before their amount: "a net profit 23 million rupees"."""

MEASURES_BY_LETTERS: Final = frozenset(
    words(
        "gdp vat gst gnp gni cpi ppi rpi pmi ebitda ebit aum nav cfr hdi gva revpar arpu eps"
    )
)
"""Capitals that name what is measured, no body: "the PMI rose to 51.2"."""

SUFFERING: Final = frozenset(
    words(
        """people persons children families women men girls boys households civilians
            individuals refugees returnees students pupils patients beneficiaries houses
            homes shelters schools buildings classrooms villages districts communities
            municipalities facilities hospitals clinics roads bridges hectares acres
            animals livestock cases deaths samples tests doses units seats places jobs"""
    )
)
"""Of them a participle tells what was done to them: "People reached 4,500"."""

PAID: Final = frozenset(
    words(
        """funding funds requirement requirements amount amounts contributions budget
            donations pledges resources money aid assistance grants"""
    )
)
PAYABLE: Final = frozenset(
    words(
        """required requested needed received sought pledged committed spent raised
            disbursed allocated due owed mobilised mobilized secured provided"""
    )
)
"""Behind those they are participles: "Funding required $3 million"."""

GAUGED: Final = (MEASURED | FILLED_NOUNS) - {"share", "level"}
"""Singulars that label a plain number: "Population 4,500"; "Share 12" is a button."""
