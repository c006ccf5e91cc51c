"""Reading sentences: tokens and tags, phrases, clauses, quotations."""
