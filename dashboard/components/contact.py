"""Where to write to: the address that the operator has set, or that none is set."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.components.view import View


def contact(view: View, address: str | None) -> Markup:
    """One sentence. ``address``: an e-mail or web address, as :func:`dashboard.site.open_site` checked it."""
    if address is None:
        return Markup("<p>{}</p>").format(view.t("contact-none"))
    target = address if "://" in address else f"mailto:{address}"
    return Markup('<p>{} <a href="{}">{}</a></p>').format(view.t("contact-lead"), target, address)
