package org.daybook.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.text.FontFile;
import org.daybook.pdf.text.GlyphFont;

/** Writes a font of a document as a composite font (ISO 32000-1, 9.7) with only the glyphs in use. */
final class FontEmbedder {
    /** The tables that glyph outlines need; the rest of a font file is for other software. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private static final int MAP_BLOCK = 100;
    private static final int SYMBOLIC = 4;
    private static final int ITALIC = 64;

    COSDictionary embed(GlyphFont font) throws IOException {
        TreeSet<Integer> glyphIds = new TreeSet<>();
        font.glyphs().forEach(glyph -> glyphIds.add(glyph.glyphId()));
        String prefix = prefix(font, glyphIds);
        TTFSubsetter subsetter = new TTFSubsetter(font.typeface().ttf(), TABLES);
        subsetter.addGlyphIds(glyphIds);
        subsetter.setPrefix(prefix);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);
        String name = prefix + font.typeface().file().fontName();

        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, systemInfo());
        descendant.setItem(COSName.FONT_DESC, descriptor(font, name, file.toByteArray()));
        descendant.setItem(COSName.W, widths(font));
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(glyphMap(font, subsetter.getGIDMap())));

        COSDictionary composite = new COSDictionary();
        composite.setItem(COSName.TYPE, COSName.FONT);
        composite.setItem(COSName.SUBTYPE, COSName.TYPE0);
        composite.setName(COSName.BASE_FONT, name);
        composite.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        composite.setItem(COSName.DESCENDANT_FONTS, descendants);
        composite.setItem(COSName.TO_UNICODE, stream(unicodeMap(font).getBytes(StandardCharsets.US_ASCII)));
        return composite;
    }

    /** Six letters that differ between subsets, and are the same for the same subset. */
    private static String prefix(GlyphFont font, TreeSet<Integer> glyphIds) {
        long hash = 31L * font.resourceName().hashCode() + glyphIds.hashCode() & Long.MAX_VALUE;
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            prefix.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return prefix.append('+').toString();
    }

    private static COSDictionary systemInfo() {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("Identity"));
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSDictionary descriptor(GlyphFont font, String name, byte[] file) throws IOException {
        TrueTypeFont ttf = font.typeface().ttf();
        HeaderTable head = ttf.getHeader();
        HorizontalHeaderTable hhea = ttf.getHorizontalHeader();
        float scale = 1000f / ttf.getUnitsPerEm();
        boolean italic = font.typeface().file() == FontFile.SANS_ITALIC;
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, italic ? SYMBOLIC | ITALIC : SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PageArea(
                                head.getXMin() * scale,
                                head.getYMin() * scale,
                                head.getXMax() * scale,
                                head.getYMax() * scale)
                        .toArray());
        descriptor.setInt(COSName.ITALIC_ANGLE, italic ? -12 : 0);
        descriptor.setInt(COSName.ASCENT, Math.round(hhea.getAscender() * scale));
        descriptor.setInt(COSName.DESCENT, Math.round(hhea.getDescender() * scale));
        descriptor.setInt(COSName.CAP_HEIGHT, 714);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream stream = stream(file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private static COSArray widths(GlyphFont font) {
        COSArray list = new COSArray();
        for (int cid = 1; cid <= font.glyphs().size(); cid++) {
            list.add(COSInteger.get(font.width(cid)));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(list);
        return widths;
    }

    private static byte[] glyphMap(GlyphFont font, Map<Integer, Integer> newToOld) {
        Map<Integer, Integer> oldToNew = new TreeMap<>();
        newToOld.forEach((now, before) -> oldToNew.put(before, now));
        byte[] map = new byte[2 * (font.glyphs().size() + 1)];
        int at = 2;
        for (GlyphFont.Glyph glyph : font.glyphs()) {
            int now = oldToNew.getOrDefault(glyph.glyphId(), 0);
            map[at++] = (byte) (now >> 8);
            map[at++] = (byte) now;
        }
        return map;
    }

    private static String unicodeMap(GlyphFont font) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<GlyphFont.Glyph> glyphs = font.glyphs();
        for (int from = 0; from < glyphs.size(); from += MAP_BLOCK) {
            int to = Math.min(from + MAP_BLOCK, glyphs.size());
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                byte[] text = glyphs.get(i).text().getBytes(StandardCharsets.UTF_16BE);
                map.append('<')
                        .append(HexFormat.of().toHexDigits((short) (i + 1)))
                        .append("> <");
                map.append(HexFormat.of().formatHex(text)).append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
