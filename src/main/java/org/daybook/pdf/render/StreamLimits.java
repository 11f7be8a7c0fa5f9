package org.daybook.pdf.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.daybook.pdf.PdfFailure;

/**
 * Rejects a page whose streams decompress to more than the limit. PDFBox decompresses each into memory, so they are
 * first decompressed without being kept and counted. Image codecs are not: their pixels are counted when drawn.
 */
final class StreamLimits {
    private static final long MOST_BYTES = 128L << 20;
    /** The limit of bytes that one filter passes to the next in memory. */
    private static final long MOST_BETWEEN = 32L << 20;

    private static final int MOST_OBJECTS = 50_000;

    /** The limit of bytes of a mesh shading, which is drawn in a single step. */
    private static final long MOST_PIECES_BYTES = 128 << 10;

    private static final int FIRST_OF_PIECES = 4;
    private static final int BLOCK = 16 * 1024;
    private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
    private static final Set<COSName> PACKED = Set.of(
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long left = MOST_BYTES;

    /** Checks everything drawn on a page: its content, its resources, and the appearance of its annotations. */
    static void check(PDPage page) throws PdfFailure.TooLarge, IOException {
        StreamLimits limits = new StreamLimits();
        limits.open(page.getCOSObject().getItem(COSName.CONTENTS));
        PDResources resources = page.getResources();
        if (resources != null) {
            limits.open(resources.getCOSObject());
        }
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (i >= MOST_OBJECTS) {
                throw new PdfFailure.TooLarge();
            }
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                limits.open(annotation.getItem(COSName.AP));
            }
        }
        limits.run();
    }

    static void check(COSDictionary image, byte[] data) throws PdfFailure.TooLarge {
        COSBase filters = image.getDictionaryObject(COSName.FILTER, COSName.F);
        try (InputStream raw = new ByteArrayInputStream(data)) {
            new StreamLimits().count(raw, filters, image);
        } catch (TooMany e) {
            throw new PdfFailure.TooLarge();
        } catch (IOException e) {
            // Broken; PDFBox shows what it can read of it, which is no more than was counted.
        }
    }

    private void run() throws PdfFailure.TooLarge, IOException {
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase base = next instanceof COSObject reference ? reference.getObject() : next;
            if (base == null || !seen.add(base)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new PdfFailure.TooLarge();
            }
            if (base instanceof COSStream stream) {
                long before = left;
                count(stream);
                boolean ofPieces = stream.getInt(COSName.SHADING_TYPE) >= FIRST_OF_PIECES;
                if (ofPieces && before - left > MOST_PIECES_BYTES) {
                    throw new PdfFailure.TooLarge();
                }
            }
            if (base instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(this::open);
            } else if (base instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    open(array.get(i));
                }
            }
        }
    }

    private void open(COSBase base) {
        if (base instanceof COSObject || base instanceof COSDictionary || base instanceof COSArray) {
            open.push(base);
        }
    }

    private void count(COSStream stream) throws PdfFailure.TooLarge {
        try (InputStream raw = stream.createRawInputStream()) {
            count(raw, stream.getFilters(), stream);
        } catch (TooMany e) {
            throw new PdfFailure.TooLarge();
        } catch (IOException e) {
            // Broken; PDFBox shows what it can read of it, which is no more than was counted.
        }
    }

    /** Decodes a chain of filters, as far as they are not image codecs. */
    private void count(InputStream raw, COSBase filters, COSDictionary said) throws IOException {
        COSArray all = filters instanceof COSArray array ? array : new COSArray();
        if (filters instanceof COSName) {
            all.add(filters);
        }
        InputStream in = raw;
        for (int i = 0; i < all.size(); i++) {
            if (!(all.getObject(i) instanceof COSName filter)) {
                break;
            }
            if (FLATE.contains(filter)) {
                in = new FlateFilterDecoderStream(in);
            } else if (PACKED.contains(filter)) {
                Bounded between = new Bounded();
                FilterFactory.INSTANCE.getFilter(filter).decode(in, between, said, i);
                in = new ByteArrayInputStream(between.bytes.toByteArray());
            } else if (i == 0) {
                return;
            } else {
                break;
            }
        }
        byte[] block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            take(read);
        }
    }

    private void take(int count) throws TooMany {
        left -= count;
        if (left < 0) {
            throw new TooMany();
        }
    }

    /** Thrown when the limit of a page is exceeded; never leaves this class. */
    private static final class TooMany extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Keeps and counts what one filter passes to the next. */
    private final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) throws IOException {
            room(1);
            bytes.write(value);
        }

        @Override
        public void write(byte[] from, int at, int count) throws IOException {
            room(count);
            bytes.write(from, at, count);
        }

        private void room(int count) throws TooMany {
            take(count);
            if (bytes.size() + (long) count > MOST_BETWEEN) {
                throw new TooMany();
            }
        }
    }
}
