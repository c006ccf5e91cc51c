"""How sure each way of finding a counted noun is; below 0.5 nothing is said."""

from __future__ import annotations

from typing import Final

DIRECT: Final = 1.0
FROM_SUBJECT: Final = 0.8
FROM_LABEL: Final = 0.7
INHERITED: Final = 0.6
