"""Broken sites: a folder for each mistake, with the report that its author must get."""
