"""How sure each way of finding a counted noun is; below 0.5 nothing is said."""

from __future__ import annotations

DIRECT = 1.0
FROM_SUBJECT = 0.8
FROM_LABEL = 0.7
INHERITED = 0.6
