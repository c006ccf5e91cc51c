"""Write what a template sees into docs/templates.md, from the dataclasses themselves.

usage: python scripts/document_context.py   (a test tells when it has to be run)
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONTRACT = ROOT / "build" / "sheet.py"
GUIDE = ROOT / "docs" / "templates.md"
START, END = "<!-- context: generated -->\n", "<!-- end of context -->\n"


def context() -> str:
    """Return the classes of the contract as Markdown, the sheet itself first."""
    tree = ast.parse(CONTRACT.read_text(encoding="utf-8"))
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return "\n".join(_section(node) for node in reversed(classes))


def _section(node: ast.ClassDef) -> str:
    purpose = (ast.get_docstring(node) or "").splitlines()[0]
    rows = [f"### {node.name}\n", f"{purpose}\n", "| field | type | |", "|---|---|---|"]
    for field, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            kind = ast.unparse(field.annotation).replace("|", "\\|")
            rows.append(f"| `{field.target.id}` | `{kind}` | {_note(following)} |")
    return "\n".join([*rows, ""])


def _note(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split()).replace("|", "\\|")
    return ""


def documented(guide: str) -> str:
    """Return the guide with its generated part made anew."""
    before, rest = guide.split(START)
    return before + START + "\n" + context() + "\n" + END + rest.split(END)[1]


def main() -> None:
    """Bring the guide up to date."""
    text = GUIDE.read_text(encoding="utf-8")
    GUIDE.write_text(documented(text), encoding="utf-8")


if __name__ == "__main__":
    main()
