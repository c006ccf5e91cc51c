"""The links in keyfigures/, the package map and the package list must agree.

So must the constants of `extract` and the mark that they are some.
"""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def setuptools_config() -> dict[str, object]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    config: dict[str, object] = tomllib.loads(text)["tool"]["setuptools"]
    return config


def test_links_match_package_dir() -> None:
    links = {
        f"keyfigures.{entry.name}": str(entry.readlink().name)
        for entry in (ROOT / "keyfigures").iterdir()
        if entry.is_symlink()
    }
    assert setuptools_config()["package-dir"] == {"keyfigures": "keyfigures", **links}


def test_every_package_folder_is_listed() -> None:
    folders = {"keyfigures"}
    for name in ("build", "corpus", "extract", "templates"):
        for init in (ROOT / name).rglob("__init__.py"):
            parts = init.parent.relative_to(ROOT).parts
            folders.add(".".join(("keyfigures", *parts)))
    assert set(setuptools_config()["packages"]) == folders  # type: ignore[call-overload]


def test_constants_of_extract_are_final() -> None:
    """A constant that no later line of its module changes is marked as one."""
    unmarked = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in sorted((ROOT / "extract").rglob("*.py"))
        for name in unmarked_constants(file)
    ]
    assert unmarked == []


def unmarked_constants(file: Path) -> list[str]:
    module = ast.parse(file.read_text(encoding="utf-8"))
    changed = {
        ast.unparse(line.target)
        for line in module.body
        if isinstance(line, ast.AugAssign)
    }
    plain = [
        ast.unparse(line.targets[0])
        for line in module.body
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name)
    ]
    annotated = [
        ast.unparse(line.target)
        for line in module.body
        if isinstance(line, ast.AnnAssign)
        and not ast.unparse(line.annotation).startswith(("Final", "TypeAlias"))
    ]
    return [
        name for name in plain + annotated if name.isupper() and name not in changed
    ]
