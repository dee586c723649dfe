# Each target sets up what it needs; a second call does no work twice.
PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin/python
READY  := $(VENV)/.ready

.PHONY: help lab demo test engine-test browser-test pictures lint bench quality clean

help:                 ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*##/\t/' | expand -t 14

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or newer is needed: make PYTHON=python3.11')"
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt -e .
	@touch $@

lab: $(READY)         ## put the lessons in workbook/ and open JupyterLab there
	$(RUN) -m autograder lab $(ARGS)

demo: $(READY)        ## grade a simulated class with nbgrader, end to end
	$(RUN) -m autograder demo

test: $(READY)        ## run every test but those of the next two targets
	OPENBLAS_NUM_THREADS=1 $(RUN) -m pytest -m "not engine and not browser" -n auto --dist loadfile

engine-test: $(READY)   ## attack, damage, kill and compare the grading engine
	OPENBLAS_NUM_THREADS=1 $(RUN) -m pytest -m engine -n auto --dist loadfile --no-loadscope-reorder -rs

browser-test: $(READY)  ## drive every lesson in headless Chromium (skipped where there is none)
	OPENBLAS_NUM_THREADS=1 $(RUN) -m pytest -m browser -rs

pictures: $(READY)    ## take the README's pictures anew
	$(RUN) -m tests.browser.take_pictures

lint: $(READY)        ## style, formatting, canonical notebooks
	$(RUN) -m autograder tidy --check
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .

bench: $(READY)       ## measure: training step, checks, grading, explorables
	$(RUN) -m tests.bench

quality: $(READY)     ## measure the checks: kill rate, false rejects, time (half an hour)
	OPENBLAS_NUM_THREADS=1 $(RUN) -m tests.quality $(SAMPLE)

clean:                ## remove what was generated, but never workbook/
	rm -rf $(VENV) demo_class artifacts .pytest_cache .ruff_cache
