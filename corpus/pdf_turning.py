"""Pages whose text runs upwards or upside down: turned so that it reads from the left.

Wide tables are often set sideways. Layout is worked out on the page as people turn it;
places are given in the page's own coordinates all the same.
"""

from __future__ import annotations

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


def turned(box: Box, quarters: int) -> Box:
    """Turn a box clockwise about the origin by quarters of a circle."""
    left, bottom, right, top = box
    if quarters == 1:
        return bottom, -right, top, -left
    if quarters == 2:
        return -right, -top, -left, -bottom
    if quarters == 3:
        return -top, left, -bottom, right
    return box


def turned_back(box: Box, quarters: int) -> Box:
    """Undo `turned`."""
    return turned(box, -quarters % 4)
