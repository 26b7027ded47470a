"""A headless Chromium, and the hand-made dossier as a page on disk."""

import importlib.util
import os
import shutil
import warnings
from pathlib import Path

import pytest

from newsprism.render.html import to_html

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
SAMPLE = Path(__file__).parents[1] / "unit" / "render" / "sample.py"


def chromium() -> str | None:
    """The browser to test in: CHROMIUM names one, else the one on the path."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def sample():
    spec = importlib.util.spec_from_file_location("browser_sample", SAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def browser():
    sync = pytest.importorskip("playwright.sync_api", reason="SKIPPED THE BROWSER TESTS: playwright is not installed")
    path = chromium()
    if path is None:
        reason = "SKIPPED THE BROWSER TESTS: no chromium (Debian: apt install chromium)"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(sample, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(to_html(sample.dossier()), encoding="utf-8")
    return path.as_uri()


class Watched:
    """A page, and all that it did that a dossier must not do."""

    def __init__(self, page):
        self.page = page
        self.dialogs, self.errors, self.requests = [], [], []
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: self.requests.append(request.url))


@pytest.fixture
def open_page(browser, address):
    """Opens the page: ``open_page(width=390, scheme="dark", script=False)`` gives it watched."""
    contexts = []

    def opened(*, width=1440, scheme="light", script=True, url=address):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.goto(url)
        return watched

    yield opened
    for context in contexts:
        context.close()
