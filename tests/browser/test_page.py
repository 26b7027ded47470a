"""The page in a real browser."""

import pytest

pytestmark = pytest.mark.browser

WIDTHS = [1440, 1024, 390]

CONTRAST = """
() => {
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = rgb(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const node of document.querySelectorAll("body *:not(svg *)")) {
    const said = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
    if (!said || !node.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(node).color)), light(ground(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([ratio.toFixed(2), node.tagName, node.className, node.textContent.slice(0, 30)]);
  }
  return poor;
}
"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_hostile_text_does_nothing(open_page, address, width, scheme):
    watched = open_page(width=width, scheme=scheme)
    watched.page.wait_for_timeout(200)
    assert watched.dialogs == []
    assert watched.errors == []
    assert set(watched.requests) <= {address, "data:,"}
    assert watched.page.evaluate("document.images.length") == 0
    assert watched.page.evaluate("document.scripts.length") == 1


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_never_wider_than_the_window(open_page, width):
    page = open_page(width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_at_least_aa(open_page, scheme):
    assert open_page(scheme=scheme).page.evaluate(CONTRAST) == []


def test_every_citation_opens_its_words(open_page, story_words):
    page = open_page().page
    links = page.locator("main a.cite:visible")
    assert links.count() > 30
    for number in range(links.count()):
        link = links.nth(number)
        anchor = link.get_attribute("href")[1:]
        link.click()
        assert page.locator("#reader").is_visible()
        marked = "".join(page.locator(f"#reader-body .{anchor}.on").all_text_contents())
        assert marked
        assert marked == "".join(story_words(page, anchor))
        page.keyboard.press("Escape")
        assert not page.locator("#reader").is_visible()


@pytest.fixture
def story_words():
    return lambda page, anchor: page.locator(f"#articles ~ details .{anchor}").all_text_contents()


def test_the_keyboard_opens_moves_and_returns(open_page):
    page = open_page().page
    first = page.locator("main a.cite:visible").first
    first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#reader").is_visible()
    assert page.evaluate("document.activeElement.id") == "reader-title"
    before = page.locator("#reader").get_attribute("data-anchor")
    page.keyboard.press("n")
    assert page.locator("#reader").get_attribute("data-anchor") != before
    page.keyboard.press("p")
    assert page.locator("#reader").get_attribute("data-anchor") == before
    page.keyboard.press("Escape")
    assert first.evaluate("node => node === document.activeElement")


def test_the_highlight_is_in_view(open_page):
    page = open_page().page
    page.locator("main a.cite:visible").first.click()
    box = page.locator("#reader-body .on").first.bounding_box()
    assert 0 <= box["y"] <= 900


def test_without_script_a_link_goes_to_its_words(open_page):
    page = open_page(script=False).page
    link = page.locator("main a.cite:visible").first
    anchor = link.get_attribute("href")[1:]
    link.click()
    target = page.locator(f"#{anchor}")
    assert target.is_visible()
    assert target.evaluate("node => node.matches(':target')")
    colour = "node => getComputedStyle(node).backgroundColor"
    assert target.evaluate(colour) != page.locator("#articles").evaluate(colour)
    assert not page.locator("#theme").is_visible()


def test_the_switch_turns_light_to_dark_and_back(open_page):
    page = open_page().page
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.evaluate(ground) != light
    page.locator("#theme").click()
    assert page.evaluate(ground) == light


def test_print_hides_what_paper_cannot_use(open_page):
    page = open_page(scheme="dark").page
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".toc").is_visible()
    assert not page.locator("#theme").is_visible()
    assert page.locator(".minute").is_visible()


def test_an_address_with_a_citation_opens_it(open_page, address):
    page = open_page(url=f"{address}#c3").page
    assert "on" in page.locator("#c3").get_attribute("class").split()


def test_a_large_dossier_is_usable(open_page, sample, tmp_path):
    from newsprism.render.html import to_html

    path = tmp_path / "large.html"
    path.write_text(to_html(sample.large(200)), encoding="utf-8")
    watched = open_page(url=path.as_uri())
    watched.page.locator("main a.cite:visible").first.click()
    assert watched.page.locator("#reader").is_visible()
    assert watched.errors == []
