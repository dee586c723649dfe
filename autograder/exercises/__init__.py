"""The exercise rows, a module a lesson."""
