"""Reading numbers: from digits and words to exact values, with bounds."""
