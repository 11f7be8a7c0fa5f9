package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SeekableByteChannel;

/**
 * Takes one track out of a recording: its coded packets in their order, from any time. Only the container it was told
 * is tried, only the given channel is read. For one thread.
 */
final class Demuxer implements AutoCloseable {
    // Of struct AVFormatContext, AVStream, AVCodecParameters and AVPacket, in the version that FormatLibrary requires.
    private static final long FORMAT = 112;
    private static final long FORMAT_INPUT = 32;
    private static final long FORMAT_TRACK_COUNT = 44;
    private static final long FORMAT_TRACKS = 48;
    private static final long FORMAT_DURATION = 104;
    private static final long TRACK = 96;
    private static final long TRACK_PARAMETERS = 16;
    private static final long TRACK_TIME_BASE = 32;
    private static final long TRACK_START = 40;
    private static final long TRACK_DURATION = 48;
    private static final long TRACK_DISPOSITION = 64;
    private static final long TRACK_DISCARD = 68;
    private static final long PARAMETERS_KIND = 0;
    private static final long PACKET_TIME = 8;
    private static final long PACKET_TRACK = 36;
    private static final long PACKET_DURATION = 64;

    private static final int DISCARD_ALL = 48;
    private static final int COVER_PICTURE = 0x400;
    private static final int BACKWARD = 1;
    private static final long PROBED_BYTES = 1 << 20;
    private static final long PROBED_MICROS = 1_000_000;
    private static final int MOST_TRACKS = 100;
    private static final int MOST_FOLLOWING = 5_000;
    /** How far apart tracks may begin, in microseconds, only because of what codecs put before what was recorded. */
    private static final long RUN_IN = 50_000;

    /** No time, in FFmpeg and here. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final double MICROS = 1_000_000;

    private final FormatLibrary library;
    private final NativeInput input;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment holder = arena.allocate(ADDRESS);
    private int number;
    private MemorySegment track = MemorySegment.NULL;
    /** When the recording begins, in microseconds of the container. */
    private long start;

    /**
     * Opens a recording.
     *
     * @param container FFmpeg's name of the container
     * @param inspect whether packets have to be looked at to know what the tracks are
     * @throws CodecFailure if it has no such track, or is damaged
     * @throws IOException only if the channel throws it
     */
    Demuxer(
            FormatLibrary library,
            SeekableByteChannel content,
            String container,
            boolean inspect,
            RecordingTrack wanted)
            throws CodecFailure, IOException {
        this.library = library;
        this.input = new NativeInput(library, content);
        try {
            open(container, inspect);
            choose(wanted);
        } catch (CodecFailure | IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(String container, boolean inspect) throws CodecFailure, IOException {
        MemorySegment format = library.findFormat.pointer(arena.allocateFrom(container));
        MemorySegment context = library.allocateFormat.pointer().reinterpret(FORMAT);
        if (CodecLibrary.isNull(format) || CodecLibrary.isNull(context)) {
            throw new CodecFailure();
        }
        context.set(ADDRESS, FORMAT_INPUT, input.pointer());
        // Nothing is opened by a name, even if a container asks for it, and to inspect no other decoder than to play.
        text(context, "protocol_whitelist", "none");
        text(context, "format_whitelist", container);
        text(context, "codec_whitelist", library.allowed());
        number(context, "probesize", PROBED_BYTES);
        number(context, "analyzeduration", PROBED_MICROS);
        number(context, "max_streams", MOST_TRACKS);
        holder.set(ADDRESS, 0, context);
        int opened = library.openFormat.number(holder, MemorySegment.NULL, format, MemorySegment.NULL);
        input.check();
        if (opened < 0) {
            throw new CodecFailure(CodecFailure.CodecFailureReason.UNREADABLE);
        }
        if (inspect) {
            int known = library.inspect.number(context(), MemorySegment.NULL);
            input.check();
            CodecLibrary.require(known);
        }
    }

    private void choose(RecordingTrack wanted) throws CodecFailure {
        number = library.bestTrack.number(context(), wanted.number(), -1, -1, MemorySegment.NULL, 0);
        int count = Math.min(MOST_TRACKS, context().get(JAVA_INT, FORMAT_TRACK_COUNT));
        if (number < 0 || number >= count) {
            throw new CodecFailure();
        }
        MemorySegment tracks = context().get(ADDRESS, FORMAT_TRACKS).reinterpret(count * ADDRESS.byteSize());
        for (int i = 0; i < count; i++) {
            MemorySegment one = tracks.getAtIndex(ADDRESS, i).reinterpret(TRACK);
            if (i == number) {
                track = one;
            } else {
                one.set(JAVA_INT, TRACK_DISCARD, DISCARD_ALL);
            }
        }
        if (!isTimed(track)) {
            throw new CodecFailure();
        }
        start = begin(track);
        for (int i = 0; i < count; i++) {
            MemorySegment one = tracks.getAtIndex(ADDRESS, i).reinterpret(TRACK);
            if (isTimed(one) && isPlayed(one) && begin(track) - begin(one) > RUN_IN) {
                start = Math.min(start, begin(one));
            }
        }
    }

    private static boolean isTimed(MemorySegment one) {
        return one.get(JAVA_INT, TRACK_TIME_BASE) > 0
                && one.get(JAVA_INT, TRACK_TIME_BASE + Integer.BYTES) > 0
                && (one.get(JAVA_INT, TRACK_DISPOSITION) & COVER_PICTURE) == 0;
    }

    private static boolean isPlayed(MemorySegment one) {
        int kind = parameters(one).get(JAVA_INT, PARAMETERS_KIND);
        return kind == RecordingTrack.SOUND.number() || kind == RecordingTrack.VIDEO.number();
    }

    private static MemorySegment parameters(MemorySegment one) {
        return one.get(ADDRESS, TRACK_PARAMETERS).reinterpret(TrackDecoder.PARAMETERS);
    }

    private static long begin(MemorySegment one) {
        long begin = one.get(JAVA_LONG, TRACK_START);
        return begin == NO_TIME ? 0 : scaled(one, begin);
    }

    private static long scaled(MemorySegment one, long time) {
        return (long) ((double) time * base(one, 0) / base(one, Integer.BYTES) * MICROS);
    }

    private static int base(MemorySegment one, int half) {
        return one.get(JAVA_INT, TRACK_TIME_BASE + half);
    }

    private void text(MemorySegment context, String name, String value) throws CodecFailure {
        CodecLibrary.require(library.setText.number(context, arena.allocateFrom(name), arena.allocateFrom(value), 0));
    }

    private void number(MemorySegment context, String name, long value) {
        library.codecs.option(context, name, value);
    }

    private MemorySegment context() {
        return holder.get(ADDRESS, 0).reinterpret(FORMAT);
    }

    /** What the container says of the coding of the track. */
    MemorySegment parameters() {
        return parameters(track);
    }

    /**
     * When the track ends after the beginning of the recording, in microseconds; {@link #NO_TIME} if the container does
     * not say.
     */
    long duration() {
        long own = track.get(JAVA_LONG, TRACK_DURATION);
        long all = context().get(JAVA_LONG, FORMAT_DURATION);
        long micros = own == NO_TIME || own <= 0 ? all : begin(track) - start + scaled(track, own);
        return micros <= 0 ? NO_TIME : micros;
    }

    /**
     * A time of the track in microseconds since the beginning of the recording, which is that of the track that begins
     * first: what was seen and heard at once has the same time.
     */
    long micros(long time) {
        return time == NO_TIME ? NO_TIME : scaled(track, time) - start;
    }

    /**
     * Reads the next packet of the track; the caller empties it.
     *
     * @return false at the end, or where the rest is damaged
     */
    boolean read(MemorySegment packet) throws IOException {
        while (true) {
            int read = library.readPacket.number(context(), packet);
            input.check();
            if (read < 0) {
                return false;
            }
            if (packet.get(JAVA_INT, PACKET_TRACK) == number) {
                return true;
            }
            library.codecs.emptyPacket.run(packet);
        }
    }

    /**
     * When the last packet ends that follows a time, in microseconds; {@link #NO_TIME} if there is none. Some
     * containers say less than what is in them. Moves; of very many packets only the first are looked at.
     *
     * @param packet empty, and left empty
     */
    long end(MemorySegment packet, long micros) throws IOException {
        long end = NO_TIME;
        try {
            seek(micros);
            for (int i = 0; i < MOST_FOLLOWING && read(packet); i++) {
                long time = packet.get(JAVA_LONG, PACKET_TIME);
                if (time != NO_TIME) {
                    end = Math.max(end, micros(time + Math.max(0, packet.get(JAVA_LONG, PACKET_DURATION))));
                }
                library.codecs.emptyPacket.run(packet);
            }
        } catch (CodecFailure e) {
            // Then what it says has to do.
        }
        return end;
    }

    /** Goes to the last place at or before a time from which can be decoded. */
    void seek(long micros) throws CodecFailure, IOException {
        long time = (long) ((micros + start) / MICROS * base(track, Integer.BYTES) / base(track, 0));
        int found = library.seek.number(context(), number, time, BACKWARD);
        if (found < 0) {
            // Some containers find nothing before their first key frame.
            found = library.seek.number(context(), number, time, 0);
        }
        input.check();
        CodecLibrary.require(found);
    }

    @Override
    public void close() {
        library.closeFormat.run(holder);
        input.close();
        arena.close();
    }
}
