"""What the contract is checked on: the invented reports of examples/, and a few articles of many scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from making.command import TODAY, brief, newsprism

WIDE = (
    "🚢🇳🇴 Havnefest 釜山港 👩🏽‍🚀\r\n\r\n"
    "🎉 The harbour of Larvik was closed on Monday, 2 March 2026, the harbour master, Ida Holm, said.\r\n\r\n"
    "“We counted 35 ships 🛳️ and 4 tugs,” Ms Holm told the Larvik Post (라르비크 신문). "
    "She said the port would open again on 5 March.\r\n\r\n"
    "한국 해양수산부 대변인은 “선원 12명이 안전하다”고 말했다.\r\n"
)
LINES = (
    {"id": "🅰️-1", "text": WIDE, "published": "2026-03-03 08:30", "outlet": "Larvik Post 🗞"},
    {
        "id": "b",
        "title": "Larvik port closed",
        "text": "\u2029𝔏arvik 𠮷野. The port of Larvik was closed on Monday after a fire, the harbour master said. "
        '"We counted 35 ships," Ida Holm said. Norway\'s government said it would send two tugs to Larvik.',
        "published": "2026-03-03T09:00:00Z",
        "outlet": "Oslofjord Daily",
    },
)


@pytest.fixture(scope="session")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """JSON lines with emoji, CJK and letters beyond the basic plane before everything that is cited."""
    path = tmp_path_factory.mktemp("wide") / "wide.jsonl"
    path.write_bytes(b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in LINES))
    return path


@pytest.fixture(scope="session")
def read_lines(examples: Path, wide: Path) -> list[dict[str, Any]]:
    return newsprism("read", examples, wide).lines


@pytest.fixture(scope="session")
def annotate_lines(examples: Path, wide: Path) -> list[dict[str, Any]]:
    return newsprism("annotate", examples, wide, "--reference-date", TODAY).lines


@pytest.fixture(scope="session")
def story_lines(examples: Path, wide: Path) -> list[dict[str, Any]]:
    return newsprism("stories", examples, wide, "--format", "jsonl").lines


@pytest.fixture(scope="session")
def dossier(examples: Path, wide: Path) -> dict[str, Any]:
    return brief(examples, wide).json
