#!/bin/sh
# Pin the newest versions of everything that pyproject.toml and requirements*.in ask for, by hash, for every
# platform and every Python from 3.11 on, and without the address of any index.
set -eu

uv=$(command -v uv || printf '%s\n' .venv/bin/uv)

pin() {
    output=$1
    shift
    rm -f "$output"
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "make lock" --output-file "$output" "$@"
}

pin requirements-uv.txt requirements-uv.in
pin requirements.txt pyproject.toml requirements.in
pin requirements-dev.txt pyproject.toml requirements.in requirements-dev.in --constraints requirements.txt
