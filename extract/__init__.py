"""Finding: from a Document to its Figures, by a visible chain of small rules."""
