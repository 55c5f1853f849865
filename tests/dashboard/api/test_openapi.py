"""The API against its own description, by a program that knows nothing of us (schemathesis)."""

from __future__ import annotations

from pathlib import Path

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from dashboard.api.routes import DESCRIPTION
from data.store import Store
from tests.dashboard.api.conftest import app

PATHS = sorted(yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))["paths"])


@pytest.fixture(scope="module")
def description(filled: Path) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(Store(filled)))


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_as_described(
    description: schemathesis.BaseSchema, path: str, mode: GenerationMode
) -> None:
    operation = description[path]["GET"]

    @settings(
        max_examples=3,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def asked(data: st.DataObject) -> None:
        data.draw(operation.as_strategy(generation_mode=mode)).call_and_validate()

    asked()


def test_the_description_is_served_as_json(client: TestClient) -> None:
    held = client.get("/api/v1/openapi.json").json()
    assert held["openapi"].startswith("3.1")
    assert "/meetings/{meeting}" in held["paths"]
