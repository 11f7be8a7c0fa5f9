#!/usr/bin/python3
"""Makes the fonts for Chinese, Japanese and Korean in src/main/resources/org/daybook/pdf/fonts.

    east_asian.py SC.ttf TC.ttf JP.ttf KR.ttf FOLDER

The four are the regular cuts of Noto Sans SC, TC, JP and KR with TrueType outlines, as the npm packages
@expo-google-fonts/noto-sans-{sc,tc,jp,kr} 0.4.3 have them. Needs Debian's python3-fonttools. The same four files give the
same bytes. Why it is done so is said in src/site/markdown/decisions/0017-east-asian-fonts.md.
"""

import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCES = {
    "SC": "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    "TC": "add35d53f70727657b4509531677c4e3712b67df3d54661efdee5d3a0c16d954",
    "JP": "d930d5d52d15231c283089760f84584272ad5e37e14607ba0d19c798e7a9caec",
    "KR": "8cbc9b353bb9ce848fd69bb6a507319dfacc659cf5fd643db5d88f3c4970e1dd",
}
FIRST_EAST_ASIAN = 0x2E80
BLANKS = {0x20, 0xA0}
HANGUL = [
    (0x1100, 0x11FF),
    (0x302E, 0x302F),
    (0x3131, 0x318E),
    (0x3200, 0x321E),
    (0x3260, 0x327F),
    (0xA960, 0xA97C),
    (0xAC00, 0xD7FB),
    (0xFFA0, 0xFFDC),
]


def opened(name, path):
    data = pathlib.Path(path).read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCES[name]:
        sys.exit(f"{path} is not the Noto Sans {name} that this was made for")
    return TTFont(path, lazy=True)


def east_asian(font):
    return {c for c in font.getBestCmap() if c >= FIRST_EAST_ASIAN}


def hangul(font):
    return {c for c in font.getBestCmap() if any(first <= c <= last for first, last in HANGUL)}


def outline(font, character):
    glyphs = font["glyf"]
    points, ends, flags = glyphs[font.getBestCmap()[character]].getCoordinates(glyphs)
    return list(points), list(ends), list(flags)


def in_daily_use_in_japan(character):
    """Whether it is one of the 6,879 characters of JIS X 0208."""
    try:
        # Three bytes of EUC are JIS X 0212; two with the first of 0x8E are half-width kana.
        code = chr(character).encode("euc_jp")
        return len(code) == 2 and code[0] != 0x8E
    except UnicodeEncodeError:
        return False


def japanese(jp, sc):
    """What the Chinese font lacks, and what it draws otherwise."""
    return {
        c
        for c in east_asian(jp) - hangul(jp)
        if c not in sc.getBestCmap() or in_daily_use_in_japan(c) and outline(jp, c) != outline(sc, c)
    }


def write(font, characters, path):
    options = subset.Options()
    options.layout_features = ["ccmp", "ljmo", "vjmo", "tjmo"]
    options.drop_tables += ["vhea", "vmtx", "STAT", "BASE", "GPOS"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters | BLANKS)
    subsetter.subset(font)
    # One map of the characters is enough, and readers build every one they find.
    maps = font["cmap"]
    maps.tables = [maps.getcmap(3, 10) or maps.getcmap(3, 1)]
    font.save(path)
    print(path.name, len(characters), "characters,", path.stat().st_size, "bytes")


def main(sc, tc, jp, kr, folder):
    chinese, taiwan, japan, korea = (
        opened(name, path) for name, path in zip(SOURCES, (sc, tc, jp, kr))
    )
    han = east_asian(chinese) - hangul(chinese)
    parts = [
        ("NotoSansHan", chinese, han),
        ("NotoSansHongKong", taiwan, east_asian(taiwan) - hangul(taiwan) - han),
        ("NotoSansJapanese", japan, japanese(japan, chinese)),
        ("NotoSansHangul", korea, hangul(korea)),
    ]
    for name, font, characters in parts:
        write(font, characters, pathlib.Path(folder) / f"{name}-Regular.ttf")


main(*sys.argv[1:])
