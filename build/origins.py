"""Independent origins: ten reprints of one statement are one."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from keyfigures.corpus.document import Document
from keyfigures.corpus.wording import group_origins


class Joined:
    """Numbers 0..n-1 in groups that grow together (union-find)."""

    def __init__(self, size: int) -> None:
        """Start with every number in a group of its own."""
        self._parent = list(range(size))
        self._members = [[number] for number in range(size)]

    def find(self, number: int) -> int:
        """Return the least number of the group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two groups one."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._parent[second] = first
            self._members[first] += self._members[second]

    def apart(self, one: int, other: int, marks: Sequence[Hashable]) -> bool:
        """Tell whether two groups hold no two numbers with the same mark."""
        first, second = self.find(one), self.find(other)
        held = {marks[number] for number in self._members[first]}
        return held.isdisjoint(marks[number] for number in self._members[second])

    def groups(self) -> list[list[int]]:
        """Return all groups, each sorted, in order of their least number."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            found.setdefault(self.find(number), []).append(number)
        return list(found.values())


def number_origins(documents: Sequence[Document]) -> tuple[int, ...]:
    """Return the origin number of each document, from 1, by order of appearance."""
    numbers = [0] * len(documents)
    groups = sorted(group_origins(documents), key=min)
    for origin, members in enumerate(groups, 1):
        for member in members:
            numbers[member] = origin
    return tuple(numbers)
