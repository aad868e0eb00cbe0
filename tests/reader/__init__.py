"""Files become a library: what each step does with what it is given."""
