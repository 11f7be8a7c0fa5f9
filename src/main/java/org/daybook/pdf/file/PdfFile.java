package org.daybook.pdf.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.daybook.pdf.page.StructureTag;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document's objects as a file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8).
 *
 * <p>In one pass, object by object, so that only their offsets are kept in memory: an object that others refer to is
 * given a number first, and written when it is finished. Referenced objects without a number, which are dictionaries
 * not marked as direct, long arrays and streams, get one and are written in turn. Pictures come last, each as it is
 * read.
 */
public final class PdfFile {
    private static final int LONG_ARRAY = 12;
    private static final int PACKED = 200;
    private static final int ROWS_AT_A_TIME = 1 << 12;

    private final OutputStream out;
    private final SigningOutput signing;
    private final StreamCompressor squeezer;
    private final PictureObjectWriter pictures;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final PdfObjectSyntax words = new PdfObjectSyntax(this::reference);
    private final List<NumberedPicture> lastPictures = new ArrayList<>();
    private final GrowableBytes pack = new GrowableBytes();
    private final GrowableBytes packHead = new GrowableBytes();
    private final int[] packed = new int[PACKED];
    private int packedCount;

    private final ObjectOffsets places = new ObjectOffsets();
    private @Nullable SignatureObject signature;
    private int signatureNumber;
    private int lastNumber;
    private long offset;

    /** A picture waiting to be written. */
    private record NumberedPicture(int number, PictureObject picture) {}

    /** @param signed whether one of its objects will be a signature */
    public PdfFile(OutputStream out, StreamCompressor squeezer, boolean signed) throws IOException {
        signing = new SigningOutput(out, signed);
        this.out = signing.out();
        this.squeezer = squeezer;
        pictures = new PictureObjectWriter(this, squeezer);
        GrowableBytes head = new GrowableBytes();
        head.add("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        emit(head);
    }

    /** The number of an object that will be written. */
    ObjectNumber reserve() {
        return new ObjectNumber(nextNumber());
    }

    /** The number of a tag that will be written. */
    int numberOf(StructureTag tag) {
        if (tag.number() == 0) {
            tag.number(nextNumber());
        }
        return tag.number();
    }

    /** Writes a dictionary or an array under its number. */
    void write(ObjectNumber place, COSBase object) throws IOException {
        pack(place.number(), object);
    }

    void write(StructureTag tag) throws IOException {
        pack(numberOf(tag), tag);
    }

    /** Writes a stream that is already compressed. */
    void writeCompressed(ObjectNumber place, byte[] bytes) throws IOException {
        GrowableBytes object = begin(place.number());
        addStream(object, new GrowableBytes(), bytes);
        emit(object);
    }

    /** Writes the waiting objects except pictures, so that they can be released. */
    void writeWaiting() throws IOException {
        while (!waiting.isEmpty()) {
            COSBase next = waiting.removeFirst();
            int number = reference(next);
            switch (next) {
                case COSStream stream -> writeStream(number, stream);
                case SignatureObject last -> {
                    signature = last;
                    signatureNumber = number;
                }
                case PictureObject picture -> lastPictures.add(new NumberedPicture(number, picture));
                default -> pack(number, next);
            }
        }
        numbers.clear();
    }

    /** Writes all unwritten objects that the trailer leads to, and the end of the file; the output is left open. */
    public void finish(COSDictionary trailer) throws IOException {
        GrowableBytes end = new GrowableBytes();
        for (COSName key : new COSName[] {COSName.ROOT, COSName.INFO, COSName.ID}) {
            words.name(key, end);
            words.value(trailer.getItem(key), end);
        }
        writeWaiting();
        flushPack();
        for (NumberedPicture each : lastPictures) {
            pictures.write(each.number(), each.picture());
        }
        if (signature == null) {
            references(end, offset).writeTo(out);
            return;
        }
        places.at(signatureNumber, offset);
        signing.finish(signatureNumber, signature, offset, from -> references(end, from));
    }

    /** The number of an indirect object, or 0 for a direct one. */
    private int reference(COSBase base) {
        if (base instanceof ObjectNumber given) {
            return given.number();
        }
        if (base instanceof StructureTag tag) {
            return numberOf(tag);
        }
        boolean alone = base instanceof PictureObject
                || base instanceof SignatureObject
                || base instanceof COSDictionary && (base instanceof COSStream || !base.isDirect())
                || base instanceof COSArray array && array.size() > LONG_ARRAY && !array.isDirect();
        if (!alone) {
            return 0;
        }
        Integer known = numbers.get(base);
        if (known != null) {
            return known;
        }
        int number = nextNumber();
        numbers.put(base, number);
        waiting.addLast(base);
        return number;
    }

    int nextNumber() {
        return ++lastNumber;
    }

    private void pack(int number, COSBase object) throws IOException {
        packHead.addNumber(number);
        packHead.add(' ');
        packHead.addNumber(pack.size());
        packHead.add(' ');
        words.content(object, pack);
        pack.add('\n');
        packed[packedCount++] = number;
        if (packedCount == PACKED) {
            flushPack();
        }
    }

    private void flushPack() throws IOException {
        if (packedCount == 0) {
            return;
        }
        int number = nextNumber();
        for (int i = 0; i < packedCount; i++) {
            places.in(packed[i], number, i);
        }
        GrowableBytes entries = new GrowableBytes();
        entries.add("/Type/ObjStm/N ");
        entries.addNumber(packedCount);
        entries.add("/First ");
        entries.addNumber(packHead.size());
        packHead.add(pack);
        writeObject(number, entries, packHead.toBytes());
        pack.clear();
        packHead.clear();
        packedCount = 0;
    }

    /** Writes a stream as it is, already compressed. */
    private void writeStream(int number, COSStream stream) throws IOException {
        GrowableBytes object = begin(number);
        byte[] bytes;
        try (InputStream in = stream.createRawInputStream()) {
            bytes = in.readAllBytes();
        }
        stream.setInt(COSName.LENGTH, bytes.length);
        words.content(stream, object);
        addBytes(object, bytes);
        emit(object);
    }

    private void writeObject(int number, GrowableBytes entries, byte[] content) throws IOException {
        byte[] bytes = squeezer.squeeze(content);
        GrowableBytes object = begin(number);
        addStream(object, entries, bytes);
        emit(object);
    }

    private static void addStream(GrowableBytes object, GrowableBytes entries, byte[] bytes) {
        object.add("<<");
        object.add(entries);
        object.add("/Filter/FlateDecode/Length ");
        object.addNumber(bytes.length);
        object.add(">>");
        addBytes(object, bytes);
    }

    /** Begins an object at the current offset. */
    GrowableBytes begin(int number) {
        return begin(number, offset);
    }

    private GrowableBytes begin(int number, long at) {
        places.at(number, at);
        GrowableBytes object = new GrowableBytes();
        object.addNumber(number);
        object.add(" 0 obj\n");
        return object;
    }

    private static void addBytes(GrowableBytes object, byte[] bytes) {
        object.add("\nstream\r\n");
        object.add(bytes);
        object.add("\nendstream\nendobj\n");
    }

    /** The cross-reference stream, which is itself at {@code start}, and the end of the file. */
    private GrowableBytes references(GrowableBytes trailer, long start) {
        int number = nextNumber();
        GrowableBytes end = begin(number, start);
        GrowableBytes rows = new GrowableBytes();
        ObjectOffsets.row(rows, 0, 0, 0xFFFF);
        squeezer.begin();
        for (int i = 1; i <= lastNumber; i++) {
            places.addRow(i, rows);
            if (i % ROWS_AT_A_TIME == 0) {
                squeezer.add(rows);
                rows.clear();
            }
        }
        squeezer.add(rows);
        GrowableBytes entries = new GrowableBytes();
        entries.add("/Type/XRef/Size ");
        entries.addNumber(lastNumber + 1L);
        entries.add(ObjectOffsets.WIDTHS);
        entries.add(trailer);
        addStream(end, entries, squeezer.end());
        end.add("startxref\n");
        end.addNumber(start);
        end.add("\n%%EOF\n");
        return end;
    }

    void emit(GrowableBytes bytes) throws IOException {
        offset += bytes.size();
        bytes.writeTo(out);
    }

    /** The output for the bytes of an object of which the length is not known before. */
    OutputStream streamed() {
        return new FilterOutputStream(out) {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
                offset++;
            }

            @Override
            public void write(byte[] bytes, int at, int length) throws IOException {
                out.write(bytes, at, length);
                offset += length;
            }
        };
    }

    /** The number of bytes of the file written so far. */
    long offset() {
        return offset;
    }
}
