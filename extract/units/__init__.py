"""Reading quantities: which unit or money a number has, and per what."""
