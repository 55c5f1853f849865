# make run · make test · make exhaustive · make lint · make audit · make act · make mutations · make accuracy · make kills · make faults · make engines · make bundle · make verify-pdf · make bench · make bench-load · make bench-audit · make bench-search
# The first run makes .venv and installs; later runs start in seconds.

ifeq ($(OS),Windows_NT)
  BIN := .venv/Scripts
  PYTHON ?= py -3
else
  BIN := .venv/bin
  PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
    "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v "$$p"; break; }; done)
endif
INSTALLED := .venv/installed

.PHONY: run test exhaustive lint audit act bundle verify-pdf mutations bench bench-load bench-audit bench-search accuracy kills faults engines setup format clean

run: $(INSTALLED)
	@$(BIN)/python -m dashboard serve

test: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder --durations 40 --durations-min 5

# More, and further cases, of what make test does: for changes of what they are about, and releases.
exhaustive: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	KILLS=10 $(BIN)/python -m pytest -m exhaustive --numprocesses auto --dist loadfile --durations 20

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.dependencies

# Every page in every state, width, theme and language; writes var/audit/report.json and the database.
audit: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	$(BIN)/python -m dashboard audit --output var/audit

# What the audit finds, misses and falsely reports on published W3C ACT test cases; CASES names their file.
CASES ?= ../shared/act/development.json
act: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	@$(BIN)/python -m dashboard audit --cases $(CASES)

# A fault for each of the 33 items planted in pages of this product: what the audit says of each.
mutations: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	@$(BIN)/python -m tests.mutations

# Precision, recall and F1 of the parser on documents with a known truth; fails below tests/accuracy/bounds.toml.
accuracy: $(INSTALLED)
	@$(BIN)/python -m tests.accuracy

# A folder's ingest killed at points of chance, fifty times: nothing lost, nothing doubled.
kills: $(INSTALLED)
	KILLS=50 $(BIN)/python -m pytest tests/data/test_folder_killed.py tests/data/test_ingest_killed.py tests/data/test_search_index_built.py -m "not engines"

# Processes killed in an edit, an audit and a backup, a full disk, a clock that goes back, fifty times each.
faults: $(INSTALLED)
	FAULTS=50 KILLS=50 $(BIN)/python -m pytest tests/dashboard/test_faults.py tests/dashboard/test_faults_disk.py tests/data/test_folder_killed.py tests/data/test_ingest_killed.py tests/data/test_search_index_built.py -m "not engines"

# How long a search takes at 100,000 statements; fails above 100 ms.
bench-search: $(INSTALLED)
	@$(BIN)/python -m tests.queries.bench_search

# What everything costs, beside SQLite and pandas: tests/bench/results.md. SIZES: meetings of each archive.
bench: $(INSTALLED)
	@$(BIN)/python -m tests.bench
	@$(BIN)/python -m tests.bench.ingesting

# Fifty people who click for five minutes (tests/bench/load.md; fails where anybody met an error), then what a
# page costs beside a bare Streamlit page with the same elements (tests/bench/rerun.md), and every page's script
# over demo data (tests/bench/scripts.md; fails where one takes 40 ms of the server).
bench-load: $(INSTALLED)
	@$(BIN)/python -m tests.bench.load
	@$(BIN)/python -m dashboard setup --browser
	@$(BIN)/python -m tests.bench.rerun
	@$(BIN)/python -m tests.bench.scripts

# A page state of the audit beside one of pa11y-ci (from npm, for this alone): tests/bench/audit.md.
bench-audit: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	@$(BIN)/python -m tests.bench.audit

# Every query and page on a PostgreSQL cluster of its own (Debian's binaries), every query on a Spark cluster of
# two executors (pyspark: 440 MB, needs Java 17), against DuckDB; writers that are killed, two at once.
engines: $(INSTALLED)
	@$(BIN)/python -m dashboard setup --browser
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r data/spark/requirements.txt
	$(BIN)/python -m pytest -m engines tests/engines

# One archive to install on a network without internet, tried by installing from it with the package index switched off.
bundle: $(INSTALLED)
	@$(BIN)/python -m dashboard bundle var/minutes-dashboard.zip --try

# Every PDF report before veraPDF (needs a JDK; fetches veraPDF once): it must say what our own check says.
verify-pdf: $(INSTALLED)
	@$(BIN)/python -m dashboard setup
	@$(BIN)/python -m tests.dashboard.audit.files.verify

setup: $(INSTALLED)
	@$(BIN)/python -m dashboard setup

format: $(INSTALLED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(INSTALLED): requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found." >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing the packages of requirements.txt …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $(INSTALLED)

clean:
	rm -rf .venv dashboard/assets/node_modules tests/bench/pa11y/node_modules .mypy_cache .ruff_cache .pytest_cache
