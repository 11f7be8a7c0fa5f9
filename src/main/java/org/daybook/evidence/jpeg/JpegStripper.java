package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daybook.evidence.picture.JpegInfo;

/**
 * Removes the metadata from a JPEG and passes the picture on byte for byte, without recompressing it. Of the
 * application segments only those stay that decoding depends on: JFIF's, rewritten without its thumbnail, and Adobe's,
 * cut to its colour transform. Comments, all other application segments wherever they stand, bytes between segments,
 * and everything after the end of the picture are dropped: Exif, XMP, maker notes, previews, the recording behind a
 * moving photo. So is the colour profile, in whose segments anything may stand: {@link JpegInfo} gives it to those who
 * need it.
 *
 * <p>A JPEG that is cut off in a scan gets an end. In bounded memory; closes what it reads from.
 */
public final class JpegStripper extends InputStream {
    private static final int FEW = 512;
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int TEM = 0x01;
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int NONE = -2;
    private static final int JFIF_KEPT = 12;
    private static final int ADOBE_KEPT = 12;
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

    private enum StripperState {
        START,
        SEGMENTS,
        SCAN,
        END
    }

    private final JpegInput in;
    private byte[] pending = new byte[0];
    private int pendingAt;
    private int copied;
    private int returned = NONE;
    private StripperState state = StripperState.START;
    private boolean frameSeen;
    private boolean scanSeen;
    private boolean endSeen;

    public JpegStripper(InputStream in) {
        this.in = new JpegInput(in);
    }

    /**
     * Writes the JPEG from {@code in} without its metadata; closes neither stream.
     *
     * @throws NotAJpegException if it is not a JPEG; discard what was written until then
     * @throws IOException if reading or writing fails
     */
    @SuppressWarnings("resource") // closing would close what the caller gave
    public static void strip(InputStream in, OutputStream out) throws IOException {
        new JpegStripper(in).transferTo(out);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /**
     * Reads on.
     *
     * @throws NotAJpegException if it is not a JPEG
     */
    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (true) {
            if (pendingAt < pending.length) {
                int given = Math.min(count, pending.length - pendingAt);
                System.arraycopy(pending, pendingAt, into, at, given);
                pendingAt += given;
                return given;
            }
            if (copied > 0) {
                int given = in.read(into, at, Math.min(count, copied));
                copied -= given;
                return given;
            }
            switch (state) {
                case START -> start();
                case SEGMENTS -> segment();
                case SCAN -> {
                    int given = run(count);
                    if (given > 0) {
                        in.take(into, at, given);
                        return given;
                    }
                }
                case END -> {
                    return -1;
                }
            }
        }
    }

    /** As {@link InputStream#transferTo}, but passes on the bytes of a scan without copying them. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        byte[] few = new byte[FEW];
        long given = 0;
        while (true) {
            boolean inScan = state == StripperState.SCAN && pendingAt == pending.length && copied == 0;
            int count = inScan ? run(JpegInput.BUFFER) : read(few, 0, FEW);
            if (count < 0) {
                return given;
            }
            if (inScan) {
                in.pass(out, count);
            } else {
                out.write(few, 0, count);
            }
            given += count;
        }
    }

    /** Whether its picture began but did not end; valid once everything was read, or reading failed. */
    public boolean isCutOff() {
        return scanSeen && !endSeen;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void start() throws IOException {
        if (in.next() != 0xff || in.next() != SOI) {
            throw new NotAJpegException();
        }
        give(0xff, SOI);
        state = StripperState.SEGMENTS;
    }

    /** Takes the next marker, and what belongs to it. */
    private void segment() throws IOException {
        int marker = marker();
        if (marker < 0 || marker == EOI) {
            if (!scanSeen) {
                throw new NotAJpegException();
            }
            endSeen = marker == EOI;
            give(0xff, EOI);
            state = StripperState.END;
        } else if (marker == SOI) {
            throw new NotAJpegException();
        } else if (JpegInput.isOfScan(marker) || marker == TEM) {
            return;
        } else {
            int length = in.next() << 8 | in.next();
            if (length < 2) {
                throw new NotAJpegException();
            }
            segment(marker, length - 2);
        }
    }

    private void segment(int marker, int length) throws IOException {
        if (isOfThePicture(marker)) {
            frameSeen |= JpegSegments.isFrame(marker);
            if (marker == SOS) {
                if (!frameSeen) {
                    throw new NotAJpegException();
                }
                scanSeen = true;
                state = StripperState.SCAN;
            }
            give(0xff, marker, (length + 2) >> 8, (length + 2) & 0xff);
            copied = length;
            return;
        }
        switch (marker) {
            case APP0 -> application(marker, length, JFIF, JFIF_KEPT);
            case APP14 -> application(marker, length, ADOBE, ADOBE_KEPT);
            default -> in.skip(length);
        }
    }

    /** Keeps the beginning of a segment that begins with a name, or drops all of it. */
    private void application(int marker, int length, byte[] name, int kept) throws IOException {
        if (length < kept || length < name.length) {
            in.skip(length);
            return;
        }
        byte[] begin = new byte[kept];
        for (int i = 0; i < kept; i++) {
            begin[i] = (byte) in.next();
        }
        in.skip(length - kept);
        if (!Arrays.equals(begin, 0, name.length, name, 0, name.length)) {
            return;
        }
        // JFIF's own thumbnail would begin with its width and height, which become 0.
        int noThumbnail = marker == APP0 ? 2 : 0;
        byte[] segment = new byte[4 + kept + noThumbnail];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) marker;
        segment[2] = (byte) ((segment.length - 2) >> 8);
        segment[3] = (byte) (segment.length - 2);
        System.arraycopy(begin, 0, segment, 4, kept);
        pending = segment;
        pendingAt = 0;
    }

    /** How many bytes of the scan are to be given on next; 0 if it ended, or if what comes next is pending. */
    private int run(int most) throws IOException {
        if (!in.hasMore()) {
            state = StripperState.SEGMENTS;
            return 0;
        }
        int run = in.ofScan(most);
        if (run == 0) {
            endOfRun();
        }
        return run;
    }

    /** Takes a marker that is not wholly read yet, or that ends the scan. */
    private void endOfRun() throws IOException {
        in.next();
        int marker = in.tryNext();
        while (marker == 0xff) {
            marker = in.tryNext();
        }
        if (JpegInput.isOfScan(marker)) {
            give(0xff, marker);
        } else {
            state = StripperState.SEGMENTS;
            returned = marker;
        }
    }

    /** The next marker, passing over fill bytes and whatever else stands before it; -1 at the end. */
    private int marker() throws IOException {
        if (returned != NONE) {
            int marker = returned;
            returned = NONE;
            return marker;
        }
        int value = in.tryNext();
        while (value >= 0 && value != 0xff) {
            value = in.tryNext();
        }
        while (value == 0xff) {
            value = in.tryNext();
        }
        return value;
    }

    /** Whether a segment says how the picture is coded. */
    private static boolean isOfThePicture(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc8 || marker >= SOS && marker <= 0xdf;
    }

    private void give(int... bytes) {
        pending = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            pending[i] = (byte) bytes[i];
        }
        pendingAt = 0;
    }
}
