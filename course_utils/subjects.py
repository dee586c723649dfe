"""What the built-in pictures show: cats, and things that are no cats.

A subject is a function (p, pick) that returns the layers of a drawing (see `drawing`), the lowest
first, within about the square from -1 to 1. `pick(table)` returns one colour of a table.
"""

from collections.abc import Callable
from itertools import pairwise

from course_utils.drawing import (
    Colour,
    Layers,
    Point,
    box,
    ellipse,
    line,
    place,
    polygon,
    sides,
    tint,
)

Pick = Callable[[tuple[Colour, ...]], Colour]

INK, WHITE, PINK, WOOD = (30, 26, 30), (246, 242, 235), (226, 140, 140), (100, 70, 46)
FURS = ((216, 128, 48), (44, 40, 46), (128, 128, 136), (236, 228, 214), (122, 84, 56))
EYES = ((122, 190, 70), (240, 190, 50), (90, 170, 210))
PAINTS = ((200, 50, 46), (40, 92, 170), (240, 190, 40), (70, 150, 90), (235, 235, 230))
ROOFS = ((150, 60, 50), (80, 70, 80), (110, 80, 60))
GLASS = ((255, 236, 150), (150, 200, 230))
SAILS = (WHITE, (240, 120, 80), (250, 220, 120))
LEAVES = ((46, 120, 54), (96, 150, 50), (30, 90, 70), (190, 110, 40))
PETALS = ((230, 70, 110), (250, 200, 50), (150, 90, 200), (245, 240, 240), (235, 90, 40))


def cat_head(p: Point, pick: Pick, fur: Colour) -> Layers:
    """Pointed ears, slit pupils, whiskers, and perhaps stripes."""
    eye, stripe = pick(EYES), pick((fur, tint(fur, 0.65)))
    muzzle = tuple(0.45 * c + 0.55 * w for c, w in zip(fur, WHITE, strict=True))
    whisker = WHITE if sum(fur) < 500 else (110, 100, 96)
    lr = sides(p)
    return [
        *((polygon(q, (-0.78, 0.0), (-0.68, 0.98), (-0.06, 0.5)), fur) for q in lr),
        *((polygon(q, (-0.66, 0.25), (-0.62, 0.78), (-0.26, 0.48)), PINK) for q in lr),
        (ellipse(p, (0, 0), (0.8, 0.64)), fur),
        *((line(p, (x, 0.58), (0.6 * x, 0.34), 0.09), stripe) for x in (-0.25, 0, 0.25)),
        *((line(q, (0.76, -0.05), (0.56, -0.08), 0.08), stripe) for q in lr),
        *((ellipse(q, (0.15, -0.3), (0.22, 0.18)), muzzle) for q in lr),
        *((ellipse(q, (0.34, 0.08), (0.2, 0.18)), eye) for q in lr),
        *((ellipse(q, (0.34, 0.08), (0.07, 0.17)), INK) for q in lr),
        *((ellipse(p, (x, 0.15), (0.04, 0.04)), WHITE) for x in (-0.29, 0.39)),
        (polygon(p, (-0.1, -0.13), (0.1, -0.13), (0, -0.25)), PINK),
        *(
            (line(q, (0.3, -0.28), (0.98, y), 0.025), whisker)
            for q in lr
            for y in (-0.12, -0.28, -0.44)
        ),
    ]


def cat_face(p: Point, pick: Pick) -> Layers:
    """A cat that looks straight at you."""
    return cat_head(p, pick, pick(FURS))


def cat_sitting(p: Point, pick: Pick) -> Layers:
    """A whole cat, upright, its tail to one side."""
    fur = pick(FURS)
    tail = ((0.3, -0.85), (0.75, -0.75), (0.85, -0.35), (0.7, -0.1))
    return [
        *((line(p, a, b, 0.17), tint(fur, 0.8)) for a, b in pairwise(tail)),
        (ellipse(p, (0, -0.5), (0.44, 0.52)), fur),
        (ellipse(p, (0, -0.3), (0.2, 0.3)), tint(fur, 1.3)),
        *((ellipse(q, (0.17, -0.92), (0.17, 0.1)), tint(fur, 1.2)) for q in sides(p)),
        *place(cat_head, p, (0, 0.32), 0.58, pick, fur),
    ]


def cat_lying(p: Point, pick: Pick) -> Layers:
    """A cat lying down, its head to one side, perhaps with stripes."""
    fur = pick(FURS)
    stripe = pick((fur, tint(fur, 0.75)))
    return [
        (ellipse(p, (0.22, -0.35), (0.75, 0.42)), fur),
        *((line(p, (x, -0.03), (x + 0.05, -0.3), 0.08), stripe) for x in (0.25, 0.45, 0.65)),
        (line(p, (0.85, -0.5), (0.5, -0.72), 0.16), tint(fur, 0.8)),
        (line(p, (0.5, -0.72), (0, -0.72), 0.16), tint(fur, 0.8)),
        *place(cat_head, p, (-0.42, 0.02), 0.52, pick, fur),
    ]


def dog(p: Point, pick: Pick) -> Layers:
    """Floppy ears, a long muzzle, a big nose: what a cat is most easily confused with."""
    fur = pick(FURS)
    lr = sides(p)
    return [
        (ellipse(p, (0, 0.05), (0.62, 0.68)), fur),
        *((ellipse(q, (0.66, 0.05), (0.22, 0.55)), tint(fur, 0.65)) for q in lr),
        (ellipse(p, (0.03, -0.55), (0.14, 0.26)), PINK),
        (ellipse(p, (0, -0.3), (0.4, 0.34)), tint(fur, 1.35)),
        *((ellipse(q, (0.26, 0.2), (0.11, 0.12)), INK) for q in lr),
        *((ellipse(p, (x, 0.24), (0.04, 0.04)), WHITE) for x in (-0.23, 0.29)),
        (ellipse(p, (0, -0.15), (0.17, 0.12)), INK),
    ]


def house(p: Point, pick: Pick) -> Layers:
    """A house with a chimney, a door and two windows."""
    wall, roof, glass = pick(PAINTS), pick(ROOFS), pick(GLASS)
    return [
        (box(p, (0.45, 0.55), (0.1, 0.3)), tint(roof, 0.8)),
        (box(p, (0, -0.35), (0.7, 0.55)), wall),
        (polygon(p, (-0.9, 0.15), (0, 0.85), (0.9, 0.15)), roof),
        (box(p, (0, -0.55), (0.16, 0.35)), WOOD),
        *((box(q, (0.42, -0.25), (0.17, 0.19)), WHITE) for q in sides(p)),
        *((box(q, (0.42, -0.25), (0.12, 0.14)), glass) for q in sides(p)),
    ]


def tree(p: Point, pick: Pick) -> Layers:
    """A round tree with fruit."""
    leaf = pick(LEAVES)
    crown, fruit = ((-0.36, 0.1), (0.36, 0.1), (0, 0.42)), ((-0.3, 0.2), (0.1, 0.6), (0.35, 0.1))
    return [
        (box(p, (0, -0.6), (0.12, 0.38)), WOOD),
        *((ellipse(p, centre, (0.42, 0.42)), leaf) for centre in crown),
        *((ellipse(p, centre, (0.08, 0.08)), tint(leaf, 1.35)) for centre in fruit),
    ]


def fir(p: Point, pick: Pick) -> Layers:
    """A fir of three tiers."""
    leaf = pick(LEAVES[:3])
    tiers = ((0.68, -0.65, 0.85), (0.54, -0.2, 1.0), (0.4, 0.22, 1.15))
    return [
        (box(p, (0, -0.8), (0.1, 0.2)), WOOD),
        *((polygon(p, (-w, y), (0, y + 0.75), (w, y)), tint(leaf, light)) for w, y, light in tiers),
    ]


def car(p: Point, pick: Pick) -> Layers:
    """A car seen from the side, its lamp on."""
    coat, glass = pick(PAINTS), GLASS[1]
    return [
        (polygon(p, (-0.6, 0.0), (-0.4, 0.42), (0.3, 0.42), (0.6, 0.0)), tint(coat, 0.85)),
        (polygon(p, (-0.46, 0.04), (-0.34, 0.33), (-0.07, 0.33), (-0.07, 0.04)), glass),
        (polygon(p, (0.03, 0.04), (0.03, 0.33), (0.25, 0.33), (0.46, 0.04)), glass),
        (box(p, (0, -0.14), (0.86, 0.16)) - 0.06, coat),
        (ellipse(p, (0.86, -0.08), (0.07, 0.07)), GLASS[0]),
        *((ellipse(q, (0.48, -0.36), (0.22, 0.22)), INK) for q in sides(p)),
        *((ellipse(q, (0.48, -0.36), (0.1, 0.1)), (180, 180, 184)) for q in sides(p)),
    ]


def fish(p: Point, pick: Pick) -> Layers:
    """A fish with three bands."""
    skin = pick(PETALS)
    bands = ((-0.2, 0.25), (0.05, 0.29), (0.3, 0.22))
    return [
        (polygon(p, (0.95, 0.5), (0.95, -0.5), (0.4, 0)), tint(skin, 0.8)),
        (polygon(p, (-0.2, 0.3), (0.25, 0.68), (0.35, 0.25)), tint(skin, 0.8)),
        (ellipse(p, (-0.12, 0), (0.72, 0.44)), skin),
        *((line(p, (x, y), (x, -y), 0.08), tint(skin, 1.3)) for x, y in bands),
        (ellipse(p, (-0.5, 0.1), (0.12, 0.12)), WHITE),
        (ellipse(p, (-0.52, 0.1), (0.06, 0.06)), INK),
    ]


def flower(p: Point, pick: Pick) -> Layers:
    """A flower of five petals."""
    petal, heart = pick(PETALS), pick(((250, 210, 70), (120, 70, 40)))
    ring = ((0, 0.72), (0.4, 0.43), (0.25, -0.04), (-0.25, -0.04), (-0.4, 0.43))
    return [
        (line(p, (0, -0.95), (0, 0.2), 0.09), LEAVES[0]),
        (ellipse(p, (0.24, -0.6), (0.26, 0.1)), LEAVES[1]),
        *((ellipse(p, centre, (0.29, 0.29)), petal) for centre in ring),
        (ellipse(p, (0, 0.3), (0.24, 0.24)), heart),
    ]


def boat(p: Point, pick: Pick) -> Layers:
    """A boat with two sails."""
    hull, sail = pick(PAINTS), pick(SAILS)
    return [
        (line(p, (0, -0.4), (0, 0.9), 0.07), WOOD),
        (polygon(p, (0.08, -0.25), (0.08, 0.85), (0.7, -0.25)), sail),
        (polygon(p, (-0.6, -0.25), (-0.08, 0.65), (-0.08, -0.25)), tint(sail, 0.9)),
        (polygon(p, (-0.85, -0.35), (0.85, -0.35), (0.55, -0.75), (-0.55, -0.75)), hull),
    ]


# Faces twice: half of the cats look straight at you.
CATS = (cat_face, cat_face, cat_sitting, cat_lying)
OTHERS = (dog, house, tree, fir, car, fish, flower, boat)
