"""Reading which time a figure holds for."""
