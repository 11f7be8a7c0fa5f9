package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * Decodes one track of a recording, a frame after the other. A damaged packet is left out. Holds one frame at a time,
 * outside of Java's heap. For one thread.
 */
final class TrackDecoder implements AutoCloseable {
    // Of struct AVCodecParameters and AVFrame, in the versions that CodecLibrary requires.
    static final long PARAMETERS = 184;
    private static final long PARAMETERS_CODEC = 4;
    private static final long FRAME_TIME = 304;

    private static final int END = -541_478_725;
    private static final long MOST_PIXELS = 40_000_000;

    private final CodecLibrary codecs;
    private final Demuxer demuxer;
    private final CodecContext context;
    private boolean ended;

    /**
     * Opens a decoder.
     *
     * @param demuxer closed by the caller
     * @throws CodecFailure if there is no decoder for it, or none that may be opened
     */
    TrackDecoder(FormatLibrary library, Demuxer demuxer) throws CodecFailure {
        this.codecs = library.codecs;
        this.demuxer = demuxer;
        MemorySegment decoder = library.decoder(demuxer.parameters().get(JAVA_INT, PARAMETERS_CODEC));
        context = new CodecContext(codecs, decoder, MOST_PIXELS);
        try {
            context.open(demuxer.parameters());
        } catch (CodecFailure e) {
            close();
            throw e;
        }
    }

    void option(String name, long value) {
        context.option(name, value);
    }

    MemorySegment context() {
        return context.pointer();
    }

    /** The frame that was decoded last. */
    MemorySegment frame() {
        return context.frame();
    }

    /** When a frame begins, in microseconds; {@link Demuxer#NO_TIME} if nothing says. */
    long time(MemorySegment of) {
        return demuxer.micros(of.get(JAVA_LONG, FRAME_TIME));
    }

    /** Decodes the next frame; false at the end. */
    boolean next() throws IOException {
        while (true) {
            int received = codecs.receive.number(context.pointer(), context.frame());
            if (received >= 0) {
                return true;
            }
            if (received == END || ended) {
                return false;
            }
            if (demuxer.read(context.packet())) {
                // What is damaged is left out: its time stays empty.
                codecs.send.number(context.pointer(), context.packet());
                codecs.emptyPacket.run(context.packet());
            } else {
                ended = true;
                codecs.send.number(context.pointer(), MemorySegment.NULL);
            }
        }
    }

    /** When the track ends, in microseconds, as its last packets say; as {@link Demuxer#end}. Begins anew after it. */
    long end(long micros) throws IOException {
        long end = demuxer.end(context.packet(), micros);
        try {
            seek(0);
        } catch (CodecFailure e) {
            // Whoever wants a frame goes to its time, and is told.
        }
        return end;
    }

    /** Goes to the last place at or before a time, in microseconds, from which can be decoded. */
    void seek(long micros) throws CodecFailure, IOException {
        demuxer.seek(micros);
        codecs.flush.run(context.pointer());
        ended = false;
    }

    @Override
    public void close() {
        context.close();
    }
}
