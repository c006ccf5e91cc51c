"""Reading who says so, in which manner."""
