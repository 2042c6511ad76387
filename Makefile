# One front door: every command a person or CI needs, each doing its own set-up.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
CLIENTS := .clients
PEERS := .peers
DEMO := .demo
BENCHMARKS := vtimezone year one_candidate dry_run_moves feeds
PYTEST := $(BIN)/pytest --quiet --numprocesses auto
# The tests that read or write a database, run again on PostgreSQL.
DATABASE_TESTS := tests/store tests/actions tests/web tests/cli
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header
MAKEFLAGS += --no-print-directory
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup browser clients peers demo test check format formatted lint types contracts shape messages timelines migrations docs dockerfile bench lock screenshots clean

help:  ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

$(VENV)/installed: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "wgcal needs Python 3.11 or newer; '$(PYTHON)' is older or missing. Another one: make PYTHON=python3.13 ..." >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV) >&2 || \
	  { echo "$(PYTHON) can not make virtual environments; on Debian and Ubuntu the package python3-venv is missing." >&2; exit 1; }
	@echo "Installing the locked packages into $(VENV): about half a minute." >&2
	@$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt >&2 || \
	  { echo "The locked packages could not be installed; the first time, this needs a network." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable . >&2
	@touch $@

setup: $(VENV)/installed  ## make .venv with locked versions and the wgcal command

browser:  ## install chromium for the browser tests, where the machine allows it
	@tools/install-browser.sh

$(CLIENTS)/installed: tools/install-clients.sh requirements/clients.txt tests/clients/package-lock.json tests/clients/read_with_libical.c
	@tools/install-clients.sh $(PYTHON) $(CLIENTS)

$(PEERS)/installed: requirements/peers.txt
	@$(PYTHON) -m venv --clear $(PEERS) >&2 && $(PEERS)/bin/python -m pip install --quiet --require-hashes --no-deps -r requirements/peers.txt >&2
	@touch $@

peers: $(PEERS)/installed  ## install the servers that benchmarks/ compares with; nginx and wrk are the system's

clients: $(CLIENTS)/installed  ## install the calendar programs that the feeds are tested with, where the machine allows it

demo: setup  ## serve the example session; HOST= and PORT= say where
	@exec $(BIN)/wgcal demo --host $(HOST) --port $(PORT) --folder $(DEMO)

test: setup browser clients  ## run every test on SQLite, then those of the database on PostgreSQL
	@status=0; \
	$(PYTEST) || status=1; \
	WGCAL_TEST_DATABASE=postgresql $(PYTEST) $(DATABASE_TESTS) || status=1; \
	exit $$status

check: formatted lint types contracts shape messages timelines migrations docs dockerfile  ## everything but the tests that must hold before a commit

format: setup  ## put code, message catalogues and drawings in their form
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(BIN)/python tools/messages.py update
	PYTHONPATH=tests $(BIN)/python tools/timelines.py update

formatted: setup
	$(BIN)/ruff format --check

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

shape: setup
	$(BIN)/python tools/shape.py src tests tools

messages: setup
	$(BIN)/python tools/messages.py check

timelines: setup
	PYTHONPATH=tests $(BIN)/python tools/timelines.py check

migrations: setup
	$(BIN)/pytest --quiet tests/store/test_migration.py
	WGCAL_TEST_DATABASE=postgresql $(BIN)/pytest --quiet tests/store/test_migration.py

docs: setup  ## build the documentation into site/, refusing broken links
	$(BIN)/zensical build --clean --strict

dockerfile: setup
	$(BIN)/hadolint Dockerfile

lock: setup  ## write requirements/ anew from pyproject.toml; remove a file first to raise its versions
	$(LOCK) pyproject.toml -o requirements/runtime.txt
	$(LOCK) pyproject.toml --group dev -o requirements/dev.txt
	$(LOCK) --group clients -o requirements/clients.txt
	$(LOCK) --group peers -o requirements/peers.txt
	echo hatchling | $(LOCK) - --constraint requirements/dev.txt -o requirements/build.txt

screenshots: setup browser  ## make the pictures in docs/images anew
	$(BIN)/python tools/screenshots.py

bench: setup peers  ## measure what benchmarks/ holds, beside its peers; its README says what and how
	@for benchmark in $(BENCHMARKS); do PYTHONPATH=tests $(BIN)/python benchmarks/$$benchmark.py || exit 1; done

clean:  ## remove everything the other targets made
	rm -rf $(VENV) $(CLIENTS) $(PEERS) $(DEMO) site dist test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
