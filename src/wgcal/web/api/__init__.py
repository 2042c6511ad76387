"""The API of version 1: plans, conflicts and releases for programs."""
