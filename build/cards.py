"""Cards: one key figure with everything that proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.sheet import Card, NumberView, StatementView, Sum
from keyfigures.build.statements import statement_of
from keyfigures.build.views import Viewer, clean
from keyfigures.build.wording import Wording
from keyfigures.extract.figure import Figure


@dataclass(frozen=True, slots=True, eq=False)
class CardMaker:
    """Makes cards: `origins` by number of the source from 1, `sums` and the editor's
    `labels` by figure."""

    viewer: Viewer
    origins: Sequence[int]
    sums: Mapping[str, tuple[Sum, ...]]
    labels: Mapping[str, str]

    def card(self, key_figure: KeyFigure) -> Card:
        """Return the card of a key figure."""
        lead = key_figure.lead
        mention = self.viewer.mention(lead)
        return Card(
            id=key_figure.id,
            heading=heading_of(lead),
            number=mention.number,
            label=self.labels.get(lead.id) or label_of(lead),
            status=key_figure.status,
            lead=mention,
            others=tuple(map(self.viewer.mention, key_figure.mentions[1:])),
            origins=key_figure.origins,
            origin_note=self.origin_note(key_figure),
            sums=self.sums.get(lead.id, ()),
            caveats=self._caveats(key_figure),
            statement=statement_view(lead, mention.number),
            superseded_by=key_figure.superseded_by,
            supersedes=key_figure.supersedes,
        )

    def origin_note(self, key_figure: KeyFigure) -> str:
        """Return "2 reports, 1 origin: sources 1 and 4 share wording", or ""."""
        sources = sorted({self.viewer.number(f.document) for f in key_figure.mentions})
        if len(sources) < 2:
            return ""
        wording = self.viewer.wording
        reports = wording.count(wording.reports, len(sources))
        origins = wording.count(wording.origins, key_figure.origins)
        families = "; ".join(self._families(sources, key_figure))
        return f"{reports}, {origins}" + (f": {families}" if families else "")

    def _families(self, sources: Sequence[int], key_figure: KeyFigure) -> Iterator[str]:
        """Say which of the sources share wording or name the same claimant."""
        wording = self.viewer.wording
        by_origin: dict[int, list[int]] = {}
        for number in sources:
            by_origin.setdefault(self.origins[number - 1], []).append(number)
        for family in by_origin.values():
            if len(family) > 1:
                yield wording.share_wording.format(sources=_listed(family, wording))
        for voice in key_figure.one_claimant:
            family = sorted(n for origin in voice for n in by_origin.get(origin, ()))
            yield wording.same_statement.format(sources=_listed(family, wording))

    def _caveats(self, key_figure: KeyFigure) -> tuple[str, ...]:
        caveats = self.viewer.wording.caveats
        found = [caveats.get(key_figure.status, "")]
        found.append(caveats.get(key_figure.lead.claim.modality, ""))
        return tuple(filter(None, found))


def _listed(numbers: Sequence[int], wording: Wording) -> str:
    return wording.enumerate([str(number) for number in numbers])


def label_of(figure: Figure) -> str:
    """Return what is counted, in the source's words."""
    words = [figure.words(figure.counted.span) if figure.counted else "", ""]
    words[1] = figure.words(figure.per)
    return clean(" ".join(filter(None, words)))


def heading_of(figure: Figure) -> str:
    """Return a short line that says what happened, in the source's words.

    It never opens with the figure: the number stands beside it.
    """
    statement = statement_of(figure)
    rest = statement.whole if statement.before else statement.after
    words = statement.predicate or rest or statement.whole
    return words[:1].upper() + words[1:]


def statement_view(figure: Figure, number: NumberView) -> StatementView:
    """Return what the clause says before and after the printed number."""
    statement = statement_of(figure, unit_printed=bool(number.unit))
    return StatementView(statement.before, statement.after)
