"""What axe says about a page, as those need it who read with a keyboard, a screen reader or little contrast."""

from axe_playwright_python.sync_playwright import Axe

# What is in order is only counted: to name each element of it takes twice as long as to look for
# what is not.
OPTIONS = {"resultTypes": ["violations"]}


def assert_accessible(page):
    found = Axe().run(page, options=OPTIONS)
    # An axe that looked at nothing would find nothing.
    assert found.response["passes"]
    assert found.violations_count == 0, found.generate_report()
