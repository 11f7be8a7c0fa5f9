package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Has FFmpeg read a channel by calling back, and nothing else: it is given no name of a file and no address. For one
 * thread.
 */
final class NativeInput implements AutoCloseable {
    private static final int BUFFER = 32 << 10;
    private static final long BUFFER_OF_INPUT = 8;
    private static final int END = -541_478_725;
    private static final int FAILED = -5;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;
    private static final int HOW_LONG = 0x10000;
    private static final int WHATEVER_IT_COSTS = 0x20000;

    private final FormatLibrary library;
    private final SeekableByteChannel content;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment input;
    /** Its own, for several may read the same channel in turn. */
    private long position;

    private @Nullable Throwable failure;

    /** @param content read from any position, and left at any; not closed */
    NativeInput(FormatLibrary library, SeekableByteChannel content) {
        this.library = library;
        this.content = content;
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MemorySegment read = Linker.nativeLinker()
                    .upcallStub(
                            lookup.bind(
                                    this,
                                    "read",
                                    MethodType.methodType(
                                            int.class, MemorySegment.class, MemorySegment.class, int.class)),
                            FormatLibrary.READ,
                            arena);
            MemorySegment move = Linker.nativeLinker()
                    .upcallStub(
                            lookup.bind(
                                    this,
                                    "move",
                                    MethodType.methodType(long.class, MemorySegment.class, long.class, int.class)),
                            FormatLibrary.MOVE,
                            arena);
            input = library.allocateInput.pointer(
                    library.codecs.allocateMemory.pointer((long) BUFFER),
                    BUFFER,
                    0,
                    MemorySegment.NULL,
                    read,
                    MemorySegment.NULL,
                    move);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    MemorySegment pointer() {
        return input;
    }

    /**
     * Throws what the channel threw meanwhile, which cannot pass through FFmpeg.
     *
     * @throws IOException only if the channel threw it
     */
    void check() throws IOException {
        Throwable thrown = failure;
        failure = null;
        switch (thrown) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /** Called by FFmpeg. Throwing would end the process. */
    @SuppressWarnings("unused") // called by name
    private int read(MemorySegment unused, MemorySegment into, int count) {
        try {
            ByteBuffer bytes = into.reinterpret(count).asByteBuffer();
            content.position(position);
            int read = content.read(bytes);
            position += Math.max(0, read);
            return read <= 0 ? END : read;
        } catch (Throwable e) {
            failure = e;
            return FAILED;
        }
    }

    /** Called by FFmpeg. Throwing would end the process. */
    @SuppressWarnings("unused") // called by name
    private long move(MemorySegment unused, long by, int from) {
        try {
            long place = switch (from & ~WHATEVER_IT_COSTS) {
                case HOW_LONG -> -1;
                case FROM_HERE -> position + by;
                case FROM_END -> content.size() + by;
                default -> by;
            };
            if ((from & HOW_LONG) != 0) {
                return content.size();
            }
            if (place < 0) {
                return FAILED;
            }
            position = place;
            return place;
        } catch (Throwable e) {
            failure = e;
            return FAILED;
        }
    }

    @Override
    public void close() {
        if (!CodecLibrary.isNull(input)) {
            library.free.run(
                    input.reinterpret(BUFFER_OF_INPUT + ADDRESS.byteSize()).get(ADDRESS, BUFFER_OF_INPUT));
            library.freeInput.free(input);
        }
        arena.close();
    }
}
