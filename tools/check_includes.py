#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Fails on an include against the module graph.

The graph is what the CMakeLists declare: inspect_module(name HEADERS … DEPENDS …) and app_module(name DEPENDS … LIBRARIES inspect_…).
Prints one line a finding: file:line: sentence. Exit 0 clean, 1 findings, 2 nothing to check.
"""
import argparse
import re
import sys
from pathlib import Path

KEYWORDS = {"SOURCES", "DEPENDS", "LIBRARIES", "HEADERS"}
MAY_USE_QGIS = {"gis", "papers", "canvas"}
CALL = re.compile(r"\b(inspect_module|app_module)\s*\(([^)]*)\)")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
CODE = {".h", ".cpp"}


class Module:
    def __init__(self, name, words, folder):
        self.name, self.folder, self.parts = name, folder, {key: [] for key in KEYWORDS}
        key = None
        for word in words:
            if word in KEYWORDS:
                key = word
            elif key:
                self.parts[key].append(word)
        self.headers = {Path(h).name for h in self.parts["HEADERS"]}


def modules_below(folder, function):
    found = {}
    for lists in sorted(folder.rglob("CMakeLists.txt")):
        text = re.sub(r"#[^\n]*", "", lists.read_text(encoding="utf-8"))
        for call, body in CALL.findall(text):
            words = body.split()
            if call == function and words:
                found[words[0]] = Module(words[0], words[1:], lists.parent)
    return found


def reachable(modules, name, path=()):
    """The module itself and everything it may include; raises ValueError on a circle."""
    if name in path:
        raise ValueError(" ← ".join((*path, name)))
    if name not in modules:
        return {name}
    out = {name}
    for dependency in modules[name].parts["DEPENDS"]:
        out |= reachable(modules, dependency, (*path, name))
    return out


def includes_of(file):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if match:
            yield number, match[1] == "<", match[2]


class Checker:
    def __init__(self, root, widget_headers):
        self.root, self.widgets, self.findings, self.files = root, widget_headers, [], 0
        self.lib = modules_below(root / "libinspect", "inspect_module")
        self.app = modules_below(root / "app", "app_module")
        self.owner = {header: m.name for m in self.lib.values() for header in m.headers}

    def report(self, file, number, sentence):
        self.findings.append(f"{file.relative_to(self.root)}:{number}: {sentence}")

    def check_graph(self):
        for modules in (self.lib, self.app):
            for module in modules.values():
                try:
                    reachable(modules, module.name)
                except ValueError as circle:
                    self.report(module.folder / "CMakeLists.txt", 1, f"modules depend on each other in a circle: {circle}")
                    return False
        return True

    def check_lib_file(self, file, module):
        allowed = reachable(self.lib, module)
        self.files += 1
        for number, _, name in includes_of(file):
            last = name.rsplit("/", 1)[-1]
            if re.match(r"(qgs|Qgs)", last):
                self.report(file, number, f"libinspect knows no QGIS, but includes {name}")
            elif last in self.widgets or name.startswith("QtWidgets/"):
                self.report(file, number, f"libinspect knows no widgets, but includes {name}")
            elif name.startswith("inspect/"):
                owner = self.owner.get(name[len("inspect/"):])
                if owner is None:
                    self.report(file, number, f"{name} is in no module's HEADERS")
                elif owner not in allowed:
                    self.report(file, number, f"module {module} may not include {name} of module {owner}")
            elif name.split("/")[0] in self.app and "/" in name:
                self.report(file, number, f"libinspect may not include {name} of the program")

    def check_app_file(self, file, module):
        allowed = reachable(self.app, module)
        library = set()
        for name in allowed & self.app.keys():
            for linked in self.app[name].parts["LIBRARIES"]:
                if linked.startswith("inspect_"):
                    library |= reachable(self.lib, linked[len("inspect_"):])
        self.files += 1
        for number, _, name in includes_of(file):
            first, last = name.split("/")[0], name.rsplit("/", 1)[-1]
            if re.match(r"(qgs\w*\.h$|Qgs)", last) and module not in MAY_USE_QGIS:
                self.report(file, number, f"module {module} knows no QGIS, but includes {name}")
            elif name.startswith("inspect/"):
                owner = self.owner.get(name[len("inspect/"):])
                if owner is None:
                    self.report(file, number, f"{name} is in no module's HEADERS")
                elif owner not in library:
                    self.report(file, number, f"module {module} may not include {name}: it does not link inspect_{owner}")
            elif "/" in name and first in self.app and first not in allowed:
                self.report(file, number, f"module {module} may not include {name} of module {first}")

    def run(self):
        if not self.check_graph():
            return
        public = self.root / "libinspect/include/inspect"
        for file in sorted(public.rglob("*.h")):
            owner = self.owner.get(file.name)
            if owner is None:
                self.report(file, 1, "this public header is in no module's HEADERS")
            else:
                self.check_lib_file(file, owner)
        for modules, check in ((self.lib, self.check_lib_file), (self.app, self.check_app_file)):
            for module in modules.values():
                for file in sorted(f for f in module.folder.rglob("*") if f.suffix in CODE):
                    check(file, module.name)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    arguments.add_argument("--qt-widgets", type=Path, help="the folder of Qt's widget headers")
    options = arguments.parse_args()
    folders = [options.qt_widgets] if options.qt_widgets else sorted(Path("/usr/include").glob("**/qt6/QtWidgets"))
    widget_headers = {h.name for folder in folders for h in folder.iterdir()}
    if "QWidget" not in widget_headers:
        print("Qt's widget headers were not found; name their folder with --qt-widgets")
        return 2
    checker = Checker(options.root.resolve(), widget_headers)
    checker.run()
    for finding in checker.findings:
        print(finding)
    if not checker.findings and (not checker.files or not checker.lib):
        print(f"no module was found under {options.root}")
        return 2
    if not checker.findings:
        print(f"{checker.files} files of {len(checker.lib) + len(checker.app)} modules: every include follows the graph")
    return 1 if checker.findings else 0


if __name__ == "__main__":
    sys.exit(main())
