"""English verbs for the rule-based tagger: their stems and their irregular forms.

Only common verbs are listed. A verb that is not here is still known by its -ed or
-ing; its base form is taken for a noun, the safer error when nouns are looked for.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from keyfigures.extract.languages.word_lists import words

REGULAR: Final = words(
    """decelerate moderate balloon mushroom nosedive vanish hatch listen reopen queue fish
        experience nest abduct maim behead insure appraise steady nudge tick strengthen subside weaken cool swell flatline accommodate
        abandon accept accompany account accuse achieve acknowledge acquire act
        adapt add address adjust admit adopt advance advise affect affirm afford
        agree aid aim allege allocate allow announce answer anticipate apologise
        apologize appeal appear apply appoint appreciate approach approve argue
        arrange arrest arrive ask assert assess assign assist assume assure attack
        attempt attend attract attribute authorise authorize avoid await award
        back ban bar base believe belong benefit blame block board boast book
        boost borrow bounce bring call cancel care carry cast cause cease
        celebrate challenge change charge chart check cite claim clarify clash
        classify clear climb close collapse collect combine comment commit compare
        compete complain complete comprise concede concern conclude condemn
        conduct confirm connect consider consist constitute construct consult
        consume contain continue contract contradict contribute control convert
        convict cooperate cope correct cost count cover crash create criticise
        criticize cross damage deal decide declare decline decrease defeat defend
        define delay deliver demand demonstrate deny depart depend deploy describe
        design destroy detail detain determine develop devote die differ direct
        disagree disappear disclose discover discuss dismiss displace display
        dispute distribute divide donate double download drag drop earn ease elect
        eliminate emerge emphasise emphasize employ enable encourage encounter end
        enforce engage enjoy enlist enrol enroll ensure enter entitle escape
        establish estimate evacuate evaluate examine exceed exchange exclude
        execute exercise exhibit exist expand expect expel explain explode explore
        export express extend face facilitate fail favour favor fear feature fetch
        file fill finalise finalize finance fine finish fire fit fix flee
        flood focus follow force forecast form found free fuel fulfil fulfill
        function fund gain gather generate govern grant grieve guarantee guard
        guide hail halt halve hamper hand handle happen harm harvest head help
        highlight hinder hire hope host house identify ignite ignore illustrate
        imagine impact implement imply import impose improve include incorporate
        increase incur indicate inform inflict inherit initiate injure inspect
        install instruct insist intend interview introduce invade invest
        investigate invite involve isolate issue jail join jump justify kick
        kidnap kill lack land last laud launch lift limit link list live load lock
        look loot lower maintain manage manufacture march mark market match
        maintain mean measure meet mention merge migrate miss mobilise mobilize
        monitor mount move murder name need negotiate neutralise neutralize note
        notice notify number observe obtain occupy occur offer open operate oppose
        order organise organize outline outnumber overturn own pack paint
        participate pass perform permit persuade place plan plant play plead
        pledge plunge point poll pose position possess post postpone pour predict
        prefer prepare present preserve press prevent print process produce
        project promise promote prompt propose protect protest prove provide
        publish pull purchase pursue push qualify question quit raid rain raise
        range rank rate ratify reach react read reaffirm realise realize recall
        receive reckon recognise recognize recommend record recover recruit reduce
        refer reflect refuse regard register regret reiterate reject relate
        release relocate rely reside remain remark remember remind remove renew rent
        repair repatriate repeat replace reply report represent request require
        rescue resettle resign resist resolve respond rest restore restrict result
        resume retain retire return reveal reverse review reward roll rule rush
        sail sample save schedule score screen search secure seek seem seize
        select sentence separate serve settle shape share shed shell shelter shift
        ship sign signal slow soar solve span spare specify sponsor spot stage
        stall start state stay stem step stop store storm strand stress stretch
        struggle study submit succeed suffer suggest summon supply support suppose
        surge surpass surprise surrender surround survey survive suspect suspend
        sustain swell switch tackle target tax test testify thank threaten top
        total touch tour track trade trail train transfer transform transport
        travel treat trigger triple try tumble turn uncover undergo underline
        underscore undertake unload unveil update uphold urge use vaccinate value
        visit volunteer vote vow wait walk want warn wash waste watch weigh
        welcome widen wish witness wonder work worry wound wrap yield plummet
        plunge slump slide slip edge rally rebound retreat trim widen narrow
        outweigh outpace top average hover stand total contract evict reintegrate
        integrate vaccinate hospitalise hospitalize quarantine airdrop airlift
        calculate caution contend document envisage quote refute stipulate tweet verify
        electrocute flatten inundate submerge topple uproot ravage gut torch burn
        harvest migrate amount hover soar peak ease edge stall stagnate rebound dip
        skyrocket stabilise stabilize expand improve worsen accelerate plummet dwindle
        inch quadruple treble vary perish drown spike peg pin leap cap slash revise owe range tumble settle recover plot trend levy
        agonise analyse annex bless colonise configure criminalise encrypt
        endanger enhance enlarge excel expire fade garner graduate inhale inject
        inspire jeopardise legalise linger maximise minimise modernise
        nationalise normalise obey oblige obsess oppress outperform penalise
        pray prioritise privatise quell rebuke scatter scrutinise shout smuggle
        snatch socialise starve stare strangle strap subsidise sue summarise
        suppress symbolise terrorise thaw tolerate traverse utilise vacate wield
        render rip rob grab haunt heighten smoke sound assault battle bill blast
        bow brew camp campaign chair champion chat cheat cheer chase circle clip
        coach command combat comfort counter crack craft cruise crush cry cure
        dance date decay default delight desert desire discharge discount
        dispatch distance dive divorce dock doubt draft drain dress drift drill
        drip dump echo empty escort exhaust exile farm ferry film filter flag
        flash flip float flock flow foil fold forge foster fracture frame gauge
        glow grade grasp grip groom ground guess hammer harbour haul heat hedge
        herd hint hook hunt hurry label lapse launder lease loan lodge lure mail
        master mill mistake model mourn neglect nod notch nurse orbit overhaul
        panic pardon parade park patrol pause pioneer pitch plague poison pound
        practice practise praise probe pump punch query ram rape refund repeal
        retail riot sack sacrifice sanction scan scare scramble scrap scrape
        seal shield shock shuttle smash smell smile soak spark spray sprint
        squeeze stab stamp steer stockpile strip supplement surface swap sweat
        tail tie time tip torture trace transplant trap trouble trust twist type
        usher venture veto vie void wage warrant whip whisper wipe wreck yell
        age alarm alert auction audit axe bag balance bargain bail breach budget
        contact contest influence mirror pilot power profit research reserve
        risk sense staff stock strain talk task taste upgrade view voice warm
        judge laugh matter object phone price race round scale compromise
        conflict deposit debate honour honor bottle brand button catalogue chain
        channel cluster code coin crown cycle dust finger flavour gamble hurdle
        joke journey knock lament deplore bemoan decry detect compile recount quip rebut
        confess circulate downgrade opine concur proclaim deduce narrate apprise
        erupt ensue elapse resurface commence originate intensify escalate embark
        disembark disrupt devastate disburse amass apprehend confiscate impound derail
        capsize collide swerve oust devalue depreciate clinch thrash trounce diagnose
        infect inoculate immunise immunize irrigate cultivate speculate presume surmise
        imprison inaugurate decelerate moderate"""
)

IRREGULAR: Final = words(
    """sow/sowed/sown arise/arose/arisen awake/awoke/awoken be/was/been bear/bore/borne
        beat/beat/beaten become/became/become begin/began/begun bend/bent/bent
        bet/bet/bet bid/bid/bid bind/bound/bound bite/bit/bitten bleed/bled/bled
        blow/blew/blown break/broke/broken breed/bred/bred bring/brought/brought
        build/built/built burn/burnt/burnt burst/burst/burst buy/bought/bought
        cast/cast/cast catch/caught/caught choose/chose/chosen cling/clung/clung
        come/came/come cost/cost/cost creep/crept/crept cut/cut/cut
        deal/dealt/dealt dig/dug/dug draw/drew/drawn drink/drank/drunk
        drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed/fed
        feel/felt/felt fight/fought/fought find/found/found flee/fled/fled
        fly/flew/flown forbid/forbade/forbidden forecast/forecast/forecast
        foresee/foresaw/foreseen
        forget/forgot/forgotten forgive/forgave/forgiven freeze/froze/frozen
        get/got/gotten give/gave/given go/went/gone grow/grew/grown hang/hung/hung
        hear/heard/heard hide/hid/hidden hit/hit/hit hold/held/held hurt/hurt/hurt
        keep/kept/kept know/knew/known lay/laid/laid lead/led/led
        learn/learnt/learnt leave/left/left lend/lent/lent let/let/let
        lie/lay/lain lose/lost/lost make/made/made mean/meant/meant meet/met/met
        overcome/overcame/overcome overtake/overtook/overtaken pay/paid/paid
        put/put/put quit/quit/quit read/read/read rebuild/rebuilt/rebuilt
        ride/rode/ridden ring/rang/rung rise/rose/risen run/ran/run say/said/said
        see/saw/seen seek/sought/sought sell/sold/sold send/sent/sent set/set/set
        shake/shook/shaken shed/shed/shed shine/shone/shone shoot/shot/shot
        show/showed/shown shrink/shrank/shrunk shut/shut/shut sing/sang/sung
        sink/sank/sunk sit/sat/sat sleep/slept/slept slide/slid/slid
        speak/spoke/spoken speed/sped/sped spend/spent/spent split/split/split
        spread/spread/spread spring/sprang/sprung stand/stood/stood
        steal/stole/stolen stick/stuck/stuck strike/struck/struck
        swear/swore/sworn sweep/swept/swept swell/swelled/swollen swim/swam/swum
        swing/swung/swung take/took/taken teach/taught/taught tear/tore/torn
        tell/told/told think/thought/thought throw/threw/thrown
        undergo/underwent/undergone understand/understood/understood
        undertake/undertook/undertaken uphold/upheld/upheld wake/woke/woken
        wear/wore/worn win/won/won withdraw/withdrew/withdrawn
        withhold/withheld/withheld write/wrote/written
        retake/retook/retaken oversee/oversaw/overseen repay/repaid/repaid
        outsell/outsold/outsold outgrow/outgrew/outgrown resell/resold/resold
        undo/undid/undone forgo/forwent/forgone slay/slew/slain thrust/thrust/thrust
        overthrow/overthrew/overthrown override/overrode/overridden
        regrow/regrew/regrown unwind/unwound/unwound broadcast/broadcast/broadcast
        outrun/outran/outrun overrun/overran/overrun remake/remade/remade
        rewrite/rewrote/rewritten rerun/reran/rerun"""
)
"""Base / past / participle."""

DOUBLED: Final = words(
    """admit ban bar begin cap peg bet bid blot chat commit cut dig drag drop equip fit
        flag forbid forget get grab grip hit incur jam jog knit let occur pat
        permit pin plan plot prefer put quit recur refer regret rob run set shed
        ship shut sit slam slip slum snap spin split spot step stop strip submit
        swim top transfer trap trim unwrap upset win wrap dip gut stem span swap kidnap airdrop
        bag clip drip flip hop hug nod rip scan scrap strap tip whip zip sum ram stab peg pin quip rebut concur"""
)
"""Stems that double their last letter: "stopped", "cutting"."""


def forms(stem: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb stem."""
    if stem.endswith("ie"):
        return stem + "s", stem + "d", stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe")):
        return stem + "s", stem + "d", stem[:-1] + "ing"
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    long = stem + stem[-1] if stem in DOUBLED else stem
    if stem.endswith("ee"):
        return stem + "s", stem + "d", stem + "ing"
    hissing = stem.endswith(("s", "x", "z", "ch", "sh", "go", "do", "to", "ho"))
    return stem + ("es" if hissing else "s"), long + "ed", long + "ing"


@cache
def verb_tags() -> dict[str, str]:
    """Return form → tag: v base, z -s, V past, E -ed, G -ing, p base and past alike."""
    tags: dict[str, str] = {}
    for stem in REGULAR:
        third, past, ing = forms(stem)
        tags.update({stem: "v", third: "z", past: "E", ing: "G"})
        if stem.endswith("l"):
            tags.update({stem + "led": "E", stem + "ling": "G"})
    for entry in IRREGULAR:
        base, past, participle = entry.split("/")
        third, _, ing = forms(base)
        tags.update({third: "z", ing: "G", participle: "E"})
        tags[past] = "E" if past == participle else "V"
        if base == past:
            tags[base] = "p"
        tags.setdefault(base, "v")
    return tags


@cache
def stems() -> dict[str, str]:
    """Return every known verb form → its base."""
    table: dict[str, str] = {}
    for stem in REGULAR:
        table.update(dict.fromkeys((stem, *forms(stem)), stem))
        if stem.endswith("l"):
            table.update({stem + "led": stem, stem + "ling": stem})
    for entry in IRREGULAR:
        base, past, participle = entry.split("/")
        third, _, ing = forms(base)
        table.update(dict.fromkeys((base, past, participle, third, ing), base))
    return table
