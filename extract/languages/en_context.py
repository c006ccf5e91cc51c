"""English words that show how a sentence is built, for the rule-based tagger.

Closed classes are complete as far as news, reports and statements use them. Open
classes list only the words whose ending misleads: "family" is no adverb, "news" no
plural, "people" no singular. A second language is a second set of such tables.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from keyfigures.extract.languages.en_verbs import stems, verb_tags
from keyfigures.extract.languages.word_lists import words

CLOSED_CLASSES: Final[dict[str, str]] = {
    "D": """a an the this that these those each every either neither some any no all
        both another such what whatever many few several much more most fewer less
        enough my your his her its our their half other certain various same""",
    "I": """of in on at by for with from into onto about against between among
        amongst through during before after above below under over near beside
        besides beyond across along around behind inside outside within without
        toward towards upon despite except per via amid amidst throughout till
        until since like unlike versus vs v including excluding regarding concerning
        following off out up down than as worth pending notwithstanding alongside
        aboard atop plus minus circa""",
    "C": "and or but nor yet &",
    "W": """who whom whose which where when while whereas whilst although though because if
        unless whether why how whereby wherein once lest""",
    "R": """i you he she it we they me him us them himself herself itself themselves
        ourselves myself there here someone somebody anyone everyone everybody
        nobody none nothing something everything one's others""",
    "T": "to",
    "X": """is are was were be been being am has have had having do does did will
        would can could shall should may might must cannot 're 've 'll isn't
        aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
        wouldn't can't couldn't shouldn't""",
    "A": """not also already still even just only now then so far too very quite
        rather again once twice ago yesterday today tomorrow tonight always never
        often sometimes usually currently recently previously formerly nearly
        almost roughly approximately however moreover therefore thus hence
        meanwhile otherwise furthermore nevertheless nonetheless instead perhaps
        maybe together apart everywhere somewhere nowhere elsewhere abroad
        overseas overnight away back forward aside ahead soon later earlier long
        well later thereby anew altogether alone upwards downwards indeed yet
        sharply slightly tad
        yoy qoq y-o-y q-o-q m-o-m p.a.""",
    "J": """new old young good bad big small large little great high low long short
        early late main major minor chief senior junior local national foreign
        public private civil military armed federal regional rural urban northern
        southern eastern western central heavy light strong weak full empty open
        free poor rich sick healthy safe dangerous human common rare key live dead
        alive extra additional further total overall net gross average annual
        monthly weekly yearly quarterly hourly elderly daily early likely friendly
        deadly costly next last past previous current former latest recent first
        second third fourth fifth final initial single double triple due own able
        unable different similar specific internal external official unofficial
        medical political economic financial social legal illegal black white red
        green blue brown yellow grey gray male female adult solar nuclear electric
        naval aerial homeless jobless stateless unaccompanied missing injured
        wounded ill asleep hot cold warm cool dry wet deep shallow wide narrow
        thick thin fast slow quick hard soft rough smooth brand-new fresh raw
        clean dirty modern ancient separate direct vast huge tiny giant steady upward downward
        flat potential residential commercial industrial agricultural
        environmental strategic hydro electronic online digital mobile global
        worldwide nationwide statewide citywide countrywide yes contemporary monetary primary secondary voluntary temporary
        ordinary extraordinary elementary revolutionary budgetary parliamentary sanitary
        disposable""",
}
"""Tag → words. D determiner, I preposition, C conjunction, W subordinator, R pronoun,
T infinitive marker, X auxiliary, A adverb, J adjective."""

MORE_ADJECTIVES: Final = words(
    """abnormal absent absolute abundant accidental acute adverse affluent agile
        airborne all-time ample ancient angry antarctic antenatal apparent aquatic
        arctic arid aromatic artistic astute athletic atomic austere automatic
        ballistic bare behavioral behavioural bilateral bland blond bloody botanic
        brief bright brilliant brisk broad brutal bubonic bulky busy calm catholic
        certain chronic climatic cloudy coastal concise confident consequent
        consistent continental cosmic cosy cozy crazy cross-border crude cubic
        cultural dark decent democratic dense dental departmental dependent
        developmental diplomatic dirty discrete distant diverse dizzy doctoral
        dominant door-to-door dramatic drastic dumb dusty dynamic easternmost easy
        ecstatic efficient elastic electoral electronic elegant eloquent eminent
        endemic equivalent erratic ethnic evident evil experimental fair fantastic
        fatal faulty feeble fertile fetal feudal fiscal floral fluent foggy foolish
        foremost forensic formal forthcoming fragile frantic frequent full-time
        fundamental funny futile fuzzy generic genetic genetically-modified genuine
        geothermal golden governmental grand grave greasy greedy greenish grim
        grotesque guilty handy happy harsh hasty hazy healthy herbal high-rise
        hollow holy homicidal horrific hostile hourly huge humble humid hungry
        hydraulic hygienic icy idyllic immature immediate immense imminent important
        incidental incoming inconsistent inefficient infertile informal
        infrastructural infrequent inland inner insane insignificant insistent
        insufficient intense invalid inverse ironic irregular irrelevant islamic
        juicy lame large-scale lateral lavish lax lazy lethal linguistic literal
        lofty logistic lone long-standing longstanding loose low-lying loyal lucky
        lush mad marital massive maternal mature maximal mayoral medium-sized mental
        messy metabolic metallic mid-sized milky minimal monumental muddy
        multi-storey multilateral multiple narrow nasty natural needy neonatal
        neural neutral nightly noble nocturnal noisy nominal nontoxic normal
        northernmost nude numb obscene obscure obsolete off-site offshore on-site
        ongoing onshore opaque optimal optimistic oral organic outer outgoing
        outstanding parental part-time pastoral paternal permanent persistent
        perverse pessimistic petty posh postal postnatal precise pregnant premature
        prenatal present-day pretty prominent pure rainy rapid rare rash ready real
        realistic recent reddish regular relevant reluctant remote resistant rigid
        risky rocky romantic rosy round-the-clock rude rusty salty sandy sane
        satanic scenic scientific sectoral seismic selfish severe sexy shaky shallow
        sharp shiny significant silent silky simple sincere skinny slim sluggish
        small-scale smoky snowy sole sonic southernmost specific speedy spicy stable
        stagnant state-owned sterile sticky stiff stormy strange structural stupid
        sturdy suave subsequent suburban sufficient suicidal sunny supersonic
        supreme swift symbolic systematic systemic tame tasty temporal tense
        terrific thermal thirsty thrifty tidal tidy timid tiny titanic topmost tough
        toxic transparent traumatic tribal tricky ultimate uncertain unfair unhappy
        unhealthy unilateral unique universal unnatural unstable unsteady untidy
        unwise upcoming upper urgent utmost vacant vague valid verbal versatile
        violent viral vital vivid vocal volatile volcanic wavy wealthy weedy
        westernmost whole windy wise year-round yearly
        year-on-year month-on-month year-over-year quarter-on-quarter on-year"""
)
"""Adjectives whose endings do not tell: "fatal", "ready", "rapid"."""

NOUNS_WITH_MISLEADING_ENDINGS: Final = words(
    """buyback buybacks buyout softwood contraband haulage contingent recipient
        undergraduate postgraduate building meeting hearing killing shooting bombing shelling landing warning
        rating ranking booking stabbing heating parking
        funding housing training spending earning saving holding offering ruling
        filing finding crossing dwelling opening painting parking planning warming
        wedding clothing drawing feeding fishing gathering greeting heading king
        string wing thing evening morning lightning ceiling railing mining
        manufacturing processing engineering marketing banking lending borrowing
        trading listing posting reading recording screening sibling farming gearing
        logging flooding seed hundred shred creed weed family assembly ally
        anomaly monopoly bully july italy belly jelly trial individual
        professional material manual intellectual multinational representative
        initiative native relative detective executive objective operative
        cooperative alternative incentive captive fugitive directive perspective
        archive table cable vegetable variable"""
)
"""Tagged as nouns unless the words around them say verb."""

MASS_NOUNS: Final = words(
    """turnout toll traffic growth revenue income profit output turnover attendance demand
        supply debt trade wealth unemployment inflation membership enrolment enrollment
        coverage capacity acreage mileage tonnage ridership readership viewership
        payroll headcount expenditure spend profitability liquidity gdp rainfall
        snowfall sunshine wage salary rent tuition footfall occupancy circulation
        mortality literacy fertility poverty hunger crime violence voter customer
        passenger consumer worker student pupil patient tourist visitor household
        population workforce price cost equity cash stock oil crude gold silver copper
        wheat maize rice petrol diesel gasoline kerosene corn sugar cocoa coffee cotton milk
        butter beef pork budget tax fee fare prize bail deposit stake margin quota area
        size volume power torque battery memory fuel engine bandwidth dose dosage
        majority quorum speed voltage altitude temperature humidity interest entry
        admission access aid backlog balance borrowing cargo catch charity
        compensation consumption credit damage dairy distance donation
        duty employment energy equipment exposure fat flow food freight funding
        gas hiring housing import insurance investment iron labour labor land lending
        livestock loan loss manufacturing meat mobile money mortgage nickel oxygen
        passage pay pension petroleum platinum pollution postage poultry
        pressure production protein radiation reserve retail salt saving savings
        seating sentiment shipping snow soil solar spending steel storage
        surplus timber tin training transport travel trust uptake
        usage vaccine vacancy visibility waste water weight wind wine wood wool
        yield zinc dividend impairment goodwill depreciation amortisation amortization
        capex opex refinancing throughput staffing taxation remuneration
        premium leverage solvency inventory inventories receivables"""
)
"""Singulars that open a sentence about figures and are no names."""

SINGULARS_IN_S: Final = words(
    """news series species crisis basis analysis emphasis thesis axis diagnosis
        hypothesis bus gas lens virus campus census consensus status bonus focus
        genus surplus apparatus corps headquarters means kudos chaos bias canvas
        atlas christmas tuberculosis measles diabetes aids politics economics
        physics mathematics athletics gymnastics tennis always perhaps access
        process progress business illness fitness press stress success congress
        witness mass class glass grass loss boss pass cross less unless across
        address express"""
)
IRREGULAR_PLURALS: Final = words(
    """people men women children persons feet teeth mice geese oxen policemen
        policewomen servicemen servicewomen fishermen gunmen workmen firemen
        businessmen businesswomen congressmen councilmen clergymen seamen airmen
        craftsmen tradesmen spokesmen salesmen sportsmen sportswomen journeymen
        infantrymen militiamen countrymen laymen chairmen freshmen horsemen
        herdsmen lifeboatmen guardsmen crewmen crewwomen footballers grandchildren
        schoolchildren stepchildren peoples cattle livestock sheep poultry deer
        fish crew staff police personnel troops swine aircraft spacecraft
        watercraft hovercraft helicopters offspring headquarters series species
        criteria phenomena data media bacteria strata alumni cacti fungi nuclei
        stimuli syllabi larvae antennae vertebrae formulae analyses crises theses
        bases hypotheses diagnoses axes parentheses oases indices matrices
        vertices appendices gendarmes corps kin folk lice dice barracks crossroads
        works youth infantry cavalry elderly wounded injured poor homeless"""
)
"""Plural, or used after a number without -s."""

PLURALS_USED_AS_MODIFIERS: Final = frozenset(
    words(
        """sports arms weapons sales goods savings operations communications customs
        human-rights rights systems women men children people police troops crew
        staff cattle fish livestock services jobs news series parks
        accounts claims drugs honours honors players veterans graduates careers
        headquarters security data media personnel aircraft youth works securities
        rates elderly logistics electronics robotics plastics textiles chemicals
        pharmaceuticals athletics gymnastics mathematics physics economics
        politics statistics betting sheep poultry deer wounded injured homeless
        poor infantry cavalry oars states united nations armed-forces forces
        defence special elections results earnings markets"""
    )
)
"""A plural that often stands before the counted noun: "12 sports clubs"."""

COUNT_ADJECTIVES: Final = frozenset(
    words(
        """dead missing injured wounded ill sick homeless unaccounted absent
        hospitalised hospitalized hurt alive unemployed jobless unhurt
        seropositive vacant disabled bedridden critical elderly"""
    )
)
"""What stands for the people counted when no noun follows: "22 dead"."""

NOUNS_LIKE_VERBS: Final = words(
    """act address advance aid aim answer appeal approach arrest attack attempt
        average award back ban bar base beat bend benefit bet bid bite blame block
        blow board boast book boost bounce break burn burst buy call care cast
        catch cause challenge change charge chart check claim clash climb close
        collapse combine comment compromise concern conduct conflict contact
        contract control convict cost count cover crash cross cut damage deal
        decline decrease defeat delay demand design detail display dispute divide
        document double download drag draw drink drive drop ease edge end escape
        estimate exchange exercise exhibit experience export face fall fast favour
        favor fear feature feed feel field fight file fill film finance
        fine finish fire fit fix flood fly focus force forecast form freeze fuel
        function fund gain grant group guarantee guard guide halt hand handle harm
        harvest head help highlight hike hire hit hold hope host house hurt impact
        implement import increase influence interview issue jail join judge jump
        kick kill lack land laugh launch lead leave lie lift light limit line link
        list live load lock look loot love march mark market match matter mean
        measure mine mirror monitor mount move murder name need note notice number
        object offer open order outline own pack page paint part pass pay permit
        phone pilot place plan plant play pledge plunge point police poll position
        post pour power press price print process produce profit program project
        promise prompt protest purchase push question quarantine race raid rain
        raise rally range rank rate reach read rebound rebuild record recruit
        register regret release remark rent repair reply report request rescue
        research reserve rest result retreat return reverse review reward ride
        ring rise risk rock role roll round rule run rush sail sample save scale
        schedule score screen search seat sense sentence serve set shake shape
        share shed shell shelter shift ship shoot show sign signal sink slide slip
        slump smoke sound span spare split sponsor spot spread spring stage stand
        start state stay stem step stick stock stop store storm strain strand
        stream stress stretch strike struggle study supply support surge surprise
        survey suspect sweep swell swing switch tackle talk target task taste tax
        tear test text thank think top torch total touch tour track trade trail
        train transfer transport travel treat trend trigger trim try turn update
        upgrade urge use value view visit voice volunteer vote vow wait wake walk
        warm wash waste watch wave wear weight welcome will win wind wish witness
        wonder work worry wound wrap yield bear people staff crew
        man subject present caution quote tweet content contest rebel convert repeat retire
        spike leap cap pin peg slash amount dip peak plot speed
        mention pull breed throw exploit levy
        airlift hail relay curb bypass tap pedal swab sleep glide cull capture salvage
        snap polish plough stall lag offset prop kidnap grab skate swim torpedo extract
        surrender jog blacklist construct squeeze spawn
        assault battle bill blast bow brew camp campaign chair champion chat
        cheat cheer chase circle clip coach command combat comfort counter crack
        craft cruise crush cry cure dance date decay default delight desert
        desire discharge discount dispatch distance dive divorce dock doubt
        draft drain dress drift drill drip dump echo empty escort exhaust exile
        farm ferry filter flag flash flip float flock flow foil fold forge
        foster fracture frame gauge glow grade grasp grip groom ground guess
        hammer harbour haul heat hedge herd hint hook hunt hurry label lapse
        launder lease loan lodge lure mail master mill mistake model mourn
        neglect nod notch nurse orbit overhaul panic pardon parade park patrol
        pause pioneer pitch plague poison pound practice practise praise probe
        pump punch query ram rape rebuke refund repeal retail riot sack
        sacrifice sanction scan scare scramble scrap scrape seal shield shock
        shuttle smash smell smile soak spark spray sprint squeeze stab stamp
        steer stockpile strip supplement surface swap sweat tail tie time tip
        torture trace transplant trap trouble trust twist type usher venture
        veto vie void wage warrant whip whisper wipe wreck yell age alarm alert
        auction audit axe bag balance bargain bail breach budget deposit debate
        honour honor fish nest queue balloon mushroom nosedive bottle brand button catalogue chain channel cluster code
        coin crown cycle dust finger flavour gamble hurdle joke journey knock"""
)
"""As often nouns as verbs: taken for nouns unless the words around them say verb."""

TITLES: Final = frozenset(
    words(
        "dr mr mrs ms prof gen col lt sgt capt st rep sen gov rev hon maj cmdr adm engr barr smt"
    )
)
"""Abbreviations before a name, whose full stop belongs to it."""

NAMES_LIKE_WORDS: Final = frozenset({"WHO", "US"})
"""Short forms of names that in small letters are other words."""

PLACE_PREPOSITIONS: Final = frozenset(
    words("in near across throughout around outside inside within off along")
)
"""May stand before the place where something is so."""

PLACE_NOUNS: Final = frozenset(
    words(
        """province provinces district districts region regions county counties
            state states city town village island islands valley river sea ocean
            coast peninsula desert lake mountains area areas governorate
            prefecture municipality oblast canton parish department territory
            border strait bay gulf basin delta"""
    )
)
"""May end the name of a place written with a capital: "Kono district"."""

CLAUSE_MARKS: Final = frozenset({";", ":", "—", "–", "(", ")", "[", "]"})
"""Marks that part clauses."""

DASHES: Final = frozenset("-–—")
PARTING: Final = DASHES | {","}
"""Marks that may stand around what is said in passing."""

COMPARING: Final = frozenset(
    words("from than compared compares against versus vs unlike")
)
"""Open the figure of another time, which has a time of its own."""

CONTRASTS: Final = frozenset(
    words(
        """while whereas whilst although though because if unless whether why how lest once"""
    )
)
"""Open a clause with a subject of its own, unlike "who" and "which"."""

CHANGE_NOUNS: Final = frozenset(
    words(
        """increase rise drop decrease decline fall gain jump growth surge reduction loss
            improvement change difference plunge slump cut spike dip leap hike doubling
            tripling halving trebling shrinking growing upsurge upturn downturn uptick
            upswing climb revision contraction expansion slide tumble rebound erosion"""
    )
)
"""Behind a comma they tell how the figure before has changed: ", a rise of 5%"."""

TOTAL_VERBS: Final = frozenset(words("taking bringing raising pushing lifting putting"))
TOTALS: Final = frozenset(words("total totals number toll tally count figure"))
"""", bringing the total to 50": a sum up to then, not of the time before."""


@cache
def lexicon() -> dict[str, str]:
    """Return word → tag: the tables here, and the words that endings mislead about."""
    table = misleading_words() | own_lexicon()
    for noun in NOUNS_LIKE_VERBS:
        for word, only_verb, either in ((noun, "b", "v"), (f"{noun}s", "y", "z")):
            if table.get(word) == only_verb:
                table[word] = either
    return table


def misleading_words() -> dict[str, str]:
    """Return word → tag as en_lexicon.txt lists it."""
    table: dict[str, str] = {}
    tag = ""
    lines = Path(__file__).with_name("en_lexicon.txt").read_text(encoding="utf-8")
    for line in lines.splitlines():
        if len(line) == 1:
            tag = line
        elif not line.startswith("#"):
            table.update(dict.fromkeys(line.split(), tag))
    return table


def own_lexicon() -> dict[str, str]:
    """Return word → tag of the tables here; the closed classes win over the open ones."""
    table = dict(verb_tags())
    nouns, bases = frozenset(NOUNS_LIKE_VERBS), stems()
    for word, tag in verb_tags().items():
        if tag in "vz" and bases[word] not in nouns:
            table[word] = {"v": "b", "z": "y"}[tag]
    for word in NOUNS_WITH_MISLEADING_ENDINGS:
        plural = word.endswith("s") and not word.endswith("ss")
        table[word] = "S" if plural else "N"
    table.update({word: "N" for word in MASS_NOUNS if word not in table})
    table.update({word: "J" for word in MORE_ADJECTIVES if word not in table})
    table.update(dict.fromkeys(SINGULARS_IN_S, "N"))
    table.update(dict.fromkeys(IRREGULAR_PLURALS, "S"))
    for tag, listed in CLOSED_CLASSES.items():
        table.update(dict.fromkeys(listed.split(), tag))
    table.update({"dead": "J", "missing": "J", "injured": "E", "wounded": "E"})
    return table
