#!/bin/sh
# Install Debian packages if this machine lets us, or say why not: install-packages.sh PACKAGE...
set -u

refuse() {
    echo "Can not install $packages: $1." >&2
    exit 1
}

packages=$*
command -v apt-get >/dev/null || refuse "there is no apt-get"
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    refuse "that needs root"
fi

echo "Installing $packages." >&2
# DPkg::Lock::Timeout waits for another installation instead of failing beside it.
apt() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >/dev/null; }
apt update && apt install --no-install-recommends -y "$@" || refuse "apt-get could not"
