"""The package as users get it: source archive → wheel → an empty environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STAGES = ("build", "corpus", "extract", "templates")
NOT_SOURCE = shutil.ignore_patterns(
    ".git", ".venv", ".scratch", ".*_cache", "*.egg-info", "__pycache__", "dist"
)

pytest.importorskip("setuptools", minversion="77", reason="packing needs setuptools 77")


def quiet(command: Sequence[str | Path], folder: Path) -> str:
    """Run a command without this tree on its import path; return what it prints."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def pack(kind: str, tree: Path, into: Path) -> Path:
    """Build a "wheel" or an "sdist" of a source tree."""
    code = f"from setuptools import build_meta; build_meta.build_{kind}({str(into)!r})"
    quiet([sys.executable, "-c", code], tree)
    return next(into.glob("*.whl" if kind == "wheel" else "*.tar.gz"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from an unpacked source archive."""
    folder = tmp_path_factory.mktemp("packing")
    tree = shutil.copytree(ROOT, folder / "tree", symlinks=True, ignore=NOT_SOURCE)
    archive = pack("sdist", tree, folder)
    (folder / "unpacked").mkdir()
    quiet(["tar", "-xzf", archive, "-C", folder / "unpacked"], folder)
    (unpacked,) = (folder / "unpacked").iterdir()
    return pack("wheel", unpacked, folder)


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the tree that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--python", folder / "bin" / "python"]
    quiet([*pip, "install", "-q", "--no-deps", "--no-index", wheel], folder)
    return folder


def test_wheel_holds_one_package(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0].partition("-")[0] for name in names}
    assert tops == {"keyfigures"}


@pytest.mark.parametrize("stage", STAGES)
def test_wheel_holds_every_file_of_a_stage(wheel: Path, stage: str) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [
        f"keyfigures/{path.relative_to(ROOT)}"
        for path in sorted((ROOT / stage).rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    ]
    assert f"keyfigures/{stage}/__init__.py" in files
    assert [name for name in files if name not in names] == []


def test_wheel_says_that_it_is_typed(wheel: Path) -> None:
    assert "keyfigures/py.typed" in zipfile.ZipFile(wheel).namelist()


@pytest.mark.parametrize("name", STAGES)
def test_no_stage_is_importable_as_a_bare_name(environment: Path, name: str) -> None:
    code = (
        "from importlib.util import find_spec; "
        f"print(find_spec('keyfigures') is not None, find_spec({name!r}))"
    )
    python = environment / "bin" / "python"
    assert quiet([python, "-c", code], environment) == "True None\n"


def test_installed_command_builds_and_checks_a_sheet(
    environment: Path, tmp_path: Path
) -> None:
    """The dependencies are lent from the running environment, the project is not."""
    python = environment / "bin" / "python"
    home = quiet(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        tmp_path,
    ).strip()
    lent = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    (Path(home) / "lent.pth").write_text("\n".join(lent) + "\n")

    code = "import keyfigures.templates; print(keyfigures.templates.__file__)"
    assert quiet([python, "-c", code], tmp_path).startswith(home)

    report = tmp_path / "report.txt"
    report.write_text(
        "The agency said that 1,250 tents had arrived since 3 May 2021.\n"
    )
    command = environment / "bin" / "keyfigures"
    quiet([command, "build", report, "-o", tmp_path / "sheet"], tmp_path)
    assert "1,250" in (tmp_path / "sheet" / "index.html").read_text()
    assert (tmp_path / "sheet" / "factsheet.pdf").read_bytes().startswith(b"%PDF-")
    quiet([command, "check", tmp_path / "sheet"], tmp_path)
