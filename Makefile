# newsprism: everything happens in .venv inside this checkout; nothing else on the machine is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/eval
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: brief test lint types unit eval bench schemas golden lock clean

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("newsprism needs Python 3.11 or later, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

brief: $(VENV)/.ready  ## read the reports in examples/ and show their dossier
	$(BIN)/newsprism brief examples --out build/examples.html

test: $(VENV)/.ready lint types unit  ## everything that CI checks

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(VENV)/.ready
	$(BIN)/mypy

unit: $(VENV)/.ready
	$(BIN)/pytest -n auto

eval: $(VENV)/.ready  ## accuracy on the open data, held to eval/floors.json
	$(BIN)/newsprism eval --data $(DATA) --floors eval/floors.json

bench: $(VENV)/.ready  ## speed, as ratios in one run
	$(BIN)/python -m bench

golden: $(VENV)/.ready  ## renew the golden dossiers; review the diff before committing it
	$(BIN)/pytest tests/golden --renew

schemas: $(VENV)/.ready  ## write docs/schemas from the types
	$(BIN)/python -c 'from pathlib import Path; from newsprism.render.schemas import write; write(Path("docs/schemas"))'

lock:  ## resolve the dependencies again (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --all-extras pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) build
