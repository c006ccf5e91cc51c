"""English nouns for those who speak: persons, bodies, papers, and what is none."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.word_lists import words

PRONOUNS: Final = frozenset({"he", "she", "it", "they"})

FIRST_PERSON: Final = frozenset({"i", "we"})

CALLINGS: Final = frozenset(
    words(
        """clerk co-author co-founder co-owner co-chair co-director activist campaigner historian biologist engineer pilot nurse surgeon
            teacher headteacher survivor owner banker broker trader strategist advisor
            adviser consultant expert specialist organiser organizer diplomat
            negotiator soldier sergeant colonel lieutenant admiral constable detective
            ranger fisherman villager protester delegate councillor treasurer curator
            archaeologist astronomer physicist geologist meteorologist forecaster
            ecologist epidemiologist physician paramedic medic coroner attorney
            solicitor barrister magistrate priest imam rabbi journalist reporter
            correspondent columnist editor lecturer sociologist psychologist
            pensioner shopkeeper statistician undersecretary congressman
            congresswoman vice-president president-elect investigator rebel
            representative coordinator observer councilor councilwoman councilman
            alderman investor shareholder lender warden farmer miner driver worker
            builder grower firefighter rescuer diver mayor
            student pupil parent father mother victim passenger tenant patient voter
            customer neighbour neighbor refugee migrant tourist commuter cleric
            preacher singer author writer blogger politician candidate ministerial
            jurist scholar academic technician mechanic carpenter midwife pharmacist
            dentist psychiatrist therapist vice-chancellor provost rector principal
            headmaster headmistress bailiff prosecutor notary auditor comptroller
            ombudsman whistleblower informant insider aide envoy consul attache
            gunman militant hunter angler skipper steward umpire referee coach trainer
            captain striker midfielder goalkeeper promoter planner architect
            surveyor economist bookmaker executive bowler batsman reverend administrator
            dietitian dietician vice-captain evacuee supervisor archbishop cardinal
            conductor chef boss trustee superintendent registrar librarian
            zoologist virologist oncologist cardiologist botanist chemist demographer
            criminologist seismologist volcanologist hydrologist climatologist
            oceanographer geographer conservationist anthropologist assemblyman
            assemblywoman selectman backbencher defender footballer cricketer golfer
            swimmer sprinter jockey cyclist vice-chairman vice-chair
            paediatrician pediatrician gynaecologist radiologist veterinarian
            neurologist naturalist inventor instructor paralegal logistician
            translator interpreter chaplain deacon monk nun rancher
            beekeeper shepherd winemaker fisher trucker cabbie courier
            retiree homeowner landlord leaseholder squatter detainee inmate prisoner
            hostage captive deserter veteran commodore"""
    )
)
"""What somebody does who is heard for it, other than the offices below."""

WORDINGS: Final = frozenset(
    words(
        """figure figures data statistics number numbers report reports
            recommendation recommendations estimate estimates document documents
            statement statements record records information results findings
            survey poll study census release dashboard analysis research projections
            assessment audit evaluation review inquiry investigation index tally
            footage video videos images imagery model models modelling evidence
            monitoring surveillance examination probe appraisal headcount polls surveys
            studies documentation reviews bulletin
            forecast forecasts reporting calculations simulations tracker count
            accounts filings"""
    )
)
"""Things that say something for somebody: "data from the ministry"."""

ACTORS: Final = (
    frozenset(
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
            guild lender carmaker brewer broadcaster network school museum church
            developer utility insurer league tribunal panel
            media newspaper newspapers magazine advisory guidelines general official mp mps lawmaker lawmakers senators members study report survey statement paper document data
            figures statistics poll audit review census ruling filing letter
            release monitor opposition airport railway zoo brewery theatre theater library clinic
            prison consulate academy cooperative co-operative startup start-up
            supermarket chain producer supplier contractor publisher exchange hotel
            orchestra factory refinery dealer dealership builder
            consortium cartel conglomerate grocer chipmaker drugmaker
            shipper hauler senate congress assembly politburo cabinet
            commissioner directorate inspectorate registry registrar archive
            observatory laboratory lab think-tank thinktank pollster consultancy
            brokerage website outlet outlets portal radio television
            diocese parish synod township municipality borough precinct
            force forces navy coastguard guard troops rebels militia gang guerrillas
            campaign movement initiative project programme program society
            lawsuit suit indictment carrier subsidiary giant management leadership trust partner taskforce task-force delegation presidency kremlin
            pentagon vatican treasury"""
        )
    )
    | CALLINGS
)
"""Heads of subjects that speak, or through which somebody speaks."""

WATCHERS: Final = frozenset(
    words(
        """ministry agency committee commission police office department authority
            authorities officials institute service board cluster group mission
            observatory council bureau centre center organisation organization
            hospital project programme program network society initiative monitor monitors researchers scientists auditors inspectors
            doctors registry secretariat union charity foundation"""
    )
)
"""Heads of bodies that count what others do; a place or firm that "recorded 45 mm"
or "recorded a loss" is where it happened."""

PERSONS: Final = (
    frozenset(
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
    | CALLINGS
)
"""Words for one person; "he" and "she" may stand for them, "it" not."""

OFFICIALS: Final = frozenset(
    words(
        """ministry minister governor mayor authority authorities office official
            officials spokesman spokeswoman spokesperson agency department hospital
            bureau prefect commission council"""
    )
)
"""Report losses, and are not their cause: "reported killed by the governor"."""

COUNTS: Final = frozenset(
    words(
        "count counts estimate estimates reckoning tally calculation calculations account"
    )
)
"""As in "by the board's count"."""

CROWNED: Final = frozenset(
    words(
        """president king queen prince princess pope premier chancellor emperor sultan
            emir"""
    )
)
"""Offices that stay before a name: "King Felipe VI", "President Ann Li"."""

HONOURS: Final = frozenset(
    words(
        """professor sergeant constable colonel lieutenant major captain corporal
            general admiral inspector sir justice brig lieut lt-gen maj-gen brig-gen cpl sgt-maj supt insp brigadier commodore
            ssp csp dsp asp acp adgp jcp sgt pc dcp dy sp sho datuk dato
            datin shri smt engr alhaji pastor trooper patrolman"""
    )
)
"""Ranks and honours that are left out like "Dr" and "Gen."."""

RANKS: Final = frozenset(
    words(
        """ceo cfo coo cto md mp mep mla dcp acp sp ssp dig igp dc dg vp svp evp cas cs
            cm pm rdc"""
    )
)
"""Offices in capitals, left out before a full name: "Lund MP Jo Fox"."""

FULL_NAME_OFFICES: Final = frozenset(
    words(
        """h.e. spokesman spokeswoman spokesperson secretary director analyst commander
            ceo chairman chairwoman chairperson professor superintendent inspector
            officer cllr economist resident lawyer researcher scientist author witness
            manager neighbour neighbor"""
    )
)
"""Said before a full name, no part of it; "Mayor Ann Li" is how she is called."""

BODIES: Final = (ACTORS | WORDINGS) - PERSONS
"""What speaks and is no person."""

GROUPS: Final = frozenset(
    words("group firm company charity newspaper paper party union bank affairs")
)
"""Behind which a name tells all: "the NGO group Bread Line"."""

DESCRIBING: Final = frozenset(
    words(
        """group firm company charity newspaper union airline carmaker automaker
            chipmaker drugmaker steelmaker planemaker shipbuilder homebuilder
            housebuilder retailer lender brewer insurer broker brokerage consultancy
            developer operator giant miner producer grocer supermarket chain
            start-up startup conglomerate agency watchdog regulator pollster
            thinktank think-tank broadcaster publisher manufacturer maker utility
            bank accountant auditor economist analyst researcher strategist agent
            expert consultant scientist ngo body federation association"""
    )
)
"""Before a name they describe what it names: "airline Norair"."""

SHORT_BODIES: Final = frozenset(
    words(
        """UN UNICEF UNHCR UNESCO UNRWA UNDP UNFPA OCHA WHO WFP FAO ILO IOM IMF OECD
            WTO IAEA IPCC EU ECB NATO OPEC AU ICRC MSF NGO NGOs Oxfam Amnesty
            Greenpeace CDC FDA FAA FBI NHS ONS IEA"""
    )
)
"""Short names set off in a headline; those of media are publishers, not here."""

NO_HEADLINE_SPEAKERS: Final = frozenset(
    words(
        """state city county side sides head general office center centre review
            letter document paper statement record information number numbers
            analysis video videos image images index
            release filing results census coach king queen prince"""
    )
)
"""Set off in a headline they are a place, a rubric or a subject."""

HOLLOW_SUBJECTS: Final = frozenset(
    words(
        """that what this there those these one ones number numbers
            it's article section percent"""
    )
)
"""Never taken for a speaker."""

NAMELESS: Final = frozenset(
    words("data figures numbers results statistics records estimates")
)
"""Standing alone they name no source: "figures show that"."""

MEDIA_NOUNS: Final = frozenset(
    words(
        """statement interview report release briefing letter post tweet speech
            address message conference broadcast video email e-mail blog filing
            testimony note memo podcast column"""
    )
)
"""In which somebody says something: "Li said in an interview"."""
