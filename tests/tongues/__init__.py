"""Languages: nothing on a page but its own, and every list of languages knows them all.

`marking` builds a site with catalogues that mark whatever they say, `said` reads what each file of it says,
`authors` knows what its authors have written, and `judging` finds what is neither.
"""
