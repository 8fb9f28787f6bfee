#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fails on a source file without the licence line among its first three lines. Exit 0 clean, 1 findings, 2 nothing to check."""
import argparse
import os
import sys
from pathlib import Path

LINE = "SPDX-License-Identifier: GPL-2.0-or-later"
SUFFIXES = {".h", ".cpp", ".sql", ".sh", ".py", ".cmake", ".conf"}
SKIPPED = {"build", "out", ".git", "tests/data"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    root = arguments.parse_args().root.resolve()
    seen, bare = 0, []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if Path(folder, f).relative_to(root).as_posix() not in SKIPPED)
        for name in sorted(files):
            if Path(name).suffix in SUFFIXES or name == "CMakeLists.txt":
                file = Path(folder, name)
                seen += 1
                with file.open(encoding="utf-8") as text:
                    if not any(LINE in text.readline() for _ in range(3)):
                        bare.append(file.relative_to(root))
    for file in bare:
        print(f'{file}:1: add the line "{LINE}" as a comment at the top')
    if not seen:
        print(f"no source file was found under {root}")
        return 2
    if not bare:
        print(f"{seen} source files carry the licence line")
    return 1 if bare else 0


if __name__ == "__main__":
    sys.exit(main())
