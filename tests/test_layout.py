"""The links in keyfigures/, the package map and the package list must agree."""

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
