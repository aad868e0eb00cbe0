"""Documentation is held to the code: what it shows is run, what it lists is compared."""
