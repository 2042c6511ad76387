#!/bin/sh
# Install the calendar programs that the feeds are tested with: install-clients.sh PYTHON FOLDER
set -u
python=$1
folder=$2

skip() {
    echo "The tests with $1 will be skipped: they could not be installed." >&2
    exit 0
}

"$folder/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$folder" >&2
"$folder/bin/python" -m pip install --quiet --require-hashes --no-deps \
    -r requirements/clients.txt >&2 || skip "calendar programs"
if command -v npm >/dev/null; then
    mkdir -p "$folder/node"
    cp tests/clients/package.json tests/clients/package-lock.json "$folder/node"
    npm ci --prefix "$folder/node" --silent --no-audit --no-fund >&2 ||
        skip "calendar programs in JavaScript"
fi
touch "$folder/installed"
