# What can be done here. `make` alone lists it; the first call makes .venv, later ones find it ready.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TESTED := $(VENV)/.ready-for-tests
AUDITS := tests/browser
TOOLS := $(AUDITS)/node_modules/.ready
LIGHTHOUSE := $(AUDITS)/node_modules/.lighthouse
JOURNEYS := $(addprefix tests/browser/test_,citing.py journey.py keyboard.py narrow.py previews.py registers.py search.py)
PIP := $(BIN)/python -m pip install --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-annotate --quiet --custom-compile-command 'make lock'
NPM := npm ci --prefix $(AUDITS) --ignore-scripts --no-audit --no-fund --loglevel error

# MkDocs 1.x is what the site is built with: its banner about 2.0 is of no use to publishers.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve demo build offline extract check test firefox accuracy bench peers pictures audit lock clean

help: ## list what can be done
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(firstword $(MAKEFILE_LIST)) | while IFS='|' read -r name what; \
		do printf '  make %-8s  %s\n' "$$name" "$$what"; done

serve: $(READY) ## draft briefings for new seeds, then show the site and follow every change
	@$(BIN)/briefing extract || echo "The site shows the others; fix these when you can."
	$(BIN)/mkdocs serve

demo: $(READY) ## show a library of invented articles, with everything that a library of articles offers
	$(BIN)/mkdocs serve --config-file tests/demo/mkdocs.yml

build: $(READY) ## write the site to site/, strictly: a warning is an error
	$(BIN)/mkdocs build --strict

offline: $(READY) ## write the site to site-offline/, a folder that opens without a server
	OFFLINE=true $(BIN)/mkdocs build --strict --site-dir site-offline

extract: $(READY) ## draft briefings for new seeds
	$(BIN)/briefing extract

check: $(READY) ## say what is wrong in content/, and how to fix it
	$(BIN)/briefing check

test: $(TESTED) $(TOOLS) ## lint, types, a strict build, tests
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mkdocs build --strict
	$(BIN)/pytest -n 2

firefox: $(TESTED) ## the journeys of readers in the Firefox of the system
	BRIEFING_BROWSER=firefox $(BIN)/pytest -n 2 $(JOURNEYS)

accuracy: $(TESTED) ## score drafts against tests/gold, and write the figures of the method page
	$(BIN)/python -m tests.benchmarks.accuracy --write

bench: $(TESTED) ## measure against plain Material, and against the bars of tests/benchmarks/bars.yml
	nice $(BIN)/python -m tests.benchmarks

peers: $(TESTED) ## measure beside other site generators and readers, which it fetches for itself: half an hour
	nice $(BIN)/python -m tests.benchmarks.peers --write

pictures: $(TESTED) ## take a picture of every kind of page, at three widths, in light, dark and print
	$(BIN)/python -m tests.pictures.make

audit: $(TESTED) $(LIGHTHOUSE) ## let Lighthouse judge the reader's site: five minutes, by itself on the machine
	$(BIN)/python -m tests.browser.lighthouse

lock: $(READY) ## choose new versions of everything in requirements.lock and requirements-test.lock
	$(BIN)/pip install --quiet uv
	$(LOCK) pyproject.toml --extra documents --extra web --group serve -o requirements.lock
	$(LOCK) --group test --constraint requirements.lock -o requirements-test.lock

clean: ## remove everything that make made
	rm -rf $(VENV) site site-demo site-offline site-pictures $(AUDITS)/node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo >&2 \
		"Python 3.11 or newer is needed; '$(PYTHON)' is not. Fix: install it, or say where it is: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo >&2 \
		"'$(PYTHON)' cannot make environments. Fix: sudo apt-get install python3-venv (Debian, Ubuntu), then call make again."; exit 1; }
	@echo "Making $(VENV), once: pip fetches about 45 MB, and 230 MB of disk are used."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --quiet --no-build-isolation --no-deps -e .
	@$(BIN)/python -m compileall -q generator
	@echo "$(VENV) is ready: $$(du -sm $(VENV) | cut -f 1) MB. For the commands briefing and mkdocs, activate it once in each terminal: . .venv/bin/activate"
	@touch $@

$(TESTED): requirements-test.lock $(READY)
	@echo "Adding what tests need, once."
	@$(PIP) --require-hashes -r requirements-test.lock
	@touch $@

# Without npm the audits skip themselves and say so.
$(TOOLS): $(AUDITS)/package-lock.json
	@if command -v npm >/dev/null; then $(NPM) --omit=dev && touch $@; fi

$(LIGHTHOUSE): $(AUDITS)/package-lock.json
	@$(NPM) && touch $@ $(TOOLS)
