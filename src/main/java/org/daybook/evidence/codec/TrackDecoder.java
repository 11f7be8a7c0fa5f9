package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Decodes one track of a recording, a frame after the other. A damaged packet is left out. Holds one frame at a time,
 * outside of Java's heap. For one thread.
 */
final class TrackDecoder implements AutoCloseable {
    // Of struct AVCodecParameters, AVPacket and AVFrame, in the versions that CodecLibrary requires.
    static final long PARAMETERS = 176;
    private static final long PARAMETERS_CODEC = 4;
    private static final long PACKET = 104;
    private static final long FRAME_TIME = 320;

    private static final int AV1 = 225;
    /** By name, for the first in FFmpeg's list needs a graphics card. */
    private static final String AV1_DECODER = "libaom-av1";

    private static final int END = -541_478_725;
    private static final long MOST_PIXELS = 40_000_000;

    private final CodecLibrary codecs;
    private final Demuxer demuxer;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment context;
    private final MemorySegment packet;
    private final MemorySegment frame;
    private boolean ended;

    /**
     * Opens a decoder.
     *
     * @param demuxer closed by the caller
     * @throws CodecFailure if there is no decoder for it
     */
    TrackDecoder(FormatLibrary library, Demuxer demuxer) throws CodecFailure {
        this.codecs = library.codecs;
        this.demuxer = demuxer;
        int number = demuxer.parameters().get(JAVA_INT, PARAMETERS_CODEC);
        MemorySegment decoder = number == AV1
                ? codecs.findDecoder.pointer(arena.allocateFrom(AV1_DECODER))
                : library.findDecoderByNumber.pointer(number);
        context = codecs.allocateContext.pointer(decoder);
        packet = codecs.allocatePacket.pointer().reinterpret(PACKET);
        frame = codecs.allocateFrame.pointer().reinterpret(FrameConverter.FRAME);
        try {
            if (CodecLibrary.isNull(decoder)
                    || CodecLibrary.isNull(context)
                    || CodecLibrary.isNull(packet)
                    || CodecLibrary.isNull(frame)) {
                throw new CodecFailure();
            }
            option("max_pixels", MOST_PIXELS);
            CodecLibrary.require(codecs.setParameters.number(context, demuxer.parameters()));
            CodecLibrary.require(codecs.open.number(context, decoder, MemorySegment.NULL));
        } catch (CodecFailure e) {
            close();
            throw e;
        }
    }

    void option(String name, long value) {
        codecs.setOption.number(context, arena.allocateFrom(name), value, 0);
    }

    MemorySegment context() {
        return context;
    }

    /** The frame that was decoded last. */
    MemorySegment frame() {
        return frame;
    }

    /** When a frame begins, in microseconds; {@link Demuxer#NO_TIME} if nothing says. */
    long time(MemorySegment of) {
        return demuxer.micros(of.get(JAVA_LONG, FRAME_TIME));
    }

    /** Decodes the next frame; false at the end. */
    boolean next() throws IOException {
        while (true) {
            int received = codecs.receive.number(context, frame);
            if (received >= 0) {
                return true;
            }
            if (received == END || ended) {
                return false;
            }
            if (demuxer.read(packet)) {
                // What is damaged is left out: its time stays empty.
                codecs.send.number(context, packet);
                codecs.emptyPacket.run(packet);
            } else {
                ended = true;
                codecs.send.number(context, MemorySegment.NULL);
            }
        }
    }

    /** Goes to the last place at or before a time, in microseconds, from which can be decoded. */
    void seek(long micros) throws CodecFailure, IOException {
        demuxer.seek(micros);
        codecs.flush.run(context);
        ended = false;
    }

    MemorySegment held(MemorySegment pointer) {
        MemorySegment holder = arena.allocate(ADDRESS);
        holder.set(ADDRESS, 0, pointer);
        return holder;
    }

    @Override
    public void close() {
        codecs.freeFrame.run(held(frame));
        codecs.freePacket.run(held(packet));
        codecs.freeContext.run(held(context));
        arena.close();
    }
}
