# `make` alone lists what can be made. Only Python 3.12 or later and make are needed.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8000
FILES ?= ../shared/gold/articles.jsonl
SHEET ?= var/reading-sheet.md
VENV := .venv
BIN := $(VENV)/bin
# The first interpreter that is new enough; empty where there is none.
PYTHON := $(shell for p in python3.13 python3.14 python3.12 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1 && echo $$p && break; done)

.PHONY: help run test lint format evaluate reading-sheet bench kills load races secrecy fuzz gazetteer world months requirements clean python

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | \
		awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

run: $(VENV)/.run ## start Dateline with its demo on PORT (8000)
	@DATELINE_DEMO=$${DATELINE_DEMO-1} $(BIN)/python manage.py serve --demo --port $(PORT)

test: $(VENV)/.dev ## run the whole suite, browser journeys included
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup $(TESTS)

lint: $(VENV)/.dev ## check style, templates, types, migrations and production settings
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/djlint --quiet --lint templates
	@$(BIN)/mypy .
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@DATELINE_PRODUCTION=1 EMAIL_URL=smtp+tls://localhost DATELINE_SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

format: $(VENV)/.dev ## bring code into shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

evaluate: $(VENV)/.dev ## print how well facts are found and which questions come of them
	@$(BIN)/python manage.py evaluate
	@$(BIN)/python manage.py evaluate_questions

reading-sheet: $(VENV)/.dev ## write questions with their proof on SHEET, for judging by eye, of FILES
	@mkdir -p $(dir $(SHEET))
	@$(BIN)/python manage.py reading_sheet $(FILES) > $(SHEET) && echo "Written: $(SHEET)"

bench: $(VENV)/.dev ## print every budget: name, value, unit, budget, ok or over
	@$(BIN)/python manage.py bench

kills: $(VENV)/.dev ## kill the server 200 times while eight pupils answer (half an hour)
	@$(BIN)/python -m tests.trials.kills $(ARGS)

load: $(VENV)/.dev ## let a class of 60 take a quiz at once; ARGS="--pupils 1000 --minutes 5"
	@$(BIN)/python -m tests.trials.load $(ARGS)

races: $(VENV)/.dev ## run every race 200 times over
	@ROUNDS=200 $(BIN)/python -m pytest -q tests/quizzes/test_races.py

secrecy: $(VENV)/.dev ## look for a key in all that 20,000 generated quizzes serve (hours)
	@ROUNDS=20000 $(BIN)/python -m pytest -q -n 2 tests/quizzes/test_secrecy.py

fuzz: $(VENV)/.dev ## read 100,000 hostile texts (FUZZ="--count 5000 --first 7 --minutes 15")
	@DJANGO_SETTINGS_MODULE=config.settings $(BIN)/python -m tests.fuzz $(FUZZ)

gazetteer: $(VENV)/.dev ## build the gazetteer from GeoNames data
	@$(BIN)/python -m articles.extraction.gazetteer.build

world: $(VENV)/.dev ## draw the map of the world from the same towns
	@$(BIN)/python -m articles.extraction.gazetteer.draw

months: $(VENV)/.dev ## list the names of months in other languages
	@$(BIN)/python -m quizzes.interactions.build_months

requirements: $(VENV)/.dev ## compile requirements.in and requirements-dev.in, with hashes
	@$(BIN)/pip install --quiet uv
	@for name in requirements requirements-dev; do \
		$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.12 \
			--no-header --no-annotate $$name.in -o $$name.txt; done

clean: ## remove the environment and the caches, but never the data in var/
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

python:
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.12 or later; none was found."; exit 1; }

$(VENV)/.made: | python
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: requirements.txt $(VENV)/.made
	@echo "Installing what Dateline runs on (a minute or two)"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	@echo "Installing what tests and checks need"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
