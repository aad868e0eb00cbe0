"""Small whole sites: a folder each, with the files of its output that tell most."""
