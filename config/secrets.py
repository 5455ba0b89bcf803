"""The secret key: from the environment, or made once and kept beside the data."""

import os
from pathlib import Path

from django.core.management.utils import get_random_secret_key

SAMPLE_KEY = "change-me"


def kept_key(folder: Path, *, create: bool) -> str:
    """Read the key kept in `folder`; where allowed, make one that only its owner can read."""
    path = folder / "secret_key"
    if path.exists():
        return path.read_text().strip()
    if not create:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    key = get_random_secret_key()
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(key)
    except FileExistsError:  # another process was faster
        return path.read_text().strip()
    return key
