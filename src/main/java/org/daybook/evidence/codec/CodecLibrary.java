package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * FFmpeg's libraries, loaded from the folder in which they were unpacked when the program was built. They stay loaded.
 * Safe for several threads.
 */
public final class CodecLibrary {
    /** The system property that names the folder. */
    public static final String FOLDER = "daybook.codecs";

    /** Each after those that it needs, as each system names them. */
    private static final List<String> FILES = List.of(
            "libdrm.so.2",
            "libva.so.2",
            "libva-drm.so.2",
            "libavutil.so.60",
            "libswresample.so.6",
            "libavcodec.so.62",
            "libswscale.so.9",
            "libavformat.so.62",
            "libatomic.1.dylib",
            "libavutil.60.dylib",
            "libswresample.6.dylib",
            "libavcodec.62.dylib",
            "libswscale.9.dylib",
            "libavformat.62.dylib",
            "libwinpthread-1.dll",
            "avutil-60.dll",
            "swresample-6.dll",
            "avcodec-62.dll",
            "swscale-9.dll",
            "avformat-62.dll");

    /** The versions whose structures {@link FrameDecoder} knows. */
    private static final int AVUTIL = 60;

    private static final int AVCODEC = 62;
    private static final int SILENT = -8;
    // Of struct AVCodec.
    private static final long CODEC_NUMBER = 20;

    final NativeFunction allocateMemory;
    private final NativeFunction setOption;
    final NativeFunction getOption;
    final NativeFunction pixelFormat;
    final NativeFunction chromaShifts;
    final NativeFunction allocateFrame;
    final NativeFunction freeFrame;
    private final NativeFunction findDecoder;
    final NativeFunction allocateContext;
    final NativeFunction freeContext;
    final NativeFunction allocateParameters;
    final NativeFunction freeParameters;
    final NativeFunction setParameters;
    final NativeFunction open;
    final NativeFunction allocatePacket;
    final NativeFunction fillPacket;
    final NativeFunction emptyPacket;
    final NativeFunction freePacket;
    final NativeFunction send;
    final NativeFunction receive;
    final NativeFunction flush;
    final NativeFunction scaler;
    final NativeFunction freeScaler;
    final NativeFunction scalerColours;
    final NativeFunction coefficients;
    final NativeFunction scale;

    private final List<SymbolLookup> libraries = new ArrayList<>();

    private CodecLibrary(Path folder) {
        for (String file : FILES) {
            Path library = folder.resolve(file);
            if (Files.isRegularFile(library)) {
                libraries.add(SymbolLookup.libraryLookup(library, Arena.global()));
            }
        }
        requireVersion("avutil_version", AVUTIL);
        requireVersion("avcodec_version", AVCODEC);
        // They would write what they find in a file to the console.
        function("av_log_set_level", "vi").run(SILENT);
        allocateMemory = function("av_mallocz", "pl");
        setOption = function("av_opt_set_int", "ippli");
        getOption = function("av_opt_get_int", "ippip");
        pixelFormat = function("av_get_pix_fmt", "ip");
        chromaShifts = function("av_pix_fmt_get_chroma_sub_sample", "iipp");
        allocateFrame = function("av_frame_alloc", "p");
        freeFrame = function("av_frame_free", "vp");
        findDecoder = function("avcodec_find_decoder_by_name", "pp");
        allocateContext = function("avcodec_alloc_context3", "pp");
        freeContext = function("avcodec_free_context", "vp");
        allocateParameters = function("avcodec_parameters_alloc", "p");
        freeParameters = function("avcodec_parameters_free", "vp");
        setParameters = function("avcodec_parameters_to_context", "ipp");
        open = function("avcodec_open2", "ippp");
        allocatePacket = function("av_packet_alloc", "p");
        fillPacket = function("av_new_packet", "ipi");
        emptyPacket = function("av_packet_unref", "vp");
        freePacket = function("av_packet_free", "vp");
        send = function("avcodec_send_packet", "ipp");
        receive = function("avcodec_receive_frame", "ipp");
        flush = function("avcodec_flush_buffers", "vp");
        scaler = function("sws_getContext", "piiiiiiippp");
        freeScaler = function("sws_freeContext", "vp");
        scalerColours = function("sws_setColorspaceDetails", "ippipiiii");
        coefficients = function("sws_getCoefficients", "pi");
        scale = function("sws_scale", "ipppiipp");
    }

    /** Loads them; empty if they are not there, or are not those that this program was made for. */
    public static Optional<CodecLibrary> load() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CodecLibrary(Path.of(folder)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    void requireVersion(String function, int major) {
        if (function(function, "i").number() >>> 16 != major) {
            throw new IllegalStateException("another version");
        }
    }

    /** FFmpeg's decoder of this name; the null pointer if there is none. */
    MemorySegment decoder(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return findDecoder.pointer(arena.allocateFrom(name));
        }
    }

    /** FFmpeg's number of what a decoder decodes; 0 if there is no such decoder. */
    static int number(MemorySegment decoder) {
        return isNull(decoder)
                ? 0
                : decoder.reinterpret(CODEC_NUMBER + Integer.BYTES).get(JAVA_INT, CODEC_NUMBER);
    }

    /** Sets an option of one of FFmpeg's objects. */
    void option(MemorySegment object, String name, long value) {
        try (Arena arena = Arena.ofConfined()) {
            setOption.number(object, arena.allocateFrom(name), value, 0);
        }
    }

    static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    static void require(int result) throws CodecFailure {
        if (result < 0) {
            throw new CodecFailure();
        }
    }

    /** @throws IllegalStateException if there is none of this name */
    NativeFunction function(String name, String signature) {
        for (SymbolLookup library : libraries) {
            Optional<MemorySegment> found = library.find(name);
            if (found.isPresent()) {
                return new NativeFunction(found.get(), signature);
            }
        }
        throw new IllegalStateException("no function of this name");
    }
}
