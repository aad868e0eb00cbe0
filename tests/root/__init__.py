"""The root of the checkout: what it holds, how it is set up, what it is packed into."""
