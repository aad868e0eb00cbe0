"""What is shared of a page."""
