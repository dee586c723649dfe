"""What a submission may try against the grading engine, as tests. The attacks stand in tables."""
