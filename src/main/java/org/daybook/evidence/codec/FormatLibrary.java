package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of FFmpeg that take recordings apart and convert their sound. Loaded with {@link CodecLibrary}; they
 * stay loaded. Safe for several threads.
 */
public final class FormatLibrary {
    /** What FFmpeg calls to read the content: a number to know it by, where to put the bytes, how many. */
    static final FunctionDescriptor READ = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    /** What FFmpeg calls to move in the content: a number to know it by, by how much, from where. */
    static final FunctionDescriptor MOVE = FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT);

    private static final int AVFORMAT = 62;
    private static final int SWRESAMPLE = 6;

    final CodecLibrary codecs;
    final NativeFunction setText;
    final NativeFunction free;
    final NativeFunction findFormat;
    final NativeFunction allocateInput;
    final NativeFunction freeInput;
    final NativeFunction allocateFormat;
    final NativeFunction openFormat;
    final NativeFunction closeFormat;
    final NativeFunction inspect;
    final NativeFunction bestTrack;
    final NativeFunction readPacket;
    final NativeFunction seek;
    final NativeFunction moveFrame;
    final NativeFunction emptyFrame;
    final NativeFunction usualLayout;
    final NativeFunction resampler;
    final NativeFunction startResampler;
    final NativeFunction freeResampler;
    final NativeFunction resampledCount;
    final NativeFunction resample;

    private final AllowedDecoders allowed;
    private final Map<Integer, String> decoders = new HashMap<>();

    private FormatLibrary(CodecLibrary codecs, AllowedDecoders allowed) {
        this.codecs = codecs;
        this.allowed = allowed;
        codecs.requireVersion("avformat_version", AVFORMAT);
        codecs.requireVersion("swresample_version", SWRESAMPLE);
        setText = codecs.function("av_opt_set", "ipppi");
        free = codecs.function("av_free", "vp");
        findFormat = codecs.function("av_find_input_format", "pp");
        allocateInput = codecs.function("avio_alloc_context", "ppiipppp");
        freeInput = codecs.function("avio_context_free", "vp");
        allocateFormat = codecs.function("avformat_alloc_context", "p");
        openFormat = codecs.function("avformat_open_input", "ipppp");
        closeFormat = codecs.function("avformat_close_input", "vp");
        inspect = codecs.function("avformat_find_stream_info", "ipp");
        bestTrack = codecs.function("av_find_best_stream", "ipiiipi");
        readPacket = codecs.function("av_read_frame", "ipp");
        seek = codecs.function("av_seek_frame", "ipili");
        moveFrame = codecs.function("av_frame_move_ref", "vpp");
        emptyFrame = codecs.function("av_frame_unref", "vp");
        usualLayout = codecs.function("av_channel_layout_default", "vpi");
        resampler = codecs.function("swr_alloc_set_opts2", "ippiipiiip");
        startResampler = codecs.function("swr_init", "ip");
        freeResampler = codecs.function("swr_free", "vp");
        resampledCount = codecs.function("swr_get_out_samples", "ipi");
        resample = codecs.function("swr_convert", "ippipi");
        for (String name : AllowedDecoders.CLOSED_OFF.names()) {
            decoders.put(CodecLibrary.number(codecs.decoder(name)), name);
        }
    }

    /**
     * Loads them; empty if they are not there, or are not those that this program was made for.
     *
     * @param allowed the decoders that may be opened
     */
    public static Optional<FormatLibrary> load(AllowedDecoders allowed) {
        try {
            return CodecLibrary.load().map(codecs -> new FormatLibrary(codecs, allowed));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The names of the decoders that may be opened, as FFmpeg's own list of them wants them. */
    String allowed() {
        return String.join(",", allowed.names());
    }

    /**
     * The decoder of a way of coding.
     *
     * @param number FFmpeg's number of it; 0 for one that it does not know
     * @throws CodecFailure if there is none that may be opened
     */
    MemorySegment decoder(int number) throws CodecFailure {
        String name = decoders.get(number);
        if (name == null) {
            throw new CodecFailure(
                    number == 0
                            ? CodecFailure.CodecFailureReason.NOT_DECODED
                            : CodecFailure.CodecFailureReason.NOT_ALLOWED);
        }
        if (!allowed.names().contains(name)) {
            throw new CodecFailure(CodecFailure.CodecFailureReason.NOT_ALLOWED_HERE);
        }
        return codecs.decoder(name);
    }
}
