#!/bin/sh
# Resolves one lock file: hashes for every supported Python, no index address.
set -eu
case "$1" in
  run) extra="" ;;
  dev) extra="--group dev" ;;
  bench) extra="--group dev --group bench" ;;
esac
# shellcheck disable=SC2086
uv pip compile pyproject.toml requirements/build.in $extra --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet --upgrade -o "requirements/$1.lock"
