"""Compiles `extract` to machine code where asked to: KEYFIGURES_COMPILE=1 pip install .

Without that the package is plain Python and needs no compiler. Everything else about
the package is told in pyproject.toml. ADR 13 says why both exist.
"""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from pathlib import Path

from setuptools import Extension, setup

WANTED = os.environ.get("KEYFIGURES_COMPILE") == "1"
COMPILED = "keyfigures/extract"
SCRATCH = Path(".scratch")


def extensions() -> list[Extension]:
    """Return what the C compiler is to make: nothing, or every module of `extract`."""
    if not WANTED or "bdist_wheel" not in sys.argv:  # pip asks for metadata first
        return []
    from mypyc.build import mypycify

    packages = laid_out(SCRATCH / "source")
    modules = [
        str(module)
        for module in sorted(packages.joinpath(COMPILED).rglob("*.py"))
        if module.name != "__init__.py"
    ]
    made: list[Extension] = mypycify(
        ["--config-file=", "--ignore-missing-imports", *modules],
        opt_level="2",  # 3 gains nothing
        debug_level="0",
        multi_file=True,
        group_name="keyfigures",
        target_dir=str(SCRATCH / "c"),
    )
    if sys.platform == "linux":
        for one in made:
            one.extra_compile_args += CALLED_DIRECTLY
    return made


CALLED_DIRECTLY = ["-fvisibility=hidden", "-fno-plt"]
"""Functions of one library call each other straight, not through a table of symbols."""


def laid_out(root: Path) -> Path:
    """Copy the packages to where their names say: mypy tells modules by their path."""
    shutil.rmtree(root, ignore_errors=True)
    config = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    for name, folder in config["tool"]["setuptools"]["package-dir"].items():
        shutil.copytree(folder, root.joinpath(*name.split(".")), ignore=links)
    return root


def links(folder: str, names: list[str]) -> list[str]:
    """Return which of a folder's entries are links: they stand for packages."""
    return [name for name in names if Path(folder, name).is_symlink()]


setup(
    ext_modules=extensions(),
    setup_requires=["mypy>=1.15"] if WANTED else [],
)
