"""English words around numbers that name, date or rank something, not measure it."""

from __future__ import annotations

from typing import Final

NUMBERED: Final = frozenset(
    "article articles art art. section sections sec sec. § §§ chapter chapters clause "
    "clauses paragraph paragraphs para page pages pp pp. p. no no. nos nos. nr nr. nrs "
    "nrs. № number resolution resolutions rule rules annex appendix schedule protocol "
    "amendment "
    "proposition directive regulation decree flight room gate platform route highway "
    "interstate freeway motorway exit junctions exits junction runway channel episode volume vol vol. "
    "edition version figure fig fig. figs table tables exhibit footnote step "
    "phase stage type category cat. tier grade band zone precinct suite apartment apt. "
    "psalm verse item isbn issn doi extension ext. docket case form lane lot plot tel "
    "tel. telephone phone fax mobile whatsapp call dial flat kilometre kilometer id code pin serial model slide box "
    "shop stall patent door floors tiers phases stages levels grades gates zones seasons episodes volumes "
    "top subsection psalms lemma theorem equation eq. line "
    "naic sic isin cusip scene imo mmsi refs res. helpline hotline lat lat. latitude longitude h.r. s.b. h.b. ref ref. reference zip zipcode postcode terminal pier berth hangar reactor unit cell ward".split()
)
"""Before a number they make it a name, whatever the case."""
NUMBERED_LISTS: Final = frozenset(
    "wards sectors blocks units rooms platforms cells lots plots lanes halls wings "
    "districts precincts routes lines terminals reactors berths piers hangars camps "
    "questions options rows laps rounds classes forms types categories groups items "
    "areas regions streets buildings houses flats apartments bays sites wells pumps "
    "turbines shafts checkpoints kilometres kilometers kilns pits schedules annexes "
    "appendices clauses schedules titles divisions brigades battalions regiments".split()
)
"""Before a row of numbers they make names of them: "wards 4, 5 and 6"."""
NEVER_NUMBERED: Final = frozenset(
    "addition response turn court hospital case prison jail school church custody town "
    "college night noon midnight midday dawn dusk sunset sunrise daylight lunch dinner "
    "breakfast part half fact effect office power place time value weight height length "
    "width depth capacity strength size population price cost score speed distance "
    "altitude density temperature pressure volume sum worth amount par parity work home "
    "hand reach favour favor return order degree percent another circa".split()
)
"""Nouns without an article before a number that counts what is left out."""
NUMBERED_NAMES: Final = frozenset(
    "Omega Prop Big AK MiG INSAS RPG IPC iOS Android Python Java Wi-Fi Bluetooth PlayStation Xbox Nokia Ariane Vega macOS "
    "SB HB UKSC EWCA EWHC Act Bus Tram Gate Apollo Area Artemis Avenue Bill Block Building Catch Channel Class Day "
    "District Division Drive Episode Floor Formula Game Gemini Group Grade "
    "Issue Level Mark Mk Nasdaq Number Part "
    "Question Race Radio Rank Region Road Round Route Rule Season Sector Series Sol "
    "Soyuz Stage Studio Super Track Tranche Troop Type "
    "Unit Week Windows Zone Bowl Saturn Falcon Galaxy Pixel iPhone iPad Vision "
    "Title Year Agenda Horizon Expo Euro EURO Boeing Airbus Embraer Antonov Tupolev "
    "Ilyushin Cessna Sukhoi Peugeot Ferrari Porsche Fiat Mirage Leopard Abrams "
    "Merkava Bradley Grad Smerch Patriot Javelin Iskander Kalibr Shahed Bayraktar "
    "ISO IEC DIN ASTM RFC IEEE Directive Regulation Decree Order Ordinance Ligue Serie Court "
    "Matchday Nikkei STOXX Stoxx FTSE S&P SPX DAX CAC NSE BSE TSX JSE Russell ASX Topix Sensex Nifty KOSPI "
    "UPDATE WRAPUP Poor's Poor’s Poor`s Poors IBEX MIB AEX OMX SMI Fortune Forbes Uranium Carbon Caesium Iodine Plutonium "
    "Strontium Polonium Cobalt War".split()
)
"""Before a bare number they make it a name when written with a capital."""
VERSIONED: Final = frozenset(
    "iOS Android Python Java Bluetooth macOS Windows Number Act Rule Regulation "
    "Directive Order Level UPDATE".split()
)
"""Of these also a decimal is a name: "Python 3.11"."""
STREETS: Final = (
    "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Boulevard|Blvd|Square|Way|Court|"
    "Place|Terrace|Row|Grove|Gardens|Crescent|Highway|Close|Parkway|Mews|Quay|Center|Centre|Plaza|Circle|Broadway|Turnpike|"
    "Dr|Pkwy|Hwy|Ct"
)
FAMILY: Final = (
    "son|daughter|sister|brother|twin|wife|husband|mother|father|widow|grandson|"
    "granddaughter|grandmother|grandfather"
)
PERSONS: Final = (
    f"{FAMILY}|baby|boy|girl|man|woman|cousin|nephew|niece|driver|victim|pensioner|"
    "student|teacher"
)
"""Before an age in commas or brackets: "his son, 9," and "the driver (34)"."""
WEAPONS: Final = (
    "howitzers?|guns?|cannons?|mortars?|shells?|rounds?|rockets?|artillery|ammunition|"
    "pistols?|rifles?|bullets?|calibre|caliber|projectiles?|machine[- ]guns?|"
    "autocannons?|grenades?|munitions?|handguns?|revolvers?|multiple|self-propelled|"
    "lens|lenses|film|camera|jack|anti-tank|anti-aircraft|cartridges?|casings?"
)
POWER_LINES: Final = (
    "(?:overhead |power |transmission |high-voltage |underground )*(?:lines?|grid|"
    "network|cables?|substations?|supply|transmission|transformers?|interconnectors?|"
    "batter(?:y|ies)|outlets?|sockets?)"
)
RACES: Final = (
    "race|final|finals|hurdles|freestyle|sprint|relay|dash|butterfly|backstroke|"
    "breaststroke|steeplechase|medley|heats?|runner|champion|record|event|time trial|"
    "walk|run|title|gold|silver|bronze|world record|semi-?finals?|swimmer|sprinter"
)
SCORE_WORDS: Final = frozenset(
    "win wins won winning beat beats beaten beating defeat defeats defeated defeating "
    "draw draws drew drawn lose loses lost losing lead leads led leading victory "
    "victories loss losses score scores scored scoreline tie tied tying triumph "
    "triumphed thrash thrashed thrashing rout routed aggregate half-time "
    " penalties shootout shoot-out vote votes voted voting ruled "
    "ruling majority decision trailed trailing trail trails edged "
    "overcame overcome stunned hammered hammering sank stalemate upset "
    "comeback hosts equaliser passed approved rejected outvoted".split()
)
DISCOURSE: Final = frozenset(
    "reason reasons thing things way ways side sides question questions "
    "goal example examples option options scenario scenarios aspect aspects "
    "factor factors word words type types kind kinds issue issues "
    "lesson lessons possibility possibilities approach approaches extreme extremes "
    "fact facts caveat caveats answer answers conclusion conclusions step takeaways "
    "sense instance level respect manner problem problems explanation "
    "explanations choice choices characteristics dimensions criteria pillars "
    "priorities principles themes perspective".split()
)
"""What an argument counts, not what the world holds: "for two reasons"."""
PAIRED: Final = frozenset(
    "countries sides nations states leaders parties presidents ministers men women "
    "companies governments neighbours neighbors peoples republics teams rivals sisters "
    "brothers groups allies superpowers capitals foes economies powers heads "
    "friends giants firms cities players communities institutions chambers "
    "houses countries' sides' nations' leaders' officials candidates".split()
)
"""What "the two" takes up again from the text before."""
POINTING: Final = frozenset(
    "the these those both our their its his her your my all".split()
)
ONE_IDIOMS: Final = frozenset(
    "another thing day time way such who that which would could should can may might "
    "must is was has had will and or to in on at by for with as but if than from where "
    "when eye bit night evening morning afternoon summer winter moment point week's "
    "hopes wonders imagines more cannot can't last".split()
)
"""Behind "one" they show that it counts nothing."""
ONE_WITH: Final = {
    "with": frozenset(
        "aim objective goal purpose mission voice hand exception".split()
    ),
    "in": frozenset(
        "go piece sitting swoop stroke breath word place fell direction".split()
    ),
    "at": frozenset("point stage time".split()),
    "as": frozenset("man body voice unit".split()),
}
"""What "one" stands with in set phrases: "with one aim", "in one go"."""
OF_WHICH: Final = frozenset(
    "the those these its his her their our my your them us several many".split()
)
HALF_HEDGES: Final = frozenset(
    "over than about nearly almost just around approximately roughly under by in only "
    "least most exactly".split()
)
HALF_NAMES: Final = frozenset(
    "first second other latter top bottom final last better".split()
)
HALF_FOLLOWS: Final = frozenset(
    "the a an its their his her our all this those these that as were are have had "
    "said say what".split()
)
AFTER_ZERO: Final = frozenset(
    "tolerance emission emissions carbon waste sum in hour hours gravity point".split()
)
BEFORE_ZERO: Final = frozenset(
    "net ground patient absolute year day near to from".split()
)
GLUED_WORDS: Final = frozenset(
    "yrs yr hrs hr min mins sec day days am pm per pct".split()
)
RANGE_NOUNS: Final = frozenset(
    "people persons year-olds years months weeks days hours minutes km miles metres meters percent "
    "per million billion thousand goals points votes times men women children".split()
)
BEFORE_ONE: Final = frozenset(
    "no any every each this that which the some a an another only-one either neither "
    "last next previous current other new big great good loved latest former earlier "
    "later similar different smaller larger bigger better older newer separate".split()
)
FINANCE: Final = frozenset(
    "note notes bond bonds bill bills yield yields treasury treasuries gilt gilts "
    "mortgage mortgages swap swaps deposit deposits loan loans rate rates paper debt "
    "futures contract contracts aluminum aluminium copper lme tin zinc nickel libor euribor maturity "
    "maturities government benchmark bund bunds tips lease average moving rolling forward tranche tranches delivery".split()
)
"""Behind a duration they make it the name of a security's term."""
SUPERLATIVES: Final = frozenset(
    "high highs low lows peak trough record best worst".split()
)
EXTREMES: Final = frozenset(
    "highest lowest biggest largest smallest fastest slowest longest shortest strongest "
    "weakest worst best deadliest busiest hottest coldest warmest wettest driest "
    "heaviest steepest sharpest deepest greatest fewest closest earliest poorest "
    "quickest tightest bloodiest hardest most least record".split()
)
"""Before "in ten years" they say that a record is told."""
SINGULAR_S: Final = frozenset(
    "series species news means headquarters crossroads lens".split()
)
"""Singular nouns that end in s."""

NAMES_IN_S: Final = frozenset(
    "us hamas texas paris honduras laos cyprus barbados bahamas maldives "
    "philippines netherlands airbus dallas wales mauritius athens brussels "
    "memphis kansas arkansas illinois massachusetts mercedes reuters siemens "
    "emirates mars swiss adidas lexus alps andes balkans damascus caracas tunis "
    "vilnius seychelles comoros las los angeles cyclops minneapolis indianapolis "
    "orleans rhodes naples lagos buenos aires hans james charles thomas".split()
)
"""Names that end like plurals: "12 Hamas and Fatah offices" counts no Hamas."""
