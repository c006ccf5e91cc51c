"""Building: from figures to a proved, published sheet."""
