# One front door: every command a person or CI needs, each doing its own set-up.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
DEMO := .demo
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup browser clients demo test test-sqlite test-postgresql check format lint types contracts migrations docs dockerfile lock clean

help:  ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

$(VENV)/installed: requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

setup: $(VENV)/installed  ## make .venv with locked versions and the wgcal command

clean:  ## remove everything the other targets made
	rm -rf $(VENV) .clients $(DEMO) site dist test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
