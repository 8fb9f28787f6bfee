#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fills shirong_*.ts from tables of context, English and Chinese, or checks that no Chinese is missing (see translations.sh)."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

ENGLISH_PLURAL = re.compile(r"\(s\)")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def read_tables(folder):
    rows = {}
    for table in sorted(pathlib.Path(folder).glob("*.tsv")):
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) != 3:
                sys.exit(f"{table}:{number}: three columns expected, {len(cells)} found")
            context, source, chinese = (cell.replace("\\n", "\n") for cell in cells)
            rows[context.split("::")[-1], source] = chinese
    return rows


def write(tree, path):
    ET.indent(tree, space="    ")
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n", encoding="utf-8")


def set_text(message, texts):
    translation = message.find("translation")
    translation.attrib.pop("type", None)
    if message.get("numerus") == "yes":
        translation.text = None
        for form in list(translation):
            translation.remove(form)
        for text in texts:
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = texts[0]


def fill(folder, tables):
    rows = read_tables(tables)
    path = folder / "shirong_zh_CN.ts"
    tree = ET.parse(path)
    for context in tree.getroot().iter("context"):
        name = context.findtext("name").split("::")[-1]
        for message in context.iter("message"):
            chinese = rows.get((name, message.findtext("source")))
            if chinese:
                set_text(message, [chinese])
    write(tree, path)
    # English is the sources' own language; only plurals need a form each.
    path = folder / "shirong_en.ts"
    tree = ET.parse(path)
    for message in tree.getroot().iter("message"):
        source = message.findtext("source")
        if message.get("numerus") == "yes":
            set_text(message, [ENGLISH_PLURAL.sub("", source), ENGLISH_PLURAL.sub("s", source)])
        else:
            set_text(message, [source])
    write(tree, path)
    return report(folder)


def report(folder):
    missing = []
    for context in ET.parse(folder / "shirong_zh_CN.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            text = "".join(translation.itertext()).strip()
            source = message.findtext("source")
            if translation.get("type") == "unfinished" or not text:
                missing.append(f"{context.findtext('name')}\t{source}\tno Chinese")
            elif set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(text)):
                missing.append(f"{context.findtext('name')}\t{source}\tother places for values: {text}")
    for line in missing:
        print(line.replace("\n", "\\n"), file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    work = pathlib.Path(sys.argv[2])
    sys.exit(fill(work, sys.argv[3]) if sys.argv[1] == "fill" else report(work))
