"""Article ids that are the same for the same source and content, on every machine."""

from hashlib import sha256


def article_id(source: str, content: bytes) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the source's name, a NUL and the content's bytes."""
    return sha256(source.encode("utf-8", "surrogatepass") + b"\0" + content).hexdigest()[:16]
