"""The tests are one package, so that a folder of theirs may be called like a library, as `reader` is."""
