"""Reading what a number counts."""
