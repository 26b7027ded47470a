"""Speed, memory and growth, as ratios against a bare baseline or a peer that runs in the same minutes."""
