# The site and its checks. `make help` prints what stands behind "##" here, or in tools/words in the language of the
# machine; Pelican's own names for variables and targets mean what they mean in any Pelican site. Written for GNU make
# 3.81, which is what macOS has.

PY ?= python3
PELICAN ?= .venv/bin/pelican

BASEDIR ?= $(CURDIR)
INPUTDIR ?= $(BASEDIR)/content
OUTPUTDIR ?= $(BASEDIR)/output
CONFFILE ?= $(BASEDIR)/pelicanconf.py
PUBLISHCONF ?= $(BASEDIR)/publishconf.py

##@ Options, as in: make html DEBUG=1

## say everything that is being done
DEBUG ?= 0
## link pages relatively, to open them without a server
RELATIVE ?= 0
## port to serve on (8000)
PORT ?= 0
## address that serve-global and devserver-global bind to
SERVER ?= 0.0.0.0
## further options for pelican itself
PELICANOPTS ?=
## further options for a command of casebook, such as ARGS=--json
ARGS ?=
## further options for pytest, such as PYTEST_OPTS="-k feeds"
PYTEST_OPTS ?=

# No default host: an upload that deletes what it does not know must not guess where to.
SSH_HOST ?=
SSH_PORT ?= 22
SSH_USER ?=
SSH_TARGET_DIR ?=
FTP_HOST ?=
FTP_USER ?=
FTP_TARGET_DIR ?=
S3_BUCKET ?=
CLOUDFILES_USERNAME ?=
CLOUDFILES_API_KEY ?=
CLOUDFILES_CONTAINER ?=
DROPBOX_DIR ?=
GITHUB_PAGES_BRANCH ?= gh-pages
GITHUB_PAGES_COMMIT_MESSAGE ?= Generate Pelican site

# In variables of their own, so that PELICANOPTS on the command line does not undo DEBUG, RELATIVE and PORT.
options = $(if $(filter 1,$(DEBUG)),-D) $(if $(filter 1,$(RELATIVE)),--relative-urls) $(if $(filter-out 0,$(PORT)),-p $(PORT)) $(PELICANOPTS)
pelican_with = "$(PELICAN)" "$(INPUTDIR)" -o "$(OUTPUTDIR)" -s "$(1)" $(strip $(options))
build = $(call pelican_with,$(CONFFILE))
# With @, since what an author reads is what the command says.
casebook = @.venv/bin/casebook
where = -s "$(CONFFILE)" --content "$(INPUTDIR)"
preview = $(casebook) serve $(where) -o "$(OUTPUTDIR)" $(1) $(if $(strip $(options)),-- $(strip $(options)))
# Beside this file, wherever make was called.
here := $(dir $(lastword $(MAKEFILE_LIST)))
say := "$(here)tools/say.sh"
checked = plugins tests $(wildcard pelicanconf.py publishconf.py)

# Where Python may not keep what it compiles, each start compiles every module anew: a third of a second for a
# build, which tests start by the hundred, and minutes for the tests themselves.
unexport PYTHONDONTWRITEBYTECODE

# Half of what two processes of tests do is to wait, for browsers and for builds; six are no faster than four.
side_by_side := -n 4 --dist worksteal

.DEFAULT_GOAL := help

##@ Writing

## start a case, a follow-up or a post: answers some questions, or ARGS="--title … --organisation …"
new: runtime
	$(casebook) new $(where) $(ARGS)

## say what is wrong with the texts, without building the site
check: runtime
	$(casebook) check $(where) $(ARGS)

## say which cases, promises and questions it is time to look at
due: runtime
	$(casebook) due $(where) $(ARGS)

## start a follow-up of a case with what is known of it: CASE=its-slug
follow: runtime
	$(casebook) follow $(where) $(if $(CASE),'$(subst ','\'',$(CASE))') $(ARGS)

## say what is installed, how the site is set up, and what is wrong with either
doctor: runtime
	$(casebook) doctor $(where) $(ARGS)

##@ Site

## print this list
help:
	@"$(here)tools/help.sh" "$(here)Makefile"

## build the site into output/
html: runtime
	$(build)

## remove the built site, and nothing else
clean:
	@[ ! -d "$(OUTPUTDIR)" ] || { \
	  for kept in . "$(INPUTDIR)"; do \
	    case "$$(cd "$$kept" 2>/dev/null && pwd -P)/" in "$$(cd "$(OUTPUTDIR)" && pwd -P)"/*) \
	      $(say) holds-more "$(OUTPUTDIR)"; exit 1;; \
	    esac; \
	  done; \
	  rm -rf "$(OUTPUTDIR)"; }

## build again whenever a file changes
regenerate: runtime
	$(build) -r

## show the built site at http://localhost:8000
serve: runtime
	$(build) -l

## the same, for other machines too (SERVER)
serve-global: runtime
	$(build) -l -b "$(SERVER)"

## show the site, with every change and every mistake as soon as a file is saved
devserver: runtime
	$(call preview)

## the same, for other machines too (SERVER)
devserver-global: runtime
	$(call preview,-b "$(SERVER)")

## build the site as it goes on line (publishconf.py)
publish: runtime
	$(call pelican_with,$(PUBLISHCONF))

##@ Publish, and copy the site to where it is served from

## by scp: SSH_HOST SSH_PORT SSH_USER SSH_TARGET_DIR
ssh_upload: given-SSH_HOST given-SSH_USER given-SSH_TARGET_DIR publish
	scp -P $(SSH_PORT) -r "$(OUTPUTDIR)"/* "$(SSH_USER)@$(SSH_HOST):$(SSH_TARGET_DIR)"

## by sftp: SSH_HOST SSH_PORT SSH_USER SSH_TARGET_DIR
sftp_upload: given-SSH_HOST given-SSH_USER given-SSH_TARGET_DIR publish
	cd "$(OUTPUTDIR)" && printf 'put -r *\n' | sftp -P $(SSH_PORT) "$(SSH_USER)@$(SSH_HOST):$(SSH_TARGET_DIR)"

## by rsync, which also deletes what is no longer built: SSH_HOST SSH_PORT SSH_USER SSH_TARGET_DIR
rsync_upload: given-SSH_HOST given-SSH_USER given-SSH_TARGET_DIR publish
	rsync -e "ssh -p $(SSH_PORT)" -P -rvzc --include tags --cvs-exclude --delete "$(OUTPUTDIR)"/ "$(SSH_USER)@$(SSH_HOST):$(SSH_TARGET_DIR)"

## by lftp: FTP_HOST FTP_USER FTP_TARGET_DIR
ftp_upload: given-FTP_HOST given-FTP_USER given-FTP_TARGET_DIR publish
	lftp "ftp://$(FTP_USER)@$(FTP_HOST)" -e "mirror -R \"$(OUTPUTDIR)\" \"$(FTP_TARGET_DIR)\"; quit"

## by the AWS command line: S3_BUCKET
s3_upload: given-S3_BUCKET publish
	aws s3 sync "$(OUTPUTDIR)"/ "s3://$(S3_BUCKET)" --acl public-read --delete

## by swift, to Cloud Files: CLOUDFILES_USERNAME CLOUDFILES_API_KEY CLOUDFILES_CONTAINER
cf_upload: given-CLOUDFILES_USERNAME given-CLOUDFILES_API_KEY given-CLOUDFILES_CONTAINER publish
	cd "$(OUTPUTDIR)" && swift -v -A https://auth.api.rackspacecloud.com/v1.0 -U "$(CLOUDFILES_USERNAME)" -K "$(CLOUDFILES_API_KEY)" upload -c "$(CLOUDFILES_CONTAINER)" .

## to a folder that something else keeps in step: DROPBOX_DIR
dropbox_upload: given-DROPBOX_DIR publish
	cp -r "$(OUTPUTDIR)"/* "$(DROPBOX_DIR)"/

## to GitHub Pages: GITHUB_PAGES_BRANCH
github: publish
	.venv/bin/ghp-import -m "$(GITHUB_PAGES_COMMIT_MESSAGE)" -b "$(GITHUB_PAGES_BRANCH)" "$(OUTPUTDIR)" --no-jekyll
	git push origin "$(GITHUB_PAGES_BRANCH)"

given-%:
	@[ -n "$($*)" ] || { $(say) where-to "$(firstword $(MAKECMDGOALS))" "$*"; exit 1; }

##@ Development

## run every check, and every test but the slow ones
test: lint chromium
	.venv/bin/python -m pytest $(side_by_side) $(PYTEST_OPTS)

## the same, with the slow tests
test-full: lint chromium readers
	.venv/bin/python -m pytest $(side_by_side) -m "slow or not slow" --hypothesis-profile=explore $(PYTEST_OPTS)

## measure how long sites of many cases take, beside other generators: ARGS="--cases 1000 --times 5"
bench: dev
	@.venv/bin/python -m tests.bench.run $(ARGS)

## look at style, layout and types, without running anything
lint: dev
	.venv/bin/ruff check $(checked)
	.venv/bin/ruff format --check $(checked)
	.venv/bin/mypy

## put style and layout right
format: dev
	.venv/bin/ruff check --fix $(checked)
	.venv/bin/ruff format $(checked)

## take what is built now for what is expected; then read the difference
golden: dev
	.venv/bin/python -m pytest $(side_by_side) --refresh-golden $(PYTEST_OPTS)
	git status --short tests/expected

## pin the newest versions of what pyproject.toml and requirements*.in ask for
lock: dev
	tools/lock.sh

## set .venv up for development, without running anything
dev: runtime
	@PY="$(PY)" tools/set-up.sh requirements-dev.txt

runtime:
	@PY="$(PY)" tools/set-up.sh requirements.txt

chromium:
	@tools/find-chromium.sh

readers:
	@tools/find-readers.sh

.PHONY: help new check due follow doctor html clean regenerate serve serve-global devserver devserver-global publish \
  ssh_upload sftp_upload rsync_upload ftp_upload s3_upload cf_upload dropbox_upload github \
  test test-full bench lint format golden lock dev runtime chromium readers
