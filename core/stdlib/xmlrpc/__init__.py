"""Calls written as XML."""
