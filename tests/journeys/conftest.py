"""A real browser: Debian's Chromium, driven by Playwright."""

import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

CHROMIUM = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
STILL = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
SERIOUS = ("serious", "critical")

# Playwright's synchronous interface runs an event loop in the test's thread, which Django takes
# for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_modifyitems(items):
    if CHROMIUM:
        return
    for item in items:
        if "journey" in item.keywords:
            if os.environ.get("CI") == "true":
                pytest.fail(
                    "Chromium is missing: CI has to run the browser journeys.", pytrace=False
                )
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": [*QUIET, *STILL]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "viewport": {"width": 1440, "height": 1000}}


@pytest.fixture
def complaints(page):
    """What the console says against the page: script errors and breaches of the content policy."""
    heard = []
    page.on("console", lambda m: heard.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture
def check_page(page, complaints):
    """Fail on a serious accessibility finding, a sideways scroll bar or a complaint."""

    def check():
        found = Axe().run(page).response["violations"]
        serious = [f"{v['id']}: {v['nodes'][0]['html']}" for v in found if v["impact"] in SERIOUS]
        assert serious == [], page.url
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0, f"{page.url} scrolls sideways"
        assert complaints == [], page.url

    return check
