"""What the world is called: countries, offices and their holders, bodies, agencies, outlets, reporting verbs.

>>> from newsprism.lexicon import load
>>> lexicon = load()
>>> [m.entry_id for m in lexicon.find("The Kremlin and Seoul spoke.", 0, 28, "en")]
['RUS/presidency', 'KOR']
"""

from newsprism.lexicon.files import LexiconError
from newsprism.lexicon.lexicon import Lexicon, load
from newsprism.lexicon.types import Control, Entry, FormKind, Match, Rule, Tenure

__all__ = ["Control", "Entry", "FormKind", "Lexicon", "LexiconError", "Match", "Rule", "Tenure", "load"]
