"""wgcal: calendar and scheduling for intergovernmental meetings."""

import zoneinfo

# The time zones of the locked tzdata package, not those of whatever machine this runs on: a change
# of law changes what feeds say, so it comes with a release.
zoneinfo.reset_tzpath(to=())

__version__ = "0.1.0"
