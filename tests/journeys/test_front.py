import pytest

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_visitor_switches_to_dark(page, live_server, check_page):
    page.goto(live_server.url)
    check_page()

    page.get_by_role("button", name="Dark").click()

    assert page.locator("html").get_attribute("data-theme") == "dark"
    check_page()
