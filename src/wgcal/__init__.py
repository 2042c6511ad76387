"""wgcal: calendar and scheduling for intergovernmental meetings."""
