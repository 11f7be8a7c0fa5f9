package org.daybook.pdf.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.daybook.pdf.layout.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document's objects as a file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8).
 *
 * <p>In one pass: an object gets its number when it is first referred to, and is written when its turn comes. PDFBox
 * can do this too, but takes a third of the time of a whole portfolio for it, most of it for the hundred thousand tags.
 * Dictionaries that are not marked as direct, long arrays and streams are objects of their own.
 */
public final class PdfFile {
    private static final int LONG_ARRAY = 12;
    private static final int PACKED = 200;
    private static final int OFFSET_BYTES = 5;
    private static final int INDEX_BYTES = 2;

    private final OutputStream out;
    private final SigningOutput signing;
    private final StreamCompressor squeezer;
    private final PictureFile pictures;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final PdfObjectSyntax words = new PdfObjectSyntax(this::reference);
    private final ByteRun pack = new ByteRun();
    private final ByteRun packHead = new ByteRun();
    private final int[] packed = new int[PACKED];
    private int packedCount;

    /** Where each object is: its offset, or below zero the number of its pack and its place in it. */
    private long[] places = new long[1 << 10];

    private @Nullable SignatureObject signature;
    private int lastNumber;
    private long offset;

    /** @param signed whether there will be a signature among its objects */
    public PdfFile(OutputStream out, StreamCompressor squeezer, boolean signed) {
        signing = new SigningOutput(out, signed);
        this.out = signing.out();
        this.squeezer = squeezer;
        pictures = new PictureFile(new Place(), squeezer);
    }

    /** Writes everything that the trailer leads to; the output is left open. */
    public void write(COSDictionary trailer) throws IOException {
        ByteRun head = new ByteRun();
        head.add("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        emit(head);
        ByteRun end = new ByteRun();
        for (COSName key : new COSName[] {COSName.ROOT, COSName.INFO, COSName.ID}) {
            words.name(key, end);
            words.value(trailer.getItem(key), end);
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.removeFirst();
            int number = reference(next);
            if (next instanceof COSStream stream) {
                writeStream(number, stream);
            } else if (next instanceof SignatureObject last) {
                signature = last;
            } else if (next instanceof PictureObject picture) {
                pictures.write(number, picture);
            } else {
                pack(number, next);
            }
        }
        flushPack();
        if (signature == null) {
            references(end, offset).writeTo(out);
            return;
        }
        int number = reference(signature);
        places[number] = offset;
        signing.finish(number, signature, offset, from -> references(end, from));
    }

    /** The number of an object of its own, or 0 for what is written where it stands. */
    private int reference(COSBase base) {
        if (base instanceof Tag tag) {
            return reference(tag);
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

    private int reference(Tag tag) {
        if (tag.number() == 0) {
            tag.number(nextNumber());
            waiting.addLast(tag);
        }
        return tag.number();
    }

    private int nextNumber() {
        lastNumber++;
        if (lastNumber == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        return lastNumber;
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
            places[packed[i]] = -((long) number << 16 | i);
        }
        ByteRun entries = new ByteRun();
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

    /** A stream as it is: whatever filled it has compressed it. */
    private void writeStream(int number, COSStream stream) throws IOException {
        ByteRun object = begin(number);
        byte[] bytes;
        try (InputStream in = stream.createRawInputStream()) {
            bytes = in.readAllBytes();
        }
        stream.setInt(COSName.LENGTH, bytes.length);
        words.content(stream, object);
        addBytes(object, bytes);
        emit(object);
    }

    private void writeObject(int number, ByteRun entries, byte[] content) throws IOException {
        byte[] bytes = squeezer.squeeze(content);
        ByteRun object = begin(number);
        addStream(object, entries, bytes);
        emit(object);
    }

    private static void addStream(ByteRun object, ByteRun entries, byte[] bytes) {
        object.add("<<");
        object.add(entries);
        object.add("/Filter/FlateDecode/Length ");
        object.addNumber(bytes.length);
        object.add(">>");
        addBytes(object, bytes);
    }

    private ByteRun begin(int number) {
        return begin(number, offset);
    }

    private ByteRun begin(int number, long at) {
        places[number] = at;
        ByteRun object = new ByteRun();
        object.addNumber(number);
        object.add(" 0 obj\n");
        return object;
    }

    private static void addBytes(ByteRun object, byte[] bytes) {
        object.add("\nstream\r\n");
        object.add(bytes);
        object.add("\nendstream\nendobj\n");
    }

    /** The table of where everything is, which is itself at {@code start}, and the end of the file. */
    private ByteRun references(ByteRun trailer, long start) {
        int number = nextNumber();
        ByteRun end = begin(number, start);
        ByteRun table = new ByteRun();
        row(table, 0, 0, 0xFFFF);
        for (int i = 1; i <= lastNumber; i++) {
            if (places[i] < 0) {
                row(table, 2, -places[i] >> 16, -places[i] & 0xFFFF);
            } else {
                row(table, 1, places[i], 0);
            }
        }
        ByteRun entries = new ByteRun();
        entries.add("/Type/XRef/Size ");
        entries.addNumber(lastNumber + 1L);
        entries.add("/W[1 " + OFFSET_BYTES + " " + INDEX_BYTES + "]");
        entries.add(trailer);
        addStream(end, entries, squeezer.squeeze(table.toBytes()));
        end.add("startxref\n");
        end.addNumber(start);
        end.add("\n%%EOF\n");
        return end;
    }

    private static void row(ByteRun table, int kind, long first, long second) {
        table.add(kind);
        table.addBinary(first, OFFSET_BYTES);
        table.addBinary(second, INDEX_BYTES);
    }

    private void emit(ByteRun bytes) throws IOException {
        offset += bytes.size();
        bytes.writeTo(out);
    }

    /** What pictures are written to. */
    private final class Place implements PictureFile.Objects {
        @Override
        public int nextNumber() {
            return PdfFile.this.nextNumber();
        }

        @Override
        public ByteRun begin(int number) {
            return PdfFile.this.begin(number);
        }

        @Override
        public void emit(ByteRun bytes) throws IOException {
            PdfFile.this.emit(bytes);
        }

        @Override
        public OutputStream out() {
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
    }
}
