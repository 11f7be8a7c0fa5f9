package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;
import org.daybook.evidence.format.DisplayMatrix;

/** Decodes the moving pictures of a recording: one frame after the other, or the one at a time. For one thread. */
public final class VideoDecoder implements AutoCloseable {
    // Of struct AVCodecParameters and AVPacketSideData, in the versions that FormatLibrary requires.
    private static final long PARAMETERS_SIDE = 32;
    private static final long PARAMETERS_SIDE_COUNT = 40;
    private static final long PARAMETERS_WIDTH = 72;
    private static final long PARAMETERS_HEIGHT = 76;
    private static final long SIDE = 24;
    private static final long SIDE_SIZE = 8;
    private static final long SIDE_KIND = 16;
    private static final int MATRIX_KIND = 5;
    private static final int MATRIX = 9 * Integer.BYTES;

    private static final int SKIP_ALL_BUT_KEY_FRAMES = 32;
    private static final int MOST_SIDE = 64;
    /** Later than any frame; what has an index goes to its last key frame. */
    private static final long AT_THE_END = 1L << 50;
    /** By how much earlier is begun, one after the other, where no frame before the wanted one can be decoded. */
    private static final long[] RUN_UPS = {0, 1_000_000, 10_000_000};

    private final FormatLibrary library;
    private final Demuxer demuxer;
    private final TrackDecoder track;
    private final FrameConverter converter;
    private final MemorySegment shown;
    private final long duration;
    /** Whether the track's frame was decoded ahead and comes next. */
    private boolean ahead;

    private boolean any;

    /**
     * Opens the moving pictures of a recording.
     *
     * @param content read from any position, and left at any; not closed
     * @param container FFmpeg's name of the container
     * @param inspect whether packets have to be looked at to know what the tracks are
     * @throws CodecFailure if there are none, or no decoder for them
     * @throws IOException only if the channel throws it
     */
    public VideoDecoder(FormatLibrary library, SeekableByteChannel content, String container, boolean inspect)
            throws CodecFailure, IOException {
        this.library = library;
        demuxer = new Demuxer(library, content, container, inspect, RecordingTrack.VIDEO);
        try {
            track = new TrackDecoder(library, demuxer);
        } catch (CodecFailure e) {
            demuxer.close();
            throw e;
        }
        converter = new FrameConverter(library.codecs, track.context());
        shown = library.codecs.allocateFrame.pointer().reinterpret(FrameConverter.FRAME);
        long said = Math.max(0, demuxer.duration());
        duration = said == 0 ? 0 : Math.max(said, track.end(inspect ? said : AT_THE_END));
    }

    /** How long it is, in microseconds, even if its container says less; 0 if that does not say. */
    public long duration() {
        return duration;
    }

    /** The width that the container says, before it is turned; 0 if it does not. */
    public int saidWidth() {
        return Math.max(0, demuxer.parameters().get(JAVA_INT, PARAMETERS_WIDTH));
    }

    /** The height that the container says, before it is turned; 0 if it does not. */
    public int saidHeight() {
        return Math.max(0, demuxer.parameters().get(JAVA_INT, PARAMETERS_HEIGHT));
    }

    /** How the pictures are to be turned, as Exif counts it. */
    public int orientation() {
        MemorySegment parameters = demuxer.parameters();
        int count = Math.clamp(parameters.get(JAVA_INT, PARAMETERS_SIDE_COUNT), 0, MOST_SIDE);
        MemorySegment side = parameters.get(ADDRESS, PARAMETERS_SIDE).reinterpret(count * SIDE);
        for (int i = 0; i < count; i++) {
            if (side.get(JAVA_INT, i * SIDE + SIDE_KIND) == MATRIX_KIND
                    && side.get(JAVA_LONG, i * SIDE + SIDE_SIZE) >= MATRIX) {
                MemorySegment matrix = side.get(ADDRESS, i * SIDE).reinterpret(MATRIX);
                return DisplayMatrix.orientation(
                        matrix.getAtIndex(JAVA_INT, 0),
                        matrix.getAtIndex(JAVA_INT, 1),
                        matrix.getAtIndex(JAVA_INT, 3),
                        matrix.getAtIndex(JAVA_INT, 4));
            }
        }
        return 1;
    }

    /** Decodes the next frame; false at the end, where the last stays. */
    public boolean next() throws CodecFailure, IOException {
        if (!ahead && !track.next()) {
            return false;
        }
        take();
        return true;
    }

    /** Decodes the frame that is seen at a time in microseconds: the last that begins at or before it. */
    public boolean at(long micros) throws CodecFailure, IOException {
        for (long before : RUN_UPS) {
            long from = Math.max(0, micros - before);
            if (at(micros, from) && (time() <= micros || from == 0)) {
                return true;
            }
        }
        return at(micros, 0);
    }

    private boolean at(long micros, long from) throws CodecFailure, IOException {
        seek(from);
        boolean found = false;
        while (track.next()) {
            ahead = true;
            long time = track.time(track.frame());
            if (found && time > micros) {
                return true;
            }
            take();
            found = true;
            if (time > micros) {
                return true;
            }
        }
        return found;
    }

    /** Decodes the key frame at or before a time in microseconds, which costs least. */
    public boolean keyFrameAt(long micros) throws CodecFailure, IOException {
        track.option("skip_frame", SKIP_ALL_BUT_KEY_FRAMES);
        try {
            for (long before : RUN_UPS) {
                seek(micros - before);
                if (next() && (time() <= micros || micros <= before)) {
                    return true;
                }
            }
            seek(0);
            return next();
        } finally {
            track.option("skip_frame", 0);
        }
    }

    private void seek(long micros) throws CodecFailure, IOException {
        ahead = false;
        track.seek(Math.max(0, micros));
    }

    private void take() throws CodecFailure {
        ahead = false;
        library.emptyFrame.run(shown);
        library.moveFrame.run(shown, track.frame());
        any = true;
        if (width() < 1 || height() < 1 || (long) width() * height() > FrameDecoder.MOST_PIXELS) {
            any = false;
            throw new CodecFailure();
        }
    }

    /** When the frame begins, in microseconds. */
    public long time() {
        return any ? Math.max(0, track.time(shown)) : 0;
    }

    /** The width of the frame in pixels. */
    public int width() {
        return FrameConverter.width(shown);
    }

    /** The height of the frame in pixels. */
    public int height() {
        return FrameConverter.height(shown);
    }

    /**
     * Converts the frame to opaque pixels, before it is turned.
     *
     * @param step every how many pixels become one, by their average
     * @return as many as {@code width / step * (height / step)}, each at least 1
     * @throws CodecFailure if there is no frame, or its format cannot be converted
     */
    public int[] pixels(int step) throws CodecFailure {
        if (!any) {
            throw new CodecFailure();
        }
        int width = Math.max(1, width() / step);
        int height = Math.max(1, height() / step);
        int[] argb = new int[width * height];
        converter.convert(shown, 0, height(), step, ColourCoding.OF_FRAME, argb, 0, width);
        return argb;
    }

    @Override
    public void close() {
        library.codecs.freeFrame.free(shown);
        converter.close();
        track.close();
        demuxer.close();
    }
}
