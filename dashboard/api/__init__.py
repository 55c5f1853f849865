"""Public tables over HTTP in the terms of OParl 1.1, read-only, below ``/api/v1``.

``openapi.yaml`` says what can be asked and answered; ``kinds`` which query answers each kind of object,
``oparl`` how a row is written. What is 부분공개 or 비공개 is in none of those queries: they read the
``open_`` views of the schema alone.
"""

from __future__ import annotations

from dashboard.api.routes import PREFIX, application, routes

__all__ = ["PREFIX", "application", "routes"]
