"""Addresses of the web, as texts: urllib.parse."""
