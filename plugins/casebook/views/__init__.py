"""What a template sees: documented dataclasses that carry every text, date and address they print."""
