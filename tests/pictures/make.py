"""Makes the pictures of the README from the real site: `python tests/pictures/make.py`, behind `make build`."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server of files that does not talk."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Open the newest briefing of site/ in a headless Chromium and take its picture."""
    page_folder = next(folder for folder in sorted((ROOT / "site" / "briefings").iterdir()) if folder.is_dir())
    serve = functools.partial(Quiet, directory=str(ROOT / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"http://127.0.0.1:{server.server_port}/briefings/{page_folder.name}/")
        page.screenshot(path=ROOT / "tests" / "pictures" / "briefing.png")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
