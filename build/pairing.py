"""Which things to compare at all, so that not every pair need be.

Each thing is filed under a few keys; a thing meets those filed earlier under a key that
it looks under. Of a crowded key it meets the nearest only: time grows in proportion to
the number of things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

CROWD = 48
"""So many of the nearest earlier things are met under one key."""


def pairs_to_compare(
    look: Sequence[Sequence[Hashable]], file: Sequence[Sequence[Hashable]]
) -> Iterator[tuple[int, int]]:
    """Yield (earlier, later) numbers of things that meet, without repeats.

    `look[n]` are the keys under which thing n looks, `file[n]` those it is filed under.
    """
    filed: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, (wanted, keys) in enumerate(zip(look, file, strict=True)):
        met: dict[int, None] = {}
        for key in wanted:
            if key in filed:
                met.update(dict.fromkeys(filed[key][-CROWD:]))
        yield from ((earlier, number) for earlier in met)
        for key in keys:
            filed[key].append(number)
