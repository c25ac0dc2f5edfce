"""The bars of `bars.yml`, and whether a figure holds its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

BARS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "bars.yml").read_text("utf-8"))


def holds(figure: str, value: float) -> bool:
    """Print a figure beside its bar; whether it holds."""
    bar = BARS[figure]
    held = value <= bar["most"] if "most" in bar else value >= bar["least"]
    wanted = f"≤ {bar['most']}" if "most" in bar else f"≥ {bar['least']}"
    print(f"{'ok    ' if held else 'MISSED'} {value:10.3g}  ({wanted})  {bar['what']}")
    return held
