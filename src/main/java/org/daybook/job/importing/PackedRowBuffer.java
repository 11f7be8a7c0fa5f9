package org.daybook.job.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowReader;
import org.daybook.conversation.rows.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait for their turn, in a tenth of the memory that they take as objects: an import of a million messages
 * would not fit otherwise. They are unpacked when they are looked at, and stay so until the memory is wanted. For one
 * thread.
 */
final class PackedRowBuffer extends AbstractList<MessageRow> {
    /** Of so few rows there is nothing to be gained. */
    private static final int FEW = 8;

    private final byte[] packed;
    private final int size;
    private WeakReference<@Nullable List<MessageRow>> unpacked = new WeakReference<>(null);

    private PackedRowBuffer(byte[] packed, int size) {
        this.packed = packed;
        this.size = size;
    }

    /** The same rows, immutable. */
    static List<MessageRow> of(List<MessageRow> rows) {
        if (rows.size() < FEW) {
            return List.copyOf(rows);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(new DeflaterOutputStream(bytes))) {
            for (MessageRow row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedRowBuffer(bytes.toByteArray(), rows.size());
    }

    @Override
    public MessageRow get(int index) {
        List<MessageRow> rows = unpacked.get();
        if (rows == null) {
            rows = unpack();
            unpacked = new WeakReference<>(rows);
        }
        return rows.get(index);
    }

    @Override
    public int size() {
        return size;
    }

    private List<MessageRow> unpack() {
        List<MessageRow> rows = new ArrayList<>(size);
        try (RowReader reader = new RowReader(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            for (MessageRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
