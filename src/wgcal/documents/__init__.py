"""Agenda documents in, domain values out."""
