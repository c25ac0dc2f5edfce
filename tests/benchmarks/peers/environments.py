"""Environments of the peers, one for each: made when first measured, below `.cache/`, never in the program's own."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent.parent
CACHE = ROOT / ".cache" / "peers"


def installed(name: str, peer: Mapping[str, Any], cache: Path = CACHE) -> Path | None:
    """The folder of a peer's environment; None, with the reason on the terminal, where it cannot be installed."""
    home = cache / name.lower().replace(".", "-")
    wanted = "\n".join((*peer.get("pip", ()), *peer.get("npm", ())))
    mark = home / ".ready"
    if mark.is_file() and mark.read_text("utf-8") == wanted:
        return home
    shutil.rmtree(home, ignore_errors=True)
    try:
        _install(home, peer)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"{name} is left out: it could not be installed ({error}).")
        return None
    mark.write_text(wanted, "utf-8")
    return home


def _install(home: Path, peer: Mapping[str, Any]) -> None:
    if "pip" in peer:
        venv.create(home, with_pip=True)
        _run([home / "bin" / "python", "-m", "pip", "install", "--quiet", *peer["pip"]])
    if "npm" in peer:
        home.mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--prefix", home, "--ignore-scripts", "--no-audit", "--no-fund", *peer["npm"]])


def _run(command: Sequence[str | Path]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def command(home: Path, peer: Mapping[str, Any]) -> tuple[str | Path, ...]:
    """The words of a peer's command; its program is in its environment, or a tool of the system."""
    program, *rest = peer["run"].split()
    return (home / program if "/" in program else program, *rest)
