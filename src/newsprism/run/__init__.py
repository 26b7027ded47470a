"""Plans that run the stages in order, over a batch."""
