"""Another site's pages by address, sitemap or list: what its robots.txt keeps is left, no more than asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.audit.addresses import choose, of_list, of_sitemap
from dashboard.audit.errors import AuditError
from tests.dashboard.audit.conftest import Site

URLSET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</sitemapindex>'


def places(site: Site, element: str, *paths: str) -> str:
    return "".join(f"<{element}><loc>{site.base}{path}</loc></{element}>" for path in paths)


def test_a_sitemap_and_an_index_of_sitemaps_are_read(site: Site) -> None:
    site["/sitemap.xml"] = INDEX.format(places(site, "sitemap", "/one.xml", "/two.xml"))
    site["/one.xml"] = URLSET.format(places(site, "url", "/", "/meetings"))
    site["/two.xml"] = URLSET.format(places(site, "url", "/agenda"))
    found = [address.removeprefix(site.base) for address in of_sitemap(f"{site.base}/sitemap.xml")]
    assert found == ["/", "/meetings", "/agenda"]


def test_what_robots_txt_keeps_is_left_and_the_limit_holds(site: Site, tmp_path: Path) -> None:
    site["/robots.txt"] = "User-agent: *\nDisallow: /private\n"
    listed = tmp_path / "list.txt"
    paths = ["/a", "/private/b", "/c", "/a", "/d", "/e"]
    listed.write_text("# 점검할 곳\n\n" + "\n".join(f"{site.base}{path}" for path in paths), encoding="utf-8")
    chosen = choose((), list_file=listed, limit=3)
    assert chosen.allowed == tuple(f"{site.base}{path}" for path in ("/a", "/c", "/d"))
    assert chosen.barred == (f"{site.base}/private/b",)
    assert chosen.left == 1


def test_without_robots_txt_everything_is_allowed_and_where_all_is_barred_that_is_said(site: Site) -> None:
    assert choose([f"{site.base}/x"]).allowed == (f"{site.base}/x",)
    site["/robots.txt"] = "User-agent: *\nDisallow: /\n"
    with pytest.raises(AuditError) as caught:
        choose([f"{site.base}/x"])
    assert caught.value.code == "audit-barred"


@pytest.mark.parametrize(
    "content",
    [
        "no xml",
        "<urlset/>",
        '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]><urlset><url><loc>&y;</loc></url></urlset>',
    ],
)
def test_what_is_no_sitemap_is_said_and_no_file_of_ours_is_read(site: Site, content: str) -> None:
    site["/sitemap.xml"] = content
    with pytest.raises(AuditError) as caught:
        of_sitemap(f"{site.base}/sitemap.xml")
    assert caught.value.code == "audit-sitemap"


def test_a_list_that_cannot_be_read_and_an_address_that_is_none_are_said(tmp_path: Path) -> None:
    with pytest.raises(AuditError) as caught:
        of_list(tmp_path / "none.txt")
    assert caught.value.code == "audit-list"
    for address in ({"urls": ["file:///etc/passwd"]}, {"urls": [], "sitemap": ""}):
        with pytest.raises(AuditError) as caught:
            choose(**address)
        assert caught.value.code == "audit-address"


@pytest.mark.parametrize("text", ["", "\ufeff\n \n", "# https://example.org/\n"])
def test_a_list_without_an_address_is_said(tmp_path: Path, text: str) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text(text, encoding="utf-8")
    with pytest.raises(AuditError) as caught:
        choose((), list_file=listed)
    assert (caught.value.code, caught.value.values) == ("audit-list-empty", {"path": str(listed)})
