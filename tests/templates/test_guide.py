"""The guide describes what templates really see."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_context_in_the_guide_is_that_of_the_dataclasses() -> None:
    path = ROOT / "scripts" / "document_context.py"
    spec = importlib.util.spec_from_file_location("document_context", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    guide = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    assert "`figure_id`" in guide
    assert guide == module.documented(guide), "run scripts/document_context.py"
