"""English words that show how a sentence is built, for the rule-based tagger.

Closed classes are complete as far as news, reports and statements use them. Open
classes list only the words whose ending misleads: "family" is no adverb, "news" no
plural, "people" no singular. A second language is a second set of such tables.
"""

from __future__ import annotations

from functools import cache

from keyfigures.extract.languages.en_verbs import verb_tags
from keyfigures.extract.languages.word_lists import words

CLOSED_CLASSES: dict[str, str] = {
    "D": """a an the this that these those each every either neither some any no all
        both another such what whatever many few several much more most fewer less
        enough my your his her its our their whose half other certain various same""",
    "I": """of in on at by for with from into onto about against between among
        amongst through during before after above below under over near beside
        besides beyond across along around behind inside outside within without
        toward towards upon despite except per via amid amidst throughout till
        until since like unlike versus vs including excluding regarding concerning
        following off out up down than as pending notwithstanding alongside aboard
        atop plus minus circa""",
    "C": "and or but nor yet &",
    "W": """who whom which where when while whereas whilst although though because if
        unless whether why how whereby wherein once lest""",
    "R": """i you he she it we they me him us them himself herself itself themselves
        ourselves myself there here someone somebody anyone everyone everybody
        nobody none nothing something everything one's others""",
    "T": "to",
    "X": """is are was were be been being am has have had having do does did will
        would can could shall should may might must cannot 's 're 've 'll isn't
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
        sharply slightly""",
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
        clean dirty modern ancient separate direct vast huge tiny giant steady
        flat potential residential commercial industrial agricultural
        environmental strategic hydro radio electronic online digital mobile""",
}
"""Tag → words. D determiner, I preposition, C conjunction, W subordinator, R pronoun,
T infinitive marker, X auxiliary, A adverb, J adjective."""

NOUNS_WITH_MISLEADING_ENDINGS = """building buildings meeting meetings hearing
    hearings killing killings shooting shootings bombing bombings shelling landing
    landings warning warnings funding housing training spending earning earnings
    saving savings holding holdings offering ruling rulings filing filings finding
    findings being beings crossing crossings dwelling dwellings opening openings
    painting paintings parking planning warming wedding weddings clothing drawing
    drawings feeding fishing gathering gatherings greeting heading king kings ring
    rings spring springs string strings wing wings thing things evening morning
    lightning ceiling railing mining manufacturing processing engineering
    marketing banking lending borrowing borrowings trading listing listings
    posting postings reading readings recording recordings screening screenings
    sibling siblings farming logging flooding floodings vessel seed seeds speed
    need feed breed bed beds shed sheds hundred shred creed weed family families
    supply supplies assembly assemblies ally allies reply replies anomaly
    anomalies monopoly fly flies monthly bully july italy belly jelly journal
    animal animals hospital hospitals capital criminal criminals trial trials
    official officials individual individuals professional professionals material
    materials mineral minerals metal metals signal signals canal canals total goal
    goals proposal proposals festival festivals arrival arrivals rival rivals
    survival removal approval withdrawal withdrawals manual terminal terminals
    general generals corporal nationals national intellectual intellectuals
    multinational multinationals representative representatives initiative
    initiatives native natives relative relatives detective detectives executive
    executives objective objectives operative operatives cooperative cooperatives
    alternative alternatives incentive incentives captive captives fugitive
    fugitives directive directives perspective archive clinic clinics public
    traffic music topic topics logic fabric fabrics epidemic epidemics pandemic
    republic academic academics mechanic mechanics critic critics fish table
    tables vehicle vehicles cable cables vegetable vegetables variable province
    provinces secretary secretaries dictionary military library libraries salary
    salaries missionary missionaries anniversary beneficiary beneficiaries
    dispensary dispensaries infirmary mercenary mercenaries luminary refinery
    estuary boundary boundaries territory judiciary subsidiary subsidiaries
    glossary toll tolls deaths death dead-end rate rates index price prices level
    levels share shares sales growth inflation revenue revenues profit profits
    income loss losses staff crew police army navy cattle livestock sheep poultry
    wheat rice aid cash attack attacks strike strikes report reports claim claims
    plan plans call calls vote votes raid raids rise rises increase increases
    decrease decreases decline declines drop drops gain gains fall falls cut cuts
    surge jump slump hike force forces house houses home homes farm farms school
    schools ship ships boat boats plane planes tank tanks truck trucks train
    trains bus buses camp camps place places job jobs visit visits order orders
    offer offers trade trades project projects case cases state states market
    markets test tests study studies work works worker workers sentence sentences
    field fields target targets limit limits cap caps charge charges cost costs
    fee fees fine fines tax taxes debt debts loan loans grant grants bond bonds
    note notes bill bills budget budgets deal deals contract contracts purchase
    purchases bid bids product products demands need needs demand benefit effort
    efforts result results study studies measure measures award awards start end
    rescue release releases response statement statements document documents dose
    doses visitor visitors sanction sanctions permit permits record records patent
    patents suspect suspects convict convicts protest protests conflict conflicts
    transfer transfers transport transports shelter shelters shipment shipments
    drone drones rocket rockets missile missiles mine mines bomb bombs shell
    shells round rounds fire fires crash crashes burst bursts flood floods storm
    storms drought droughts land plant plants crop crops tree trees water oil gas
    power fuel energy heat guard guards man woman child person soldier student
    patient guest guests host hosts face faces hand hands head heads eye eyes arm
    leg post posts seat seats head heads view views use uses role issue issues
    matter matters point points question questions ground grounds phone phones
    name names list lists page pages book books film films show shows song songs
    game games match matches race races club clubs team teams party parties group
    groups class classes course courses degree degrees score scores bank banks
    fund funds stock stocks lot lots piece pieces part parts unit units set sets
    pair pairs block blocks stage stages step steps line lines road roads track
    track tracks bridge bridges gate gates block harvest harvests yield yields
    outbreak outbreaks spread estimate estimates forecast forecasts account
    accounts contact contacts experience experiences influence remains ruins pass
    passes passenger"""
"""Tagged as nouns unless the words around them say verb."""

SINGULARS_IN_S = words(
    """news series species crisis basis analysis emphasis thesis axis diagnosis
        hypothesis bus gas lens virus campus census consensus status bonus focus
        genus surplus apparatus corps headquarters means kudos chaos bias canvas
        atlas christmas tuberculosis measles diabetes aids politics economics
        physics mathematics athletics gymnastics tennis always perhaps access
        process progress business illness fitness press stress success congress
        witness mass class glass grass loss boss pass cross less unless across
        address express"""
)

IRREGULAR_PLURALS = words(
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

PLURALS_USED_AS_MODIFIERS = words(
    """sports arms weapons sales goods savings operations communications customs
        human-rights rights systems women men children people police troops crew
        staff cattle fish livestock police savings services jobs news series parks
        accounts claims drugs honours honors players veterans graduates careers
        headquarters security data media personnel aircraft youth works securities
        elderly logistics electronics robotics plastics textiles chemicals
        pharmaceuticals athletics gymnastics mathematics physics economics
        politics statistics betting sheep poultry deer wounded injured homeless
        poor infantry cavalry oars states united nations armed-forces forces
        defence special elections results earnings markets"""
)
"""A plural that often stands before the counted noun: "12 sports clubs"."""

COUNT_ADJECTIVES = words(
    """dead missing injured wounded ill sick homeless unaccounted absent
        hospitalised hospitalized hurt alive unemployed jobless unhurt
        seropositive vacant disabled bedridden critical"""
)
"""What stands for the people counted when no noun follows: "22 dead"."""

TRANSPARENT_NOUNS = words(
    """type types kind kinds sort sorts variety varieties form forms"""
)
"""Looked through when "of" follows: "different types of pump"."""

QUANTITY_NOUNS = words("""number numbers total totals figure count tally sum""")
"""Name a number, so what is counted follows "of": "the number of pupils"."""

LEVEL_VERBS = frozenset(
    words(
        """reach touch hit exceed surpass total number stand rise climb fall drop
            grow increase decrease jump pass top average cross remain"""
    )
)
"""Say which number their subject has come to: "the toll rose to 48"."""

CLAUSE_MARKS = frozenset({";", ":", "—", "–", "(", ")", "[", "]"})
"""Marks that part clauses."""

POST_NUMBER_WORDS = words(
    """more other others additional further extra strong such new"""
)
"""May part a number from its noun without being worth quoting."""


@cache
def lexicon() -> dict[str, str]:
    """Return word → tag; the closed classes win over the open ones."""
    table = dict(verb_tags())
    for word in NOUNS_WITH_MISLEADING_ENDINGS.split():
        plural = word.endswith("s") and not word.endswith("ss")
        ambiguous = table.get(word) in {"v", "z"}
        if not ambiguous:
            table[word] = "S" if plural else "N"
    table.update(dict.fromkeys(SINGULARS_IN_S, "N"))
    table.update(dict.fromkeys(IRREGULAR_PLURALS, "S"))
    for tag, listed in CLOSED_CLASSES.items():
        table.update(dict.fromkeys(listed.split(), tag))
    table.update({"dead": "J", "missing": "J", "injured": "E", "wounded": "E"})
    return table
