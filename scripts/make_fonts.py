"""Make the shipped fonts: small woff2 files, one per face and script.

usage: python scripts/make_fonts.py INTER SERIF ARABIC HEBREW
(the unpacked npm packages inter-ui 4.1.1, source-serif 4.5.1,
@fontsource/noto-sans-arabic 5.3.0 and @fontsource/noto-sans-hebrew 5.3.0)

docs/adr/0009-fonts.md says why these families, why they are cut up, and why the
serif carries another name.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

OUT = Path(__file__).parents[1] / "templates" / "fonts"

CORE = (
    "U+20-7E,U+A0-AC,U+AE-FF,U+131,U+152,U+153,U+2C6,U+2DC,U+2010-2015,U+2018-201F,"
    "U+2020-2022,U+2026,U+202F,U+2009,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,"
    "U+2082,U+20AC,U+2116,U+2122,U+2153,U+2154,U+2190-2193,U+2212,U+2248,U+2260,"
    "U+2264,U+2265,U+2713"
)
"""What an English or French sheet prints, with the signs the page itself uses."""
EUROPEAN = (
    "U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+218-21B,U+259,U+2C7,U+2D8-2DB,"
    "U+2DD,U+1E9E,U+20A6,U+20AA,U+20AB,U+20B1,U+20B4,U+20B8-20BA,U+20BC-20BF"
)
"""Names from Reykjavík to Baku: Latin Extended-A, ə, ș, ț, and currency signs."""
EXTENDED = (
    "U+180-18E,U+190,U+191,U+193-217,U+21C-24F,U+2B0-2C5,U+2DE-2FF,U+300-338,"
    "U+1E00-1E9D,U+1E9F-1EFF,U+20A0-20A5,U+20A7-20A9,U+20AD-20B0,U+20B2,U+20B3,"
    "U+20B5-20B7,U+20BB,U+2016,U+2023,U+2024,U+2031,U+2034,U+203D,U+2043,"
    "U+2047-2049,U+2070-207F,U+2080,U+2081,U+2083-208E,U+2090-209C,U+2113,U+2120,"
    "U+2126,U+212E,U+2150-2152,U+2155-215F,U+2194-2199,U+21D0-21D5,U+2202,U+2206,"
    "U+220F,U+2211,U+2215,U+2217,U+2219,U+221A,U+221E,U+2229,U+222B,U+2261,"
    "U+2460-2473,U+25A0,U+25A1,U+25AA,U+25AB,U+25B2,U+25B6,U+25BA,U+25BC,U+25C0,"
    "U+25C6,U+25C7,U+25CA,U+25CB,U+25CF,U+2605,U+2606,U+2610-2612,U+2714,U+2717,"
    "U+2718,U+2756,U+2757,U+2780-2793,U+FB00-FB04"
)
CYRILLIC = "U+370-3FF,U+400-52F"
ARABIC = "U+20,U+A0,U+600-6FF,U+750-77F,U+8A0-8FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC"
HEBREW = "U+20,U+A0,U+590-5FF,U+20AA,U+200C-200F,U+FB1D-FB4F"
"""Both with the space: a line is shaped in runs, and a run keeps its font."""
LAYOUT = ("kern", "liga", "locl", "ccmp", "mark", "mkmk", "tnum", "lnum")
ARABIC_LAYOUT = ("init", "medi", "fina", "isol", "rlig", "calt", "curs", "abvm", "blwm")

RENAMED = {
    "Source Serif 4": "KF Serif",
    "SourceSerif4": "KFSerif",
    "Hebrew Thin": "Hebrew",
    "HebrewThin": "Hebrew",
}
"""The serif's licence reserves the name "Source": a subset must not bear it. The
Hebrew files carry the name of the variable font's first instance: put right."""


def cut(source: Path, target: str, unicodes: str, features: tuple[str, ...]) -> None:
    """Write the part of a font that covers some characters, as woff2."""
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = list(features)
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.notdef_outline = True
    options.drop_tables += ["STAT", "DSIG", "meta", "BASE", "gasp"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(unicodes))
    cutter.subset(font)
    rename(font)
    font.flavor = "woff2"
    font.save(OUT / f"{target}.woff2")
    print(f"{target:24} {len(font.getBestCmap()):5} characters", file=sys.stderr)


def rename(font: TTFont) -> None:
    """Give a modified font a name of its own where its licence asks for it."""
    for record in font["name"].names:
        if record.nameID in (0, 13, 14):
            continue
        text = record.toUnicode()
        for reserved, own in RENAMED.items():
            text = text.replace(reserved, own)
        record.string = text


def main() -> None:
    """Cut every face."""
    inter, serif, arabic, hebrew = (Path(name) for name in sys.argv[1:5])
    for weight, sans_name, serif_name in (
        (400, "Inter-Regular", "SourceSerif4-Regular"),
        (600, "Inter-SemiBold", "SourceSerif4-Semibold"),
    ):
        sans_file = inter / "web" / f"{sans_name}.woff2"
        serif_file = serif / "TTF" / f"{serif_name}.ttf"
        for part, unicodes in (
            ("core", CORE),
            ("european", EUROPEAN),
            ("extended", EXTENDED),
            ("cyrillic", CYRILLIC),
            ("full", ",".join((CORE, EUROPEAN, EXTENDED, CYRILLIC))),
        ):
            cut(sans_file, f"sans-{weight}-{part}", unicodes, LAYOUT)
            cut(serif_file, f"serif-{weight}-{part}", unicodes, LAYOUT)
        file = arabic / "files" / f"noto-sans-arabic-arabic-{weight}-normal.woff2"
        cut(file, f"arabic-{weight}", ARABIC, LAYOUT + ARABIC_LAYOUT)
        file = hebrew / "files" / f"noto-sans-hebrew-hebrew-{weight}-normal.woff2"
        cut(file, f"hebrew-{weight}", HEBREW, LAYOUT)


if __name__ == "__main__":
    main()
