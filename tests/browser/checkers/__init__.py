"""Programs that judge pages as strangers do: the validator of HTML that the W3C runs, and Lighthouse."""
