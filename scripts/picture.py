"""Take the README's picture: the top of the sample's sheet in Chromium.

Run with the project's Python: .venv/bin/python scripts/picture.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "sheet.png"
COLOURS = 128
CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --disable-background-networking "
    "--disable-component-update --disable-sync --no-first-run --hide-scrollbars "
    "--window-size=1200,1500"
)


def main() -> None:
    """Build the sheet, photograph it, and keep the picture small."""
    with tempfile.TemporaryDirectory() as folder:
        sheet, shot = Path(folder) / "sheet", Path(folder) / "shot.png"
        build = [
            sys.executable,
            "-m",
            "keyfigures",
            "build",
            ROOT / "corpus" / "sample",
        ]
        title = ["--title", "Passage along the Lachin road"]
        subprocess.run([*build, "-o", sheet, *title], check=True)
        subprocess.run(
            [
                *CHROMIUM.split(),
                f"--user-data-dir={folder}/profile",
                f"--screenshot={shot}",
                (sheet / "index.html").as_uri(),
            ],
            check=True,
            capture_output=True,
        )
        PICTURE.parent.mkdir(exist_ok=True)
        Image.open(shot).convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
