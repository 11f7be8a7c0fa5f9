package org.daybook.evidence.codec;

import java.lang.foreign.MemorySegment;

/** A decoder of FFmpeg with the packet and the frame it works with, all outside of Java's heap. For one thread. */
final class CodecContext implements AutoCloseable {
    // Of struct AVPacket, in the version that CodecLibrary requires.
    private static final long PACKET = 104;

    private final CodecLibrary library;
    private final MemorySegment decoder;
    private final MemorySegment pointer;
    private final MemorySegment packet;
    private final MemorySegment frame;

    /**
     * Prepares to decode.
     *
     * @param decoder the null pointer if there is none
     * @param mostPixels of one frame
     * @throws CodecFailure if there is no decoder, or no memory
     */
    CodecContext(CodecLibrary library, MemorySegment decoder, long mostPixels) throws CodecFailure {
        this.library = library;
        this.decoder = decoder;
        pointer = library.allocateContext.pointer(decoder);
        packet = library.allocatePacket.pointer().reinterpret(PACKET);
        frame = library.allocateFrame.pointer().reinterpret(FrameConverter.FRAME);
        if (CodecLibrary.isNull(decoder)
                || CodecLibrary.isNull(pointer)
                || CodecLibrary.isNull(packet)
                || CodecLibrary.isNull(frame)) {
            close();
            throw new CodecFailure();
        }
        option("max_pixels", mostPixels);
    }

    /**
     * Opens the decoder.
     *
     * @param parameters how what it is to decode is coded; the caller frees them
     * @throws CodecFailure if it cannot decode that
     */
    void open(MemorySegment parameters) throws CodecFailure {
        CodecLibrary.require(library.setParameters.number(pointer, parameters));
        CodecLibrary.require(library.open.number(pointer, decoder, MemorySegment.NULL));
    }

    void option(String name, long value) {
        library.option(pointer, name, value);
    }

    MemorySegment pointer() {
        return pointer;
    }

    MemorySegment packet() {
        return packet;
    }

    /** The frame that was decoded last. */
    MemorySegment frame() {
        return frame;
    }

    @Override
    public void close() {
        library.freeFrame.free(frame);
        library.freePacket.free(packet);
        library.freeContext.free(pointer);
    }
}
