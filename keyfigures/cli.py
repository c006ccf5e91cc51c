"""The command line: `keyfigures build`, `add`, `extract`, `explain`, `check`.

Exit status: 0 fine, 1 findings, 2 usage or unreadable input. Heavy parts are imported
inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from keyfigures.console import (
    print_json,
    print_tables,
    printable,
    report_build,
    warn,
)
from keyfigures.errors import KeyFiguresError
from keyfigures.gathering import (
    keep_all,
    labelled,
    read_all,
    read_standard_input,
    sheet_options,
)
from keyfigures.lines import (
    standard_input_lines,
    write_documents,
    write_standard_input,
)

FINDINGS, UNREADABLE, INTERRUPTED = 1, 2, 130

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Find the figures in documents and set them on a fact sheet, "
    "each proved against its source.",
)
Sources = Annotated[
    list[str], typer.Argument(help="Files, folders or globs.", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def main() -> None:
    """Run the command line; one line instead of a traceback for bad input."""
    try:
        app()
    except KeyFiguresError as error:
        warn(str(error))
        sys.exit(UNREADABLE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        warn("stopped")
        sys.exit(INTERRUPTED)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.")
    ] = False,
) -> None:
    """Answer --version."""
    if show:
        from keyfigures import __version__

        typer.echo(f"keyfigures {__version__}")
        raise typer.Exit


@app.command()
def build(
    sources: Sources,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder to write the sheet to.")
    ] = Path("sheet"),
    title: Annotated[
        str, typer.Option(help="Title of the sheet.", show_default=False)
    ] = "",
    as_of: Annotated[
        str,
        typer.Option(
            help="Date the figures stand for, YYYY-MM-DD.",
            metavar="DATE",
            show_default="latest date that a source states",
        ),
    ] = "",
    published: Annotated[
        str,
        typer.Option(
            help="Date of the sheet itself, YYYY-MM-DD.",
            metavar="DATE",
            show_default="SOURCE_DATE_EPOCH, else today",
        ),
    ] = "",
    style: Annotated[
        str,
        typer.Option(
            help="House style of numbers: plain, ocha, ons or ap.",
            show_default="plain",
        ),
    ] = "",
    language: Annotated[
        str, typer.Option(help="Language of the sheet.", show_default="en")
    ] = "",
    paper: Annotated[
        str,
        typer.Option(help="Paper of the PDF: A4 or Letter.", show_default="A4"),
    ] = "",
    templates: Annotated[
        str,
        typer.Option(
            help="Folder of own templates or theme.css.",
            metavar="DIR",
            show_default="the built-in look",
        ),
    ] = "",
    config: Annotated[
        Path | None,
        typer.Option(
            help="Editor's choices, TOML.",
            metavar="FILE",
            show_default="keyfigures.toml in this folder, if there",
        ),
    ] = None,
    no_pdf: Annotated[
        bool, typer.Option("--no-pdf", help="Leave out the PDF.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit 1 when a source could not be read."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Build a fact sheet: web page, PDF, data and unmodified sources in one folder."""
    from keyfigures.build.assembling import build_sheet
    from keyfigures.build.folder import refuse_foreign
    from keyfigures.build.writing import write_sheet

    options = sheet_options(
        config,
        title=title,
        as_of=as_of,
        published=published,
        style=style,
        language=language,
        paper=paper,
        templates=templates,
    )
    refuse_foreign(output.absolute())
    documents, unread = read_all(sources)
    sheet = build_sheet(documents, options, failures=unread)
    write_sheet(sheet, documents, output, pdf=not no_pdf)
    report_build(sheet, output, unread, as_json=as_json)
    if strict and unread:
        raise typer.Exit(FINDINGS)


@app.command()
def add(
    urls: Annotated[
        list[str],
        typer.Argument(
            metavar="URL...", help="Addresses (http, https).", show_default=False
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder to keep the sources in.")
    ] = Path("sources"),
    as_json: AsJson = False,
) -> None:
    """Fetch addresses and keep each as received, with where and when (extra: fetch)."""
    kept, failed = keep_all(urls, output)
    if as_json:
        print_json({"files": [str(path) for path in kept], "failed": failed})
    else:
        for path in kept:
            typer.echo(printable(str(path)))
    if failed:
        raise typer.Exit(UNREADABLE)


@app.command()
def extract(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files, folders or globs; none: standard input.", show_default=False
        ),
    ] = None,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl",
            help='Print a line {"id", "figures"} a document; standard input then '
            'holds a line {"id", "text"} a document.',
        ),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Show dates, identifiers and the like too.")
    ] = False,
) -> None:
    """Find the figures and print them as a table, or as JSON lines."""
    if not sources and sys.stdin.isatty():
        raise typer.BadParameter("name a source, or send text to standard input")
    if jsonl and not sources:
        complete = write_standard_input(standard_input_lines())
    else:
        documents, unread = read_all(sources) if sources else read_standard_input()
        documents = labelled(documents)
        complete = not unread
        if jsonl:
            write_documents(documents)
        else:
            print_tables(documents, everything)
    if not complete:
        raise typer.Exit(UNREADABLE)


@app.command()
def explain(
    sentence: Annotated[str, typer.Argument(help="The sentence, in quotes.")],
) -> None:
    """Show how a sentence is read, rule by rule."""
    from keyfigures.extract.explaining import explain as explained

    typer.echo(explained(sentence))


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="Folder written by `build`.")],
    as_json: AsJson = False,
) -> None:
    """Prove a finished sheet again from its own folder; exit 1 on any mismatch."""
    from keyfigures.build.checking import check_sheet

    findings = check_sheet(folder)
    if as_json:
        print_json({"proved": not findings, "findings": [asdict(f) for f in findings]})
    else:
        for finding in findings:
            typer.echo(printable(str(finding)))
        typer.echo(
            f"{len(findings)} findings: this sheet is not proved."
            if findings
            else "Every figure is proved against its source."
        )
    if findings:
        raise typer.Exit(FINDINGS)
