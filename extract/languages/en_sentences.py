"""English abbreviations, so that their full stop is not taken for a sentence's end."""

from typing import Final

ABBREVIATIONS_BEFORE_NAMES: Final = """mr mrs ms messrs dr prof sir st ste gen lt col maj capt
    cmdr adm brig sgt cpl pvt rep reps sen sens gov pres hon rev fr sr supt insp det
    mt ft no nos art arts sec secs fig figs vol vols ch pp p para paras rs re vs v
    approx ca est e.g i.e cf al amb min eng engr barr smt mgr msgr rt nr jan feb mar apr jun jul aug
    sept sep oct nov dec mon tue tues wed thu thurs fri sat sun op ed eds"""
"""Never the last word of a sentence in running text: something always follows."""

ABBREVIATIONS: Final = """u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y a.m p.m inc ltd co corp bros
    llc plc jr esq etc ave blvd rd hwy mln bn mn tn km kg cm mm ha sq hrs hr yr yrs
    mins secs lb lbs oz ph.d m.d b.a m.a b.sc m.sc dept univ assn govt nat intl"""
"""End a sentence only where a capital letter follows."""
