#!/bin/sh
# Install Chromium and fonts for all six languages if this machine lets us; say so if it does not.
set -u

skip() {
    echo "The browser tests will be skipped: $1." >&2
    exit 0
}

command -v chromium >/dev/null && exit 0
command -v apt-get >/dev/null || skip "there is no chromium, and no apt-get to install it"
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    skip "there is no chromium, and installing it needs root"
fi

echo "Installing chromium and fonts for the browser tests." >&2
# DPkg::Lock::Timeout waits for another installation instead of failing beside it.
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >/dev/null; }
apt update && apt install --no-install-recommends -y chromium fonts-noto-cjk fonts-noto-core ||
    skip "apt-get could not install chromium"
