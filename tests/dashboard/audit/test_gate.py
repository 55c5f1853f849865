"""An audit started from a page reaches public addresses only, by whatever way a page leads elsewhere."""

from __future__ import annotations

from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

import pytest

from dashboard import audit
from dashboard.audit import addresses
from dashboard.audit.addresses import choose
from dashboard.audit.errors import AuditError
from dashboard.audit.gate import is_public, opened
from dashboard.serving import free_port
from tests.dashboard.audit.conftest import Site, noted

NOT_PUBLIC = (
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",  # noqa: S104 - an address to refuse
    "10.0.0.1",
    "172.16.5.5",
    "192.168.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_what_is_not_public_is_not_reached(address: str) -> None:
    assert not is_public(address, 443)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_public_address_is_reached_at_the_ports_of_the_web(address: str) -> None:
    assert is_public(address, 443)
    assert is_public(address, 80)
    assert not is_public(address, 22)
    assert not is_public(address, 6379)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://8.8.8.8:22/",
    ],
)
def test_a_listed_address_that_is_not_public_is_refused_before_the_start(url: str) -> None:
    with opened() as gate, pytest.raises(AuditError) as caught:
        choose([url], gate=gate)
    assert (caught.value.code, caught.value.values) == ("audit-private", {"address": url})


def test_the_gate_lets_through_what_it_may_and_follows_no_redirect_elsewhere(site: Site) -> None:
    site["/"] = "<p>안녕</p>"
    with opened(lambda *_: True) as gate:
        answer = build_opener(ProxyHandler({"http": f"http://{gate}"})).open(f"{site.base}/", timeout=10)
        assert answer.read().decode() == "<p>안녕</p>"
        assert choose([f"{site.base}/"], sitemap=None).allowed == (f"{site.base}/",)
    with opened() as gate, pytest.raises(HTTPError, match="403"):
        build_opener(ProxyHandler({"http": f"http://{gate}"})).open(f"{site.base}/", timeout=10)


def test_where_nobody_answers_behind_the_gate_nothing_is_barred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses, "require_public", lambda url: None)
    url = f"http://127.0.0.1:{free_port()}/"
    with opened(lambda *_: True) as gate:
        assert choose([url], gate=gate).allowed == (url,)


@pytest.mark.browser
def test_a_page_behind_the_gate_is_not_seen_and_its_server_not_asked(good: Site) -> None:
    asked: list[str] = []
    page = str(good["/"])
    good["/"] = lambda _: noted(asked, "/", page)
    with opened() as gate:
        report = audit.audit(audit.of_addresses([f"{good.base}/"]), workers=1, limit_s=10, gate=gate)
    assert asked == []
    codes = {failure.code for one in report.results for failure in one.failures}
    # One browser shows the gate's empty answer, another does not.
    assert codes in ({"not-loaded"}, {"http-status"})
    assert report.exit_code == 2
