#!/bin/sh
# Install Chromium and fonts for all six languages if this machine lets us; say so if it does not.
set -u

command -v chromium >/dev/null && exit 0
tools/install-packages.sh chromium fonts-noto-cjk fonts-noto-core ||
    echo "The browser tests will be skipped." >&2
