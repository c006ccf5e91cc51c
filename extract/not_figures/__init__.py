"""Setting aside what is no figure: dates and years, codes, scores, ages, idioms."""
