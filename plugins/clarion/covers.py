"""Turns a structure and an entry's name into the drawing on its cover; the same two give the same bytes.

The structure is the place's; the SHA-256 of the name sets the proportions. Colour is left to the stylesheet
(bridge.css): a drawing has classes and coordinates, no style. Knows no place, no entry, no clock, no chance.
"""

from collections.abc import Callable
from hashlib import sha256
from math import cos, pi, sin

DECK, WATER, MIDDLE = 200, 262, 860  # the lines every drawing shares, in a field of 1200 by 300
WIDE, TILE = "0 0 1200 300", "540 0 640 300"  # the whole field; the part of it that a card shows


def cover(structure: str, name: str, box: str = WIDE) -> str:
    """The drawing for an entry's name; decoration only, so hidden from assistive technology."""
    chance = Chance(name)
    drawing = STRUCTURES[structure](chance)
    ripples = [f"M{chance.between(556, 900)} {y}h{chance.between(60, 250)}" for y in range(WATER + 9, 300, 9)]
    return (
        f'<svg class="bridge" viewBox="{box}" preserveAspectRatio="xMaxYMax slice"'
        f' aria-hidden="true" focusable="false">{drawing}'
        f"{_path('deck', f'M-1400 {DECK}H2600')}{_path('water', f'M548 {WATER}H2600', *ripples)}</svg>"
    )


class Chance:
    """Numbers that depend on the name alone, drawn in the order in which they are asked for."""

    def __init__(self, name: str) -> None:
        self._bytes = iter(sha256(name.encode()).digest())

    def between(self, low: int, high: int) -> int:
        return low + next(self._bytes) % (high - low + 1)


def tied_arch(chance: Chance) -> str:
    """Ribs laced together, the road hung from them, a stone tower at each end."""
    half, rise, panels = chance.between(252, 282), chance.between(196, 226), chance.between(16, 22)
    left, right = MIDDLE - half, MIDDLE + half
    outer = [_bow(left, right, 250, rise, n / panels) for n in range(panels + 1)]
    inner = [_bow(left + 16, right - 16, 250, rise - 26, n / panels) for n in range(panels + 1)]
    lace = "L".join(f"{x} {y}" for pair in zip(inner, outer, strict=True) for x, y in pair)
    hangers = "".join(f"M{x} {y}V{DECK}" for x, y in inner if y < DECK - 8)
    towers = "".join(f"M{x} {WATER}V128h6v-14h24v14h6V{WATER}z" for x in (left - 38, right + 2))
    ribs = _arch(left, right, 250, rise) + _arch(left + 16, right - 16, 250, rise - 26)
    lamp = _lamp(chance.between(640, 1080), chance.between(70, 110), chance.between(30, 44))
    return lamp + _path("thin", hangers, "M", lace) + _path("line", ribs) + _path("mass", towers)


def tilting_arch(chance: Chance) -> str:
    """One arch in the air, one on the water, cables between them."""
    half, rise = chance.between(262, 292), chance.between(176, 206)
    sag, cables = chance.between(34, 50), chance.between(17, 23)
    left, right = MIDDLE - half, MIDDLE + half
    shares = [n / cables for n in range(1, cables)]
    above = [_bow(left, right, DECK, rise, share) for share in shares]
    below = [_bow(left, right, DECK, -sag, 0.5 + (share - 0.5) * 0.82) for share in shares]
    stays = [f"M{x} {y}L{to_x} {to_y}" for (x, y), (to_x, to_y) in zip(above, below, strict=True)]
    feet = [f"M{x} {DECK - 10}h28v{WATER - DECK + 10}h-28z" for x in (left - 14, right - 14)]
    lamp = _lamp(chance.between(700, 1020), chance.between(96, 140), chance.between(34, 48))
    arches = _path("bold", _arch(left, right, DECK, rise)) + _path("bold", _arch(left, right, DECK, -sag))
    return lamp + _path("thin", *stays) + arches + _path("mass", *feet)


def cable_stayed(chance: Chance) -> str:
    """Two leaning legs that meet, and a fan of stays to each side."""
    foot, cables, top = chance.between(800, 920), chance.between(8, 12), chance.between(10, 22)
    stays = "".join(
        f"M{foot} {top + 12 + n * 7}L{foot + round(reach * (1 - n / (cables + 1)))} {DECK}"
        for n in range(cables)
        for reach in (552 - foot, 1168 - foot)
    )
    legs = (
        f"M{foot - 3} {top}h6L{foot + 26} {DECK}V{WATER}h-9V{DECK}"
        f"L{foot} {top + 60}L{foot - 17} {DECK}V{WATER}h-9V{DECK}z"
    )
    aside = chance.between(110, 200) * (1, -1)[chance.between(0, 1)]
    lamp = _lamp(foot + aside, chance.between(52, 84), chance.between(28, 40))
    return lamp + _path("thin", stays) + _path("mass", legs)


def viaduct(chance: Chance) -> str:
    """A solid wall with the arches taken out of it."""
    arches, top = chance.between(5, 8), chance.between(72, 96)
    step = 640 // arches
    radius = (step - chance.between(12, 18)) // 2
    spring = top + 20 + radius
    starts = [540 + step * n + step // 2 - radius for n in range(arches)]
    holes = [f"M{x} {DECK}V{spring}a{radius} {radius} 0 0 1 {2 * radius} 0V{DECK}z" for x in starts]
    wall = _path("mass", f"M540 {top}h{step * arches}V{DECK}H540z", *holes)
    lamp = _lamp(chance.between(640, 1060), top - 18, chance.between(34, 48))
    return lamp + wall + _path("thin", f"M540 {top - 7}h{step * arches}")


def lighthouse(chance: Chance) -> str:
    """A banded tower on the rock, and the beams it throws."""
    foot, bands, rays = chance.between(780, 940), chance.between(3, 5), chance.between(5, 8)
    eye = 52
    angles = [(n / (rays - 1) - 0.5) * pi / 7 for n in range(rays)]
    beams = "".join(
        f"M{foot + side * 20} {eye}L{foot + side * round(20 + reach * cos(a))} {eye + round(reach * sin(a))}"
        for side, reach in ((-1, foot - 572), (1, 1148 - foot))
        for a in angles
    )
    sides = f"M{foot - 15} 66L{foot - 30} {DECK}M{foot + 15} 66L{foot + 30} {DECK}"
    lantern = f"M{foot - 19} 66h38v-5h-38zM{foot - 13} 36l13-16 13 16z"
    rock = f"M{foot - 92} {WATER}l34-{WATER - DECK}h116l40 {WATER - DECK}z"
    tower = _path("line", sides) + _path("mass", _bands(foot, bands), lantern, rock)
    return _path("thin", beams) + tower + _lamp(foot, eye - 3, 11)


def transporter(chance: Chance) -> str:
    """Two lattice towers, a girder across the sky, a gondola on its wires."""
    half, panels, top = chance.between(172, 204), chance.between(18, 26), chance.between(34, 48)
    left, right, low = MIDDLE - half, MIDDLE + half, top + 20
    start, end = left - 104, right + 104
    step = (end - start) / panels
    girder = "L".join(f"{round(start + step * n)} {low if n % 2 else top}" for n in range(panels + 1))
    lattice = [
        f"M{x - 19} {y}L{x + 17} {y - 26}M{x + 19} {y}L{x - 17} {y - 26}"
        for x in (left, right)
        for y in range(WATER - 6, top + 44, -26)
    ]
    legs = [f"M{x - 20} {WATER}L{x - 9} {low}M{x + 20} {WATER}L{x + 9} {low}" for x in (left, right)]
    rails = f"M{start} {top}H{end}M{start} {low}H{end}"
    anchors = f"M{start} {top}V{DECK}M{end} {top}V{DECK}"
    car = chance.between(left + 60, right - 60)
    wires = [f"M{car + dx} {low}L{car + dx // 2} {DECK - 26}" for dx in (-44, -22, 22, 44)]
    gondola = _path("lamp", f"M{car - 36} {DECK - 28}h72v26h-72z")
    return _path("thin", "M", girder, *lattice, *wires) + _path("line", rails, *legs, anchors) + gondola


def arcs(chance: Chance) -> str:
    """Bridge behind bridge, as a river shows them: for entries of no one place."""
    rings = ""
    for n in range(chance.between(5, 6)):
        half, centre = 300 - n * 40, MIDDLE + chance.between(-14, 14)
        rings += f"M{centre - half} {WATER}A{half} {round(half * 0.8)} 0 0 1 {centre + half} {WATER}"
    lamp = _lamp(MIDDLE + chance.between(-160, 160), chance.between(84, 120), chance.between(30, 42))
    return lamp + _path("bold", rings)


STRUCTURES: dict[str, Callable[[Chance], str]] = {
    "tied arch": tied_arch,
    "tilting arch": tilting_arch,
    "cable-stayed": cable_stayed,
    "viaduct": viaduct,
    "transporter": transporter,
    "lighthouse": lighthouse,
    "arcs": arcs,
}


def _path(kind: str, *strokes: str) -> str:
    return f'<path class="bridge__{kind}" d="{"".join(strokes)}"/>'


def _lamp(x: int, y: int, radius: int) -> str:
    return f'<circle class="bridge__lamp" cx="{x}" cy="{y}" r="{radius}"/>'


def _arch(left: int, right: int, foot: int, rise: int) -> str:
    """A parabola from foot to foot; a negative rise hangs below."""
    return f"M{left} {foot}Q{MIDDLE} {foot - 2 * rise} {right} {foot}"


def _bow(left: int, right: int, foot: int, rise: int, share: float) -> tuple[int, int]:
    """The point of that parabola at a share of its length."""
    return round(left + (right - left) * share), round(foot - rise * 4 * share * (1 - share))


def _bands(foot: int, count: int) -> str:
    """The painted bands of a tower that widens towards its foot."""
    depth, bands = (DECK - 66) / (2 * count - 1), ""
    for n in range(count):
        top, base = 66 + 2 * n * depth, 66 + (2 * n + 1) * depth
        narrow, wide = 15 + (top - 66) * 0.11, 15 + (base - 66) * 0.11
        bands += f"M{foot - narrow:.0f} {top:.0f}h{2 * narrow:.0f}L{foot + wide:.0f} {base:.0f}H{foot - wide:.0f}z"
    return bands
