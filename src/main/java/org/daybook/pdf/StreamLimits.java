package org.daybook.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Refuses a page whose compressed streams unpack to more than is given to it. The library unpacks each into memory, so
 * they are first unpacked into nothing and counted.
 */
final class StreamLimits {
    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_OBJECTS = 20_000;
    private static final int BLOCK = 16 * 1024;

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long left = MOST_BYTES;

    /** Looks at everything a page refers to, but not at other pages. */
    static void check(COSDictionary page) throws PdfFailure.TooLarge, IOException {
        StreamLimits limits = new StreamLimits();
        for (COSName key : page.keySet()) {
            if (!key.equals(COSName.PARENT) && !key.equals(COSName.ANNOTS) && !key.equals(COSName.B)) {
                limits.open(page.getItem(key));
            }
        }
        limits.run();
    }

    private void run() throws PdfFailure.TooLarge, IOException {
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase base = next instanceof COSObject reference ? reference.getObject() : next;
            if (base == null || !seen.add(base) || seen.size() > MOST_OBJECTS) {
                continue;
            }
            if (base instanceof COSStream stream) {
                count(stream);
            }
            if (base instanceof COSDictionary dictionary && !isPage(dictionary)) {
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

    private static boolean isPage(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return COSName.PAGE.equals(type) || COSName.PAGES.equals(type);
    }

    private void count(COSStream stream) throws PdfFailure.TooLarge, IOException {
        int deflated = deflated(stream.getFilters());
        if (deflated == 0) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            for (int i = 0; i < deflated; i++) {
                in = new InflaterInputStream(in);
            }
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    throw new PdfFailure.TooLarge();
                }
            }
        } catch (ZipException | EOFException e) {
            // Broken; the library shows what it can of it, which is no more than was counted.
        }
    }

    /** By how many deflating filters, one after the other, a stream is packed. */
    private static int deflated(COSBase filters) {
        if (isDeflating(filters)) {
            return 1;
        }
        int count = 0;
        if (filters instanceof COSArray array) {
            while (count < array.size() && isDeflating(array.getObject(count))) {
                count++;
            }
        }
        return count;
    }

    private static boolean isDeflating(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }
}
