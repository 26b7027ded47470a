"""The bench is no part of the installed package: its folder stands beside ``tests``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
