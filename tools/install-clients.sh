#!/bin/sh
# Install the calendar programs that the feeds are tested with, as far as this machine lets us:
# install-clients.sh PYTHON FOLDER. What is missing is tried again the next time.
set -u
python=$1
folder=$2
is_complete=yes

skip() {
    echo "The tests with $1 will be skipped." >&2
    is_complete=no
}

has() { command -v "$1" >/dev/null; }

has_libical() { has cc && echo '#include <libical/ical.h>' | cc -E - >/dev/null 2>&1; }

missing=""
has calcurse || missing="$missing calcurse"
has_libical || missing="$missing gcc libc6-dev libical-dev"
has npm || missing="$missing nodejs npm"
# shellcheck disable=SC2086 # one word for each package
[ -z "$missing" ] || tools/install-packages.sh $missing

"$folder/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$folder" >&2
"$folder/bin/python" -m pip install --quiet --require-hashes --no-deps \
    -r requirements/clients.txt >&2 || skip "khal and vdirsyncer"

mkdir -p "$folder/node" && cp tests/clients/package.json tests/clients/package-lock.json "$folder/node"
has npm && npm ci --prefix "$folder/node" --silent --no-audit --no-fund >&2 ||
    skip "ical.js and node-ical"

has_libical && cc -Wall -Wextra -O1 -o "$folder/bin/read-with-libical" \
    tests/clients/read_with_libical.c -lical || skip "libical"

has calcurse || skip "calcurse"
[ $is_complete = no ] || touch "$folder/installed"
