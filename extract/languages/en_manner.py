"""English words that show in which manner a figure is said, and what denies it."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.figure import Modality
from keyfigures.extract.languages.word_lists import words

MANNERS: Final[tuple[tuple[Modality, frozenset[str]], ...]] = (
    (
        "alleged",
        frozenset(
            words(
                """allegedly reportedly alleged purportedly purported supposedly
                    ostensibly supposed said suspected claimed unconfirmed unverified rumoured rumored accused
                    charged"""
            )
        ),
    ),
    (
        "projected",
        frozenset(
            words(
                """expected projected forecast forecasts projects predicts
                    predicted anticipated likely foreseen projection projections
                    outlook expects sees expecting forecasted seen"""
            )
        ),
    ),
    (
        "planned",
        frozenset(
            words(
                """will must plans plan planned planning aims aim intends intend
                    scheduled pledged pledges earmarked shall should
                    vowed slated hopes hoping seeks seeking demanded
                    demanding proposed targeted considering mulling"""
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
                    reckoned estimation calculated feared presumed"""
            )
        ),
    ),
)
"""Manner → words of the figure's clause that show it, the strongest first."""

OUTLOOKS: Final = frozenset(
    words("estimate estimates estimation projection projections forecast forecasts")
)
"""Nouns that colour the number after them: "a forecast of 5"."""
FORETOLD: Final = frozenset(
    words("forecast forecasts projection projections outlook guidance")
)
TARGETS: Final = frozenset(words("target targets goal quota ambition"))
"""Nouns that tell of the number they lead up to: "the target for May is 200"."""
PLANS: Final = frozenset(words("plan plans proposal proposals"))
"""Before "for" they tell that the number is planned."""
RUMOURS: Final = frozenset(
    words(
        """rumour rumours rumor rumors allegation allegations accusation accusations
            claim claims suspicion suspicions"""
    )
)
"""What is told behind one of these and "that" is alleged by nobody in particular."""

INTENDING: Final = frozenset(
    words(
        """decide agree vote choose commit undertake resolve pledge plan aim intend
            hope seek want promise vow propose offer prepare order require urge instruct
            direct"""
    )
)
"""Base forms of verbs before an infinitive that tell what is to be done."""
ORDERING: Final = frozenset(words("order require urge instruct direct ask tell oblige"))
"""Those that take who is to do it: "ordered the firm to pay 40"."""
ABOUT_TO: Final = frozenset(
    words("set due ready poised about prepared going slated scheduled")
)
"""Behind a form of "be", and before an infinitive, they tell what is to be done."""
INTENTIONS: Final = frozenset(
    words(
        """plan plans pledge pledges commitment commitments intention decision decisions
            promise promises proposal proposals bid aim target targets goal order orders
            agreement deal permission approval sanction mandate contract offer ambition"""
    )
)
"""Nouns before an infinitive that tell what is to be done."""
DONE_ALREADY: Final = frozenset(words("blame date find found see seen have"))
"""Behind "is to" they tell nothing of what is to be done."""
ACTING: Final = frozenset(
    words(
        """campaign programme program drive plan project scheme initiative budget
            strategy appeal response industry government ministry company agency
            charity assessment vaccination immunisation immunization distribution
            intervention fund"""
    )
)
"""Whose "targeting 40" tells of a plan, and of no attack."""

UNTRUE: Final = frozenset(
    words(
        """false baseless unfounded groundless untrue fake bogus fabricated wrong incorrect inaccurate"""
    )
)
ASSERTIONS: Final = frozenset(
    words(
        """claim claims allegation allegations report reports assertion
            assertions rumour rumours rumor rumors statement statements suggestion
            suggestions story stories accusation accusations"""
    )
)
DENIED_FIGURES: Final = frozenset(
    words("figure figures number numbers toll estimate estimates idea notion count as")
)
"""May be rejected as untrue like an assertion."""

FALSELY: Final = frozenset(words("falsely wrongly mistakenly untruthfully"))
"""Before a verb of saying they deny what is said."""
BRANDED: Final = frozenset(words("call brand label declare dismiss reject describe"))
"""Verbs that tell behind a claim what it is: "called the claim that … false"."""

NEGATIONS: Final = frozenset(
    words(
        """not never n't didn't hasn't haven't wasn't weren't isn't aren't
            doesn't don't hadn't can't cannot won't wouldn't couldn't"""
    )
)
NOBODY: Final = frozenset(("nobody", "none"))
PROOF: Final = frozenset(words("evidence proof indication sign basis truth"))
"""Behind "no", before "that", they deny what follows."""
NOT_REALLY: Final = frozenset(words("""only just merely yet simply necessarily even"""))
"""After "not" they do not deny the number."""
