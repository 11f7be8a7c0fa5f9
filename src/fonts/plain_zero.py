#!/usr/bin/python3
"""Makes the fonts of the window in src/main/resources/org/daybook/theme/fonts.

    plain_zero.py PACKAGE FOLDER

PACKAGE is the unpacked npm package @expo-google-fonts/atkinson-hyperlegible-next 0.4.1. Needs Debian's
python3-fonttools. The same package gives the same bytes. The regular weight is copied as it is, for codes and digests.
Atkinson Next Plain Zero is both weights with two changes: the slash of the zero is left out, and the characters that
direct or join text have a glyph, which is empty and takes no room. Why is said in
src/site/markdown/decisions/0037-design-tokens.md.
"""

import hashlib
import pathlib
import shutil
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

FAMILY = "Atkinson Next Plain Zero"
SOURCES = {
    "Regular": ("400Regular", "60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650"),
    "Bold": ("700Bold", "4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366"),
}
UNSEEN = [0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF]


def source(package, weight):
    name, digest = SOURCES[weight]
    path = pathlib.Path(package) / name / f"AtkinsonHyperlegibleNext_{name}.ttf"
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        sys.exit(f"{path} is not the one that this was made for")
    return path


def without_slash(font):
    """Joins the two halves of the hole, which the slash parts: a quarter of it is whole, and is mirrored both ways."""
    glyphs = font["glyf"]
    zero = glyphs["zero"]
    points, ends, flags = zero.getCoordinates(glyphs)
    points, flags = list(points), list(flags)
    outer = ends[0] + 1
    left = points[outer : ends[1] + 1]
    # From the middle of the left side down to the middle of the bottom, which is the first point of this contour.
    quarter = left[-4:] + left[:1]
    middle = (left[0][0], left[-4][1])
    assert [flags[ends[1] - 3], *flags[ends[1] - 2 : ends[1] + 1], flags[outer]] == [1, 0, 0, 0, 1]

    def mirrored(curve, across, up):
        x, y = middle
        return [(2 * x - a if across else a, 2 * y - b if up else b) for a, b in curve]

    right_down = mirrored(quarter, True, False)[::-1]
    right_up = mirrored(quarter, True, True)
    left_up = mirrored(quarter, False, True)[::-1]
    hole = right_down[:-1] + right_up[:-1] + left_up[:-1] + quarter[:-1]
    zero.coordinates = GlyphCoordinates(points[:outer] + hole)
    zero.flags = bytearray(flags[:outer] + [1, 0, 0, 0] * 4)
    zero.endPtsOfContours = [outer - 1, outer + len(hole) - 1]
    zero.numberOfContours = 2


def with_unseen(font):
    font.setGlyphOrder(font.getGlyphOrder() + ["invisible"])
    font["glyf"]["invisible"] = TTGlyphPen(None).glyph()
    font["hmtx"]["invisible"] = (0, 0)
    for characters in font["cmap"].tables:
        characters.cmap.update(dict.fromkeys(UNSEEN, "invisible"))


def named(font, weight):
    names = font["name"]
    joined = FAMILY.replace(" ", "")
    for place, words in {1: FAMILY, 3: f"2.001;{joined}-{weight}", 4: f"{FAMILY} {weight}", 6: f"{joined}-{weight}", 25: joined}.items():
        for record in [one for one in names.names if one.nameID == place]:
            record.string = words


def main(package, folder):
    target = pathlib.Path(folder)
    shutil.copyfile(source(package, "Regular"), target / "AtkinsonHyperlegibleNext-Regular.ttf")
    for weight in SOURCES:
        font = TTFont(source(package, weight), recalcTimestamp=False)
        without_slash(font)
        with_unseen(font)
        named(font, weight)
        path = target / f"{FAMILY.replace(' ', '')}-{weight}.ttf"
        font.save(path)
        print(path.name, path.stat().st_size, "bytes")


main(*sys.argv[1:])
