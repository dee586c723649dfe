"""What stands inside the jail in place of modules that know the answers."""
