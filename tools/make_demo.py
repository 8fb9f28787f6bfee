#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the fictional township 清溪镇 into maps/demo/*.geojson (EPSG:4490, longitude first).

Everything is invented; the same seed gives the same bytes. Villages are Voronoi cells whose shared edges are roughened once, so
that neighbours keep exactly the same border. Lengths here are metres east and north of the township's middle, which lies on the
central meridian of EPSG:4547, so that the grid cells are square in that zone.

Usage: tools/make_demo.py [FOLDER]
"""
import json
import math
import os
import random
import sys

SEED = 20260801
LON0, LAT0 = 114.0, 29.30
DIVISION = "999901100"  # county 999901 and its township 100 exist nowhere
HALF_W, HALF_H = 6400.0, 4900.0  # of the base map
TILT = math.radians(-9)  # of the town's streets

# ── numbers and shapes ──────────────────────────────────────────────────────


class Dice:
    """Only random() is taken from the generator: its sequence is the same in every Python."""

    def __init__(self, *key):
        self.r = random.Random("/".join(str(k) for k in (SEED,) + key))

    def between(self, a, b):
        return a + (b - a) * self.r.random()

    def chance(self, p):
        return self.r.random() < p

    def pick(self, items):
        return items[int(self.r.random() * len(items))]


def to_degrees(p):
    a, e2 = 6378137.0, 0.00669438002290
    s = math.sin(math.radians(LAT0))
    n = a / math.sqrt(1 - e2 * s * s)
    m = n * (1 - e2) / (1 - e2 * s * s)
    return [round(LON0 + math.degrees(p[0] / (n * math.cos(math.radians(LAT0)))), 6), round(LAT0 + math.degrees(p[1] / m), 6)]


def dist(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def lerp(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def area(ring):
    return sum(ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1] for i in range(len(ring))) / 2


def inside(p, ring):
    hit = False
    for i, b in enumerate(ring):
        a = ring[i - 1]
        if (a[1] > p[1]) != (b[1] > p[1]) and p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]:
            hit = not hit
    return hit


def distance_to_line(p, line):
    best = 1e18
    for a, b in zip(line, line[1:]):
        dx, dy = b[0] - a[0], b[1] - a[1]
        t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy or 1)))
        best = min(best, math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy))
    return best


def rough(a, b, key, roughness, shortest):
    """The way from a to b with displaced middles; ends excluded from the change, both included in the result."""
    dice = Dice("edge", key)

    def split(p, q):
        length = dist(p, q)
        if length < shortest:
            return [q]
        shift = dice.between(-roughness, roughness) * length
        m = lerp(p, q, dice.between(0.42, 0.58))
        m = (m[0] - (q[1] - p[1]) / length * shift, m[1] + (q[0] - p[0]) / length * shift)
        return split(p, m) + split(m, q)

    return [a] + split(a, b)


def smooth(points, step=60.0):
    """Catmull-Rom through the points."""
    ext = [points[0]] + points + [points[-1]]
    out = []
    for i in range(1, len(ext) - 2):
        p0, p1, p2, p3 = ext[i - 1 : i + 3]
        n = max(2, int(dist(p1, p2) / step))
        for k in range(n):
            t = k / n
            out.append(
                tuple(
                    0.5 * (2 * p1[j] + (p2[j] - p0[j]) * t + (2 * p0[j] - 5 * p1[j] + 4 * p2[j] - p3[j]) * t * t
                           + (3 * p1[j] - p0[j] - 3 * p2[j] + p3[j]) * t ** 3)
                    for j in (0, 1)))
    return out + [points[-1]]


def blob(centre, rx, ry, key, bumps=0.22, n=36, turn=0.0):
    dice = Dice("blob", key)
    waves = [(k, dice.between(0, 2 * math.pi), dice.between(0.4, 1.0) * bumps / k ** 0.8) for k in (2, 3, 4, 5, 7)]
    ring = []
    for i in range(n):
        t = 2 * math.pi * i / n
        f = 1 + sum(a * math.sin(k * t + p) for k, p, a in waves)
        x, y = rx * f * math.cos(t), ry * f * math.sin(t)
        ring.append((centre[0] + x * math.cos(turn) - y * math.sin(turn), centre[1] + x * math.sin(turn) + y * math.cos(turn)))
    return ring


def ribbon(line, width_at):
    """A polygon along a line; width_at(index / count) in metres."""
    left, right = [], []
    for i, p in enumerate(line):
        a, b = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        d = dist(a, b) or 1
        nx, ny = -(b[1] - a[1]) / d, (b[0] - a[0]) / d
        w = width_at(i / (len(line) - 1)) / 2
        left.append((p[0] + nx * w, p[1] + ny * w))
        right.append((p[0] - nx * w, p[1] - ny * w))
    return left + right[::-1]


def voronoi_cell(seed, seeds, box):
    ring = box
    for other in seeds:
        if other == seed:
            continue
        mx, my = lerp(seed, other, 0.5)
        dx, dy = other[0] - seed[0], other[1] - seed[1]
        side = [(p[0] - mx) * dx + (p[1] - my) * dy for p in ring]
        cut = []
        for i in range(len(ring)):
            a, b, sa, sb = ring[i - 1], ring[i], side[i - 1], side[i]
            if (sa < 0) != (sb < 0):
                cut.append(lerp(a, b, sa / (sa - sb)))
            if sb < 0:
                cut.append(b)
        ring = cut
    return ring


# ── the land ────────────────────────────────────────────────────────────────

# name, seed, where the settlement lies from the seed, houses, lies in the hills
VILLAGES = [
    ("清溪村", (150, 120), (0, 0), 0, False),
    ("古渡村", (-2050, 1050), (-150, -330), 80, False),
    ("石桥村", (2150, -620), (-120, -330), 85, False),
    ("柳林村", (-380, -1880), (60, 60), 75, False),
    ("南湾村", (1850, -2480), (80, 150), 70, False),
    ("东山村", (3450, 720), (-150, 60), 60, True),
    ("白鹭村", (-2650, -900), (160, 0), 75, False),
    ("茶亭村", (1500, 1850), (0, -120), 60, True),
    ("上塘村", (-3700, 420), (240, 120), 55, False),
    ("下塘村", (-2350, -2650), (120, 160), 65, False),
    ("松坡村", (-750, 2450), (40, -160), 50, True),
    ("竹园村", (3700, -2050), (-240, 140), 55, False),
]
RING = [(-5350, 1700), (-4050, 2600), (-2500, 3300), (-1500, 4200), (250, 4250), (1250, 3700), (3000, 2950), (4300, 2250), (5400, 900),
        (5350, -500), (5450, -2200), (4600, -3700), (2900, -4000), (1500, -4250), (200, -3850), (-1250, -4250), (-3000, -4400), (-3900, -3500),
        (-4300, -1900), (-5150, -650)]


def river_line():
    points = []
    for i in range(45):
        t = i / 44
        x = -HALF_W - 200 + t * (2 * HALF_W + 400)
        y = 1500 - 3000 * t + 520 * math.sin(2 * math.pi * (1.55 * t + 0.06)) + 170 * math.sin(2 * math.pi * (4.3 * t + 0.3))
        points.append((x, y))
    return smooth(points, 90)


RIVER = river_line()


def river_width(t):
    return 88 + 26 * math.sin(9 * t + 1) + 14 * math.sin(31 * t)


def brook(key, source, mouth, swing):
    dice = Dice("brook", key)
    points = [source]
    for i in range(1, 9):
        p = lerp(source, mouth, i / 9)
        points.append((p[0] + dice.between(-swing, swing), p[1] + dice.between(-swing, swing)))
    return smooth(points + [mouth], 70)


def nearest_on_river(p):
    return min(RIVER, key=lambda q: dist(p, q))


def dry(p, margin):
    return distance_to_line(p, RIVER) > margin


def village_polygons():
    seeds = [v[1] for v in VILLAGES] + RING
    box = [(-9000, -9000), (9000, -9000), (9000, 9000), (-9000, 9000)]
    out = []
    for name, seed, *_ in VILLAGES:
        cell = voronoi_cell(seed, seeds, box)
        ring = []
        for i in range(len(cell)):
            a, b = cell[i - 1], cell[i]
            ka, kb = (round(a[0]), round(a[1])), (round(b[0]), round(b[1]))
            if ka == kb:
                continue
            way = rough(a, b, (ka, kb), 0.17, 95) if ka < kb else rough(b, a, (kb, ka), 0.17, 95)[::-1]
            ring += way[:-1]
        # Corners computed from two cells differ in the last bits: both go to the same decimetre.
        out.append([(round(p[0], 1), round(p[1], 1)) for p in ring])
    return out


def centres():
    return [(v[1][0] + v[2][0], v[1][1] + v[2][1]) for v in VILLAGES]


def turned(x, y):
    town = centres()[0]
    return (town[0] + x * math.cos(TILT) - y * math.sin(TILT), town[1] + x * math.sin(TILT) + y * math.cos(TILT))


# ── roads ───────────────────────────────────────────────────────────────────


def bent(a, b, key, swing=0.13):
    dice = Dice("road", key)
    d = dist(a, b)
    points = [a]
    for t in (0.25, 0.5, 0.75):
        p = lerp(a, b, t + dice.between(-0.05, 0.05))
        s = dice.between(-swing, swing) * d
        points.append((p[0] - (b[1] - a[1]) / d * s, p[1] + (b[0] - a[0]) / d * s))
    return points + [b]


def roads():
    c = {v[0]: p for v, p in zip(VILLAGES, centres())}
    out = []

    def add(name, highway, line, group):
        out.append({"name": name, "highway": highway, "group": group, "line": line})

    def through(names, start, end, key):
        stops = [start] + [c[n] if n != "清溪村" else turned(0, -420) for n in names] + [end]
        points = [stops[0]]
        for i, (a, b) in enumerate(zip(stops, stops[1:])):
            points += bent(a, b, (key, i), 0.09)[1:]
        return smooth(points)

    add("青山公路", "primary", through(["上塘村", "白鹭村", "清溪村", "石桥村", "竹园村"], (-HALF_W, 1250), (HALF_W, -2350), "S"), "主干公路")
    north = [c["松坡村"], turned(-640, 520)]
    line = [(-1250, HALF_H)] + bent((-1250, HALF_H), c["松坡村"], "X1")[1:] + bent(north[0], north[1], "X2")[1:]
    line += [turned(-640, -420)] + bent(turned(-640, -420), c["柳林村"], "X3")[1:] + bent(c["柳林村"], (-250, -HALF_H), "X4")[1:]
    add("松柳公路", "secondary", smooth(line), "主干公路")

    joined = {frozenset(p) for p in (("上塘村", "白鹭村"), ("白鹭村", "清溪村"), ("清溪村", "石桥村"), ("石桥村", "竹园村"),
                                     ("松坡村", "清溪村"), ("清溪村", "柳林村"))}
    names = [v[0] for v in VILLAGES]
    edges = sorted((dist(c[a], c[b]), i, j) for i, a in enumerate(names) for j, b in enumerate(names[:i]))
    group = {n: n for n in names}

    def root(n):
        while group[n] != n:
            n = group[n]
        return n

    for pair in sorted(tuple(sorted(p)) for p in joined):
        group[root(pair[0])] = root(pair[1])
    chosen = []
    for d, i, j in edges:
        if root(names[i]) != root(names[j]) and frozenset((names[i], names[j])) not in joined:
            group[root(names[i])] = root(names[j])
            chosen.append((i, j))
    for d, i, j in edges:  # then the shortest ways round, until there are 12
        pair = frozenset((names[i], names[j]))
        if len(chosen) < 12 and pair not in joined and (i, j) not in chosen and d < 3000 and "清溪村" not in pair:
            chosen.append((i, j))
    for i, j in chosen:
        a, b = names[j], names[i]
        end = c[b] if b != "清溪村" else turned(640, 420)
        start = c[a] if a != "清溪村" else turned(640, 420)
        add(a[0] + b[0] + "路", "tertiary", smooth(bent(start, end, ("T", a, b))), "乡村道路")

    for name, kind, a, b in [
        ("清溪大街", "secondary", (-820, 60), (900, 60)), ("人民路", "residential", (-640, 300), (820, 300)),
        ("学府路", "residential", (-640, 520), (640, 520)), ("河滨路", "residential", (-820, -190), (900, -190)),
        ("文昌街", "residential", (-320, -420), (-320, 640)), ("市场街", "residential", (0, -420), (0, 640)),
        ("光明街", "residential", (320, -420), (320, 520)), ("健康路", "residential", (640, -420), (640, 420)),
        ("兴业路", "tertiary", (900, -420), (900, 300)),
    ]:
        add(name, kind, smooth([turned(*a), turned((a[0] + b[0]) / 2 + 4, (a[1] + b[1]) / 2 + 4), turned(*b)], 200), "镇区街道")
    for village in ("古渡村", "南湾村", "东山村", "下塘村", "茶亭村", "白鹭村", "石桥村"):
        p = c[village]
        turn = Dice("street", village).between(0.5, 1.2)
        u = (math.cos(turn), math.sin(turn))
        points = [(p[0] - u[0] * 430, p[1] - u[1] * 430), (p[0] - u[0] * 200 + 30, p[1] - u[1] * 200), p,
                  (p[0] + u[0] * 220, p[1] + u[1] * 220 - 25), (p[0] + u[0] * 430, p[1] + u[1] * 430)]
        add(village[:2] + "中街", "residential", smooth(points, 50), "乡村道路")
    return out


def lanes():
    out = []
    for (name, *_rest), p in zip(VILLAGES[1:], centres()[1:]):
        dice = Dice("lane", name)
        turn = dice.between(0, math.pi)
        for k in range(4):
            t = turn + k * math.pi / 4 + dice.between(-0.2, 0.2)
            off = (dice.between(-130, 130), dice.between(-130, 130))
            r = dice.between(170, 310)
            a = (p[0] + off[0] - math.cos(t) * r, p[1] + off[1] - math.sin(t) * r)
            b = (p[0] + off[0] + math.cos(t) * r, p[1] + off[1] + math.sin(t) * r)
            out.append(smooth(bent(a, b, ("lane", name, k), 0.08), 45))
    for x in (-480, -160, 160, 480, 770):
        out.append([turned(x, -190), turned(x, 300 if x != 770 else 60)])
    return out


# ── buildings ───────────────────────────────────────────────────────────────


class Yard:
    """Keeps houses apart from each other, from roads and from water."""

    def __init__(self, lines, ponds):
        self.cells = {}
        self.segments = {}
        self.ponds = ponds
        for line in lines:
            for a, b in zip(line, line[1:]):
                for k in range(int(dist(a, b) / 40) + 2):
                    p = lerp(a, b, min(1.0, k * 40 / (dist(a, b) or 1)))
                    for dx in (-1, 0, 1):
                        for dy in (-1, 0, 1):
                            self.segments.setdefault((int(p[0] // 60) + dx, int(p[1] // 60) + dy), set()).add((a, b))

    def free(self, p, w, h):
        r = math.hypot(w, h) / 2
        if not dry(p, 75 + r) or any(inside(p, pond) for pond in self.ponds):
            return False
        for a, b in self.segments.get((int(p[0] // 60), int(p[1] // 60)), ()):
            if distance_to_line(p, [a, b]) < min(w, h) / 2 + 4:
                return False
        key = (int(p[0] // 50), int(p[1] // 50))
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                for q, s in self.cells.get((key[0] + dx, key[1] + dy), ()):
                    if dist(p, q) < (r + s) * 0.92:
                        return False
        return True

    def put(self, p, w, h):
        self.cells.setdefault((int(p[0] // 50), int(p[1] // 50)), []).append((p, math.hypot(w, h) / 2))


def box_at(p, w, h, turn):
    cos, sin = math.cos(turn), math.sin(turn)
    return [(p[0] + x * cos - y * sin, p[1] + x * sin + y * cos) for x, y in ((-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2))]


NAMED = [("清溪镇人民政府", (-160, 180), 62, 22, "government"), ("清溪中学", (-130, 590), 80, 24, "school"), ("清溪中心小学", (170, 420), 64, 20, "school"),
         ("清溪卫生院", (480, 180), 52, 24, "hospital"), ("清溪农贸市场", (120, -80), 70, 40, "retail"), ("清溪客运站", (770, -300), 60, 26, "transportation"),
         ("清溪文化站", (-470, 180), 40, 20, "civic")]


def buildings(all_roads, all_lanes, ponds):
    yard = Yard([r["line"] for r in all_roads] + all_lanes, ponds)
    out = []

    def build(p, w, h, turn, kind, name="", levels=2):
        if yard.free(p, w, h):
            yard.put(p, w, h)
            out.append({"ring": box_at(p, w, h, turn), "building": kind, "name": name, "levels": str(levels)})

    for name, at, w, h, kind in NAMED:
        build(turned(*at), w, h, TILT, kind, name, 4)

    def line_up(line, key, limit, near, radius, size, rows, gap, kinds):
        dice = Dice("houses", key)
        walked = 0.0
        for a, b in zip(line, line[1:]):
            d = dist(a, b)
            turn = math.atan2(b[1] - a[1], b[0] - a[0])
            while walked < d:
                p = lerp(a, b, walked / d)
                if dist(p, near) < radius:
                    for side in (-1, 1):
                        for row in rows:
                            if dice.chance(0.80 if row == rows[0] else 0.55):
                                w, h = dice.between(*size[0]), dice.between(*size[1])
                                off = side * (row + h / 2 + dice.between(0, 5))
                                q = (p[0] - math.sin(turn) * off, p[1] + math.cos(turn) * off)
                                if limit(q):
                                    build(q, w, h, turn + dice.between(-0.06, 0.06), dice.pick(kinds), levels=int(dice.between(1, 4)))
                walked += gap * dice.between(0.85, 1.3)
            walked -= d

    town = centres()[0]
    for r in all_roads:
        if r["group"] == "镇区街道":
            line_up(r["line"], r["name"], lambda q: True, town, 1200, ((16, 34), (11, 15)), (11, 34), 34, ("residential", "commercial", "yes"))
    for k, lane in enumerate(all_lanes[-5:]):
        line_up(lane, ("town", k), lambda q: True, town, 1200, ((14, 24), (10, 13)), (8,), 27, ("residential", "apartments"))
    for k in range(7):  # workshops east of the town
        build(turned(1010 + 85 * (k % 2), -360 + 95 * (k // 2)), 66, 44, TILT, "industrial")
    for v, p in zip(VILLAGES[1:], centres()[1:]):
        before = len(out)
        for r in sorted(all_roads, key=lambda r: r["name"]):
            if len(out) - before < v[3]:
                line_up(r["line"], (v[0], r["name"]), lambda q, s=before, m=v[3]: len(out) - s < m, p, 300, ((10, 15), (8, 11)), (9, 26), 22, ("house",))
        for k, lane in enumerate(all_lanes[:-5]):
            line_up(lane, (v[0], k), lambda q, s=before, m=v[3]: len(out) - s < m * 1.6, p, 360, ((10, 15), (8, 11)), (7,), 21, ("house",))
    return out


# ── ground cover ────────────────────────────────────────────────────────────


def ponds():
    out = [("松坡水库", blob((-1900, 3150), 520, 260, "reservoir", 0.30, 48, 0.5)), ("上塘", blob((-4020, 900), 210, 120, "u", 0.2)),
           ("下塘", blob((-2950, -3050), 260, 150, "d", 0.22)), ("白鹭湖", blob((-3250, -1350), 300, 190, "b", 0.26, 40, 0.4))]
    dice = Dice("ponds")
    while len(out) < 20:
        p = (dice.between(-4600, 4600), dice.between(-3700, 1200))
        if dry(p, 260) and min(dist(p, q) for q in centres()) > 480:
            out.append(("", blob(p, dice.between(35, 85), dice.between(25, 60), ("pond", len(out)), 0.15, 18, dice.between(0, 3))))
    return out


def landuse():
    out = [("farmland", "", [(-HALF_W, -HALF_H), (HALF_W, -HALF_H), (HALF_W, HALF_H), (-HALF_W, HALF_H)])]
    for k, (x, y, rx, ry, turn) in enumerate([
        (-3600, 3500, 2100, 900, 0.1), (1200, 3900, 2300, 850, -0.08), (4600, 2600, 1500, 1300, -0.5), (4500, 900, 700, 900, 0.2),
        (-600, 3350, 900, 620, 0.2), (2300, 2300, 620, 380, -0.4), (-5600, -2700, 900, 1500, 0.1), (-4300, -4300, 1700, 600, 0.1),
        (700, -4400, 1500, 420, 0.05), (5700, -3900, 900, 900, 0.3), (2700, 1000, 330, 210, 0.8), (-3300, 1900, 520, 300, -0.5)]):
        ring = blob((x, y), rx, ry, ("forest", k), 0.2, 54, turn)
        out.append(("forest", "", [(max(-HALF_W, min(HALF_W, p[0])), max(-HALF_H, min(HALF_H, p[1]))) for p in ring]))
    dice = Dice("fields")
    seeds = [(x + dice.between(-190, 190), y + dice.between(-190, 190)) for x in range(-6300, 6400, 520) for y in range(-4800, 4900, 520)]
    forests = [r for kind, _n, r in out if kind == "forest"]
    box = [(-HALF_W, -HALF_H), (HALF_W, -HALF_H), (HALF_W, HALF_H), (-HALF_W, HALF_H)]
    for s in seeds:
        if any(inside(s, f) for f in forests) or not dry(s, 300) or min(dist(s, q) for q in centres()) < 650 or not dice.chance(0.34):
            continue
        near = sorted(seeds, key=lambda q: dist(q, s))[:14]
        cell = [lerp(s, p, 0.94) for p in voronoi_cell(s, near, box)]
        out.append((dice.pick(["orchard", "meadow", "meadow", "farmyard", "vineyard"]), "", cell))
    for (name, *_r), p in zip(VILLAGES[1:], centres()[1:]):
        out.append(("residential", name, blob(p, 370, 300, ("res", name), 0.16, 30, Dice("t", name).between(0, 3))))
    out.append(("residential", "清溪镇", [turned(x, y) for x, y in ((-900, -470), (930, -470), (940, 330), (690, 560), (650, 690), (-700, 690), (-720, 560), (-900, 330))]))
    out.append(("industrial", "清溪工业园", [turned(x, y) for x, y in ((940, -440), (1180, -440), (1180, 60), (940, 60))]))
    out.append(("recreation_ground", "河滨公园", blob(turned(-420, -330), 150, 55, "park", 0.1, 24, TILT)))
    out.append(("grass", "中心广场", [turned(x, y) for x, y in ((-290, 90), (-40, 90), (-40, 140), (-290, 140))]))
    return out


# ── grid cells ──────────────────────────────────────────────────────────────


def cells(town_ring):
    """The 60 squares of 150 m nearest to the market place, inside the town's village and not in the river, from the north-west."""
    town = centres()[0]
    near = []
    for i in range(-12, 12):
        for j in range(-12, 12):
            x, y = town[0] + i * 150, town[1] + j * 150
            middle = (x + 75, y + 75)
            corners = [(x, y), (x + 150, y), (x + 150, y + 150), (x, y + 150)]
            if all(inside(p, town_ring) for p in corners) and dry(middle, 120):
                near.append((math.hypot((middle[0] - town[0]) / 1.45, middle[1] - town[1] - 60), corners))
    near.sort()
    chosen = [corners for _d, corners in near[:60]]
    return sorted(chosen, key=lambda ring: (-round(ring[0][1]), ring[0][0]))


# ── files ───────────────────────────────────────────────────────────────────


def feature(kind, coordinates, properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def polygon(ring, properties):
    ring = ring if area(ring) > 0 else ring[::-1]
    points = []
    for p in map(to_degrees, ring):
        if not points or points[-1] != p:
            points.append(p)
    if points[0] != points[-1]:
        points.append(points[0])
    return feature("Polygon", [points], properties)


def line_string(line, properties):
    return feature("LineString", [to_degrees(p) for p in line], properties)


def write(folder, name, features):
    text = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path = os.path.join(folder, name + ".geojson")
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write('{"type":"FeatureCollection","name":"%s","features":[\n%s\n]}\n' % (name, text))
    print("%s: %d features, %d kB" % (path, len(features), os.path.getsize(path) // 1024))


def units(rings, all_roads):
    out = []
    for k, ((name, _s, _c, houses, hilly), ring) in enumerate(zip(VILLAGES, rings)):
        code = "%s%03d" % (DIVISION, 201 + k)
        out.append(polygon(ring, {"code": code, "name": name, "kind": "village", "group": "", "organisation": name + "村民委员会", "head": "村支书",
                                  "population": 5860 if k == 0 else houses * 31 + 17 * k}))
    for k, r in enumerate(all_roads):
        office = {"主干公路": "镇公路站", "镇区街道": "镇城建办", "乡村道路": "镇村镇办"}[r["group"]]
        out.append(line_string(r["line"], {"code": "%sL%02d" % (DIVISION, k + 1), "name": r["name"], "kind": "road", "group": r["group"],
                                           "organisation": office, "head": "路长"}))
    for k, ring in enumerate(cells(rings[0])):
        out.append(polygon(ring, {"code": "%s201%03d" % (DIVISION, k + 1), "name": "第%d网格" % (k + 1), "kind": "grid", "group": "",
                                  "organisation": "清溪村村民委员会", "head": "网格员", "parent": DIVISION + "201"}))
    return out


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "maps", "demo")
    os.makedirs(folder, exist_ok=True)
    all_roads, all_lanes, water = roads(), lanes(), ponds()
    write(folder, "units", units(village_polygons(), all_roads))
    write(folder, "landuse", [polygon(r, {"landuse": kind, "name": name}) for kind, name, r in landuse()])
    write(folder, "water", [polygon(ribbon(RIVER, river_width), {"natural": "water", "name": "清溪"})]
          + [polygon(r, {"natural": "water", "name": name}) for name, r in water])
    brooks = [brook("n", (-1750, 2950), nearest_on_river((-1300, 900)), 120), brook("e", (4300, 1700), nearest_on_river((3000, -700)), 150),
              brook("s", (-3050, -3100), (-3300, -HALF_H), 90), brook("w", (-4100, 850), nearest_on_river((-4600, 1200)), 40)]
    write(folder, "waterways", [line_string(b, {"waterway": "stream", "name": name}) for b, name in zip(brooks, ("松溪", "东溪", "", ""))])
    write(folder, "roads", [line_string(r["line"], {"highway": r["highway"], "name": r["name"]}) for r in all_roads]
          + [line_string(lane, {"highway": "service", "name": ""}) for lane in all_lanes])
    write(folder, "buildings", [polygon(b["ring"], {"building": b["building"], "name": b["name"], "levels": b["levels"]})
                                for b in buildings(all_roads, all_lanes, [r for _n, r in water])])
    places = [feature("Point", to_degrees(centres()[0]), {"place": "town", "name": "清溪镇"})]
    places += [feature("Point", to_degrees(p), {"place": "village", "name": v[0]}) for v, p in zip(VILLAGES[1:], centres()[1:])]
    write(folder, "places", places)


if __name__ == "__main__":
    main()
