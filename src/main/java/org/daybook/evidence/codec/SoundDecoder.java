package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/**
 * Decodes the sound of a recording to samples of 16 bits at {@link #RATE}, of one channel or of two taking turns, a
 * piece at a time and from any time. The time stamps of the recording say where samples belong: where some are missing
 * there is silence, so that a time is the same whether it was played up to or gone to. For one thread.
 */
public final class SoundDecoder implements AutoCloseable {
    /** How many samples a channel has in a second. */
    public static final int RATE = 48_000;

    // Of struct AVCodecParameters, AVFrame and AVChannelLayout, in the versions that FormatLibrary requires.
    private static final long PARAMETERS_CHANNELS = 132;
    private static final long FRAME_SAMPLES = 96;
    private static final long FRAME_COUNT = 112;
    private static final long FRAME_FORMAT = 116;
    private static final long FRAME_RATE = 180;
    private static final long FRAME_LAYOUT = 384;
    private static final long LAYOUT = 24;
    private static final long LAYOUT_CHANNELS = 4;

    private static final int SIXTEEN_BITS = 1;
    private static final int MOST_AT_ONCE = 1 << 20;
    /** How many samples one piece can become if the lowest rate is converted to the highest. */
    private static final int MOST_CONVERTED = 1 << 23;

    private static final long MICROS = 1_000_000;
    /** Codecs need a little before the place from which they are right. */
    private static final long RUN_UP = 200_000;
    /**
     * In samples, like those after it: by how much time stamps and samples may differ, since some stamps are coarse.
     */
    private static final long TOLERANCE = RATE / 25;

    private static final long MOST_OVERLAP = RATE;
    private static final long MOST_SILENCE = 24L * 60 * 60 * RATE;
    private static final int SILENT_AT_ONCE = 1 << 14;

    private final FormatLibrary library;
    private final Demuxer demuxer;
    private final TrackDecoder track;
    private final int channels;
    private MemorySegment resampler = MemorySegment.NULL;
    private SampleFormat converted = new SampleFormat(0, 0, 0);
    private short[] pending = {};
    private int from;
    private int until;
    private long origin;
    private long position;
    /** How many samples of one channel are silent before those that are pending. */
    private long silent;

    private boolean steady = true;
    private boolean ended;

    /** From what the resampler was made. */
    private record SampleFormat(int format, int rate, int channels) {}

    /**
     * Opens the sound of a recording.
     *
     * @param content read from any position, and left at any; not closed
     * @param container FFmpeg's name of the container
     * @param inspect whether packets have to be looked at to know what the tracks are
     * @throws CodecFailure if there is none, or no decoder for it
     * @throws IOException only if the channel throws it
     */
    public SoundDecoder(FormatLibrary library, SeekableByteChannel content, String container, boolean inspect)
            throws CodecFailure, IOException {
        this.library = library;
        demuxer = new Demuxer(library, content, container, inspect, RecordingTrack.SOUND);
        try {
            track = new TrackDecoder(library, demuxer);
        } catch (CodecFailure e) {
            demuxer.close();
            throw e;
        }
        channels = demuxer.parameters().get(JAVA_INT, PARAMETERS_CHANNELS) > 1 ? 2 : 1;
        try {
            begin();
        } catch (CodecFailure | IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Decodes the first frame; what a codec needs to get going is left out before it. */
    private void begin() throws CodecFailure, IOException {
        if (!track.next()) {
            throw new CodecFailure();
        }
        long first = track.time(track.frame());
        // What begins a little late does so because of its codec.
        origin = first > 0 && samples(first) <= TOLERANCE ? first : 0;
        convert(track.frame());
        align();
    }

    /** One channel or two. */
    public int channels() {
        return channels;
    }

    /** How long it is, in microseconds; 0 if the container does not say. */
    public long duration() {
        return Math.max(0, demuxer.duration());
    }

    /** When the next piece begins, in samples of one channel. */
    public long position() {
        return position;
    }

    /** Whether no time stamp so far contradicted those before it; if one did, times are not to be relied upon. */
    public boolean isSteady() {
        return steady;
    }

    /**
     * Reads the next samples.
     *
     * @return how many were put in, a multiple of the channels; 0 at the end
     * @throws CodecFailure if they cannot be converted
     */
    public int read(short[] into) throws CodecFailure, IOException {
        fill();
        int room = into.length / channels;
        if (silent > 0) {
            int count = (int) Math.min(Math.min(silent, room), SILENT_AT_ONCE);
            Arrays.fill(into, 0, count * channels, (short) 0);
            silent -= count;
            position += count;
            return count * channels;
        }
        int count = Math.min(until - from, room * channels);
        System.arraycopy(pending, from, into, 0, count);
        from += count;
        position += count / channels;
        return count;
    }

    /** Goes to a time in microseconds. What lies beyond the end is the end. */
    public void seek(long micros) throws CodecFailure, IOException {
        long target = samples(Math.max(0, micros));
        track.seek(Math.max(0, origin + micros - RUN_UP));
        freeResampler();
        from = 0;
        until = 0;
        silent = 0;
        ended = false;
        position = target;
        if (!track.next()) {
            ended = true;
            return;
        }
        long first = track.time(track.frame());
        long at = first == Demuxer.NO_TIME ? target : samples(first - origin);
        position = Math.clamp(at, -RATE, target);
        silent = Math.clamp(at - target, 0, MOST_SILENCE);
        convert(track.frame());
        while (position < target && (silent > 0 || from < until)) {
            long skipped = Math.min(silent > 0 ? silent : (until - from) / channels, target - position);
            if (silent > 0) {
                silent -= skipped;
            } else {
                from += (int) skipped * channels;
            }
            position += skipped;
            fill();
        }
    }

    private static long samples(long micros) {
        return micros * RATE / MICROS;
    }

    private void fill() throws CodecFailure, IOException {
        while (from == until && silent == 0 && !ended) {
            if (track.next()) {
                convert(track.frame());
                align();
            } else {
                ended = true;
                flush();
            }
        }
    }

    /**
     * Puts the pending samples where the time stamp of their frame says: after silence, or without what is there twice.
     */
    private void align() {
        long time = track.time(track.frame());
        long off = time == Demuxer.NO_TIME ? 0 : samples(time - origin) - position;
        if (off > TOLERANCE && off <= MOST_SILENCE) {
            silent = off;
        } else if (off < -TOLERANCE && off >= -MOST_OVERLAP) {
            from += (int) Math.min(until - from, -off * channels);
        } else if (Math.abs(off) > TOLERANCE) {
            steady = false;
            origin += off * MICROS / RATE;
        }
    }

    private void convert(MemorySegment frame) throws CodecFailure {
        int count = frame.get(JAVA_INT, FRAME_COUNT);
        MemorySegment layout = frame.asSlice(FRAME_LAYOUT, LAYOUT);
        SampleFormat coding = new SampleFormat(
                frame.get(JAVA_INT, FRAME_FORMAT),
                frame.get(JAVA_INT, FRAME_RATE),
                layout.get(JAVA_INT, LAYOUT_CHANNELS));
        if (count < 0 || count > MOST_AT_ONCE || coding.rate() <= 0 || coding.channels() <= 0) {
            throw new CodecFailure();
        }
        if (CodecLibrary.isNull(resampler) || !coding.equals(converted)) {
            freeResampler();
            prepare(coding, layout);
        }
        resample(frame.get(ADDRESS, FRAME_SAMPLES), count);
    }

    private void flush() throws CodecFailure {
        if (!CodecLibrary.isNull(resampler)) {
            resample(MemorySegment.NULL, 0);
        }
    }

    private void prepare(SampleFormat coding, MemorySegment layout) throws CodecFailure {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = arena.allocate(LAYOUT, Long.BYTES);
            library.usualLayout.run(wanted, channels);
            MemorySegment holder = arena.allocate(ADDRESS);
            CodecLibrary.require(library.resampler.number(
                    holder, wanted, SIXTEEN_BITS, RATE, layout, coding.format(), coding.rate(), 0, MemorySegment.NULL));
            resampler = holder.get(ADDRESS, 0);
            CodecLibrary.require(library.startResampler.number(resampler));
            converted = coding;
        }
    }

    private void resample(MemorySegment samples, int count) throws CodecFailure {
        int room = library.resampledCount.number(resampler, count);
        if (room < 0 || room > MOST_CONVERTED) {
            throw new CodecFailure();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment into = arena.allocate((long) Math.max(1, room) * channels * Short.BYTES, Long.BYTES);
            MemorySegment holder = arena.allocate(ADDRESS);
            holder.set(ADDRESS, 0, into);
            int made = library.resample.number(resampler, holder, room, samples, count);
            CodecLibrary.require(made);
            int all = made * channels;
            if (pending.length < all) {
                Arrays.fill(pending, (short) 0);
                pending = new short[all];
            }
            MemorySegment.copy(into, JAVA_SHORT, 0, pending, 0, all);
            from = 0;
            until = all;
        }
    }

    private void freeResampler() {
        library.freeResampler.free(resampler);
        resampler = MemorySegment.NULL;
    }

    @Override
    public void close() {
        Arrays.fill(pending, (short) 0);
        freeResampler();
        track.close();
        demuxer.close();
    }
}
