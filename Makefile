# Clarion's verbs. `make` alone lists them.
PYTHON ?= $(shell .ci/python)
VENV := .venv
BIN := $(VENV)/bin
CLARION := $(BIN)/clarion
READY := $(VENV)/.ready
NPM := tests/browser/node_modules/.package-lock.json
TESTS := $(BIN)/python -m pytest -n 2 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help serve site check links test test-all bless numbers claims stranger publish new lint format docs pictures bench bench-message lock clean

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

# The folder is cleared: what another Python left in it would be mixed with this one's.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Clarion needs Python 3.11 or newer: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing. On Debian or Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q plugins  # as pip does with what it installs
	@touch $@

## serve     show the site with live preview at http://127.0.0.1:8000
serve: $(READY)
	$(CLARION) serve

## site      build into output/ what would be published, to look at without a server
site: $(READY)
	$(CLARION) build

## check     tell every problem in the content
check: $(READY)
	$(CLARION) check

## links     visit the links to other sites, tell those that lead nowhere, and note it in content/_records/links.json
links: $(READY)
	$(CLARION) check --links

## test      run the tests
test: $(READY)
	$(TESTS) -m "not slow"

## test-all  run the slow tests too, those in a browser among them
test-all: $(READY) $(NPM) test
	$(TESTS) -m slow

$(NPM): tests/browser/package-lock.json
	@if command -v npm >/dev/null; then cd tests/browser && npm ci --ignore-scripts && touch ../../$@; \
	else echo "npm is missing: what needs axe-core or vnu-jar is skipped" >&2; fi

## bless     record tests/golden anew; read the difference as if it were code
bless: $(READY)
	$(BIN)/python -m pytest --bless tests/clarion/test_build.py tests/clarion/test_broken.py tests/clarion/test_desk_pages.py

## numbers   list each number that the site states, with its source, for a person to read
numbers: $(READY)
	$(BIN)/python tests/list_numbers.py

## claims    print how well the rules of claims find what they should, on sentences that were labelled by hand
claims: $(READY)
	PYTHONPATH=tests/clarion $(BIN)/python tests/clarion/claims_table.py

## stranger  hold 500 pages of another site against the house style, and print a sample: make stranger FROM=folder
stranger: $(READY)
	$(BIN)/python tests/stranger.py "$(FROM)" $(ARGS)

## publish   build the public site into output/, strictly
publish: $(READY)
	$(CLARION) build --publish

## new       make a file to fill in: make new KIND=story NAME=acme-saves-energy
new: $(READY)
	$(CLARION) new "$(KIND)" "$(NAME)"

## lint      check code, types, templates and styles
lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --quiet tests/clarion/test_theme.py

## format    put code into shape
format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

## docs      remake docs/kinds/ from the kinds
docs: $(READY)
	$(BIN)/python -m clarion.editors.pages

## pictures  remake docs/pictures/, one picture of each kind of page
pictures: $(READY)
	PYTHONPATH=tests $(BIN)/python -m browser.pictures

## bench     measure speed and memory beside the peers: make bench ARGS="--sizes 1000 --runs 1 --no-write"
##           (--resume goes on where one ended too soon)
bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/benchmark/requirements.lock
	$(BIN)/python -m compileall -q plugins
	$(BIN)/python tests/benchmark/bench.py $(ARGS)

## bench-message  measure what the rules of facts, days, message and style cost of a check, and the editors' desk
bench-message: $(READY)
	$(BIN)/python -m compileall -q plugins
	$(BIN)/python tests/benchmark/message.py

## lock      renew requirements.lock (needs uv)
lock:
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 --all-extras \
		--output-file requirements.lock pyproject.toml
	uv pip compile --universal --generate-hashes --no-header --python-version 3.11 \
		--output-file tests/benchmark/requirements.lock tests/benchmark/requirements.in

## clean     remove what can be made again
clean:
	rm -rf $(VENV) .cache output .output.clarion-* tests/browser/node_modules *.egg-info plugins/*.egg-info .mypy_cache .pytest_cache .ruff_cache
