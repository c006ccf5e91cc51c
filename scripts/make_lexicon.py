"""Make extract/languages/en_lexicon.txt: words whose look misleads the tagger.

usage: python scripts/make_lexicon.py LEXICON
(the file en-lexicon.txt of the PyPI package textblob 0.20.1: Eric Brill's lexicon of
the Brown corpus and the Penn Treebank, a word and its most frequent tag a line)

Only words that the tagger would read otherwise by their ending are kept, and none that
is a name when capitalised; docs/adr/0002-syntax-by-rules.md says why.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

from keyfigures.extract.languages.en_context import own_lexicon
from keyfigures.extract.syntax.word_tags import by_ending

OUT = Path(__file__).parents[1] / "extract" / "languages" / "en_lexicon.txt"
WORD = re.compile(r"[a-z]{3,}")
TAGS = {
    "NN": "N", "NNS": "S", "JJ": "J", "JJR": "J", "JJS": "J",
    "RB": "A", "RBR": "A", "RBS": "A",
    "VB": "b", "VBP": "b", "VBZ": "y", "VBD": "V", "VBN": "E",
}  # fmt: skip
"""The corpus's tag → ours; -ing forms are known by their ending."""
HEADER = """\
# English words that their endings would tag wrongly: a tag of the tagger, then words.
# Made by scripts/make_lexicon.py from Eric Brill's lexicon (Copyright 1993 by the
# Massachusetts Institute of Technology and the University of Pennsylvania, MIT licence)
# with words of the Twitter Part-of-Speech Annotated Data (Carnegie Mellon University,
# CC BY 3.0): see Brill-MIT.txt beside this file.
"""


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each word of the lexicon with its most frequent tag."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith(";"):
            word, tag = line.split()[:2]
            yield word, tag


def misleading(path: Path) -> dict[str, list[str]]:
    """Return tag → the words that need telling, in order."""
    read = list(entries(path))
    names = {word.lower() for word, tag in read if tag in ("NNP", "NNPS")}
    known = own_lexicon()
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, corpus_tag in read:
        tag = TAGS.get(corpus_tag)
        if tag is None or word in known or not WORD.fullmatch(word):
            continue
        if tag == "V" and word.endswith("ed"):
            tag = "E"
        name = word in names and tag not in "NS"
        if not name and tag != by_ending(word):
            found[tag].append(word)
    return {tag: sorted(set(words)) for tag, words in sorted(found.items())}


def main() -> None:
    """Write the list anew."""
    parts = [HEADER]
    for tag, words in misleading(Path(sys.argv[1])).items():
        parts.append(f"{tag}\n{fill(' '.join(words), 96)}\n")
    OUT.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
