"""Other open tools for the same jobs, each in a process of its own, side by side with newsprism on the same texts."""
