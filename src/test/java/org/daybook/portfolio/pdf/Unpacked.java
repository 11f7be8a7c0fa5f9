package org.daybook.portfolio.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * All that somebody finds who takes a PDF apart: the words on its pages, every string and name at any depth, and every
 * stream, packed and unpacked.
 */
final class Unpacked {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE);

    private final StringBuilder words = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String text;
    private final String raw;

    private Unpacked(byte[] pdf) throws IOException {
        bytes.write(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            words.append(new PDFTextStripper().getText(document));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                take(document.getDocument().getObjectFromPool(key).getObject());
            }
            take(document.getDocument().getTrailer());
        }
        text = squeezed(words.toString());
        raw = bytes.toString(StandardCharsets.ISO_8859_1);
    }

    static Unpacked of(byte[] pdf) throws IOException {
        return new Unpacked(pdf);
    }

    /** Whether a text is in it, on a page however its lines are broken, in a string, or in the bytes of a stream. */
    boolean holds(String wanted) {
        return text.contains(squeezed(wanted))
                || CHARSETS.stream()
                        .anyMatch(charset ->
                                raw.contains(new String(wanted.getBytes(charset), StandardCharsets.ISO_8859_1)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00AD]+", "").toLowerCase(Locale.ROOT);
    }

    private void take(COSBase base) throws IOException {
        if (base == null || !seen.add(base)) {
            return;
        }
        switch (base) {
            case COSObject object -> take(object.getObject());
            case COSStream stream -> {
                bytes.write(stream.createRawInputStream().readAllBytes());
                bytes.write(stream.createInputStream().readAllBytes());
                values(stream);
            }
            case COSDictionary dictionary -> values(dictionary);
            case COSArray array -> {
                for (COSBase element : array) {
                    take(element);
                }
            }
            case COSString string -> words.append('\n').append(string.getString());
            case COSName name -> words.append('\n').append(name.getName());
            default -> {}
        }
    }

    private void values(COSDictionary dictionary) throws IOException {
        for (COSBase value : dictionary.getValues()) {
            take(value);
        }
    }
}
