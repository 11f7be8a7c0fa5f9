package org.daybook.evidence.recording;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.evidence.codec.CodecFailure;
import org.daybook.evidence.codec.FormatLibrary;
import org.daybook.evidence.codec.SoundDecoder;
import org.daybook.evidence.codec.VideoDecoder;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.KindDetector;
import org.daybook.evidence.picture.OrientationTransform;
import org.daybook.evidence.picture.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Reads one recording: its sound in pieces, its moving pictures by frames, each from any time. What stands in a file of
 * a stranger is decoded by libraries that are not Java: only the process that decodes untrusted files calls this. For
 * one thread.
 */
public final class RecordingReader implements Closeable {
    /** Containers that say in their beginning, or end, all that has to be known of their tracks. */
    private static final Set<FileKind> PLAIN = EnumSet.of(FileKind.MP4, FileKind.MOV, FileKind.M4A);

    private final RecordingFacts facts;
    private final @Nullable SoundDecoder sound;
    private final @Nullable VideoDecoder video;

    /**
     * Opens a recording.
     *
     * @param libraries empty where they are missing: then nothing can be played
     * @param content read from any position, and left at any; closed by the caller
     * @throws RecordingFailure if there is nothing in it that can be played
     * @throws IOException only if the channel throws it
     */
    public RecordingReader(Optional<FormatLibrary> libraries, SeekableByteChannel content)
            throws RecordingFailure, IOException {
        FileKind kind = KindDetector.detect(new CachedContentReader(content));
        String container = container(kind);
        if (container.isEmpty() || libraries.isEmpty()) {
            throw new RecordingFailure.NotSupported();
        }
        FormatLibrary library = libraries.get();
        boolean inspect = !PLAIN.contains(kind);
        Set<CodecFailure.CodecFailureReason> failures = EnumSet.noneOf(CodecFailure.CodecFailureReason.class);
        sound = opened(() -> new SoundDecoder(library, content, container, inspect), failures);
        video = opened(() -> new VideoDecoder(library, content, container, inspect), failures);
        try {
            requireAllowed(failures);
            facts = facts(sound, video);
        } catch (RecordingFailure e) {
            close();
            throw e;
        } catch (IllegalArgumentException e) {
            close();
            boolean broken =
                    sound != null || video != null || failures.contains(CodecFailure.CodecFailureReason.UNREADABLE);
            throw broken ? new RecordingFailure.BrokenRecording() : new RecordingFailure.NotSupported();
        }
    }

    /** FFmpeg's name of the container of a kind; empty if it is not played. Nothing else is tried. */
    private static String container(FileKind kind) {
        return switch (kind) {
            case MP4, MOV, THREE_GP, M4A -> "mov";
            case MATROSKA -> "matroska";
            case AVI -> "avi";
            case OGG -> "ogg";
            case WAV -> "wav";
            case MP3 -> "mp3";
            case AAC -> "aac";
            case FLAC -> "flac";
            case AMR -> "amr";
            case CAF -> "caf";
            default -> "";
        };
    }

    private interface DecoderOpening<T> {
        T open() throws CodecFailure, IOException;
    }

    /** Half of a film would be taken for the whole of it, so that one track that is refused refuses both. */
    private static void requireAllowed(Set<CodecFailure.CodecFailureReason> failures) throws RecordingFailure {
        if (failures.contains(CodecFailure.CodecFailureReason.NOT_ALLOWED)) {
            throw new RecordingFailure.CodecNotAllowed();
        }
        if (failures.contains(CodecFailure.CodecFailureReason.NOT_ALLOWED_HERE)) {
            throw new RecordingFailure.NotAllowedHere();
        }
    }

    private static <T> @Nullable T opened(DecoderOpening<T> opening, Set<CodecFailure.CodecFailureReason> failures)
            throws IOException {
        try {
            return opening.open();
        } catch (CodecFailure e) {
            failures.add(e.reason());
            return null;
        }
    }

    private static RecordingFacts facts(@Nullable SoundDecoder sound, @Nullable VideoDecoder video) {
        long longest = Math.max(sound == null ? 0 : sound.duration(), video == null ? 0 : video.duration());
        long duration = longest > RecordingFacts.LONGEST ? 0 : longest;
        int channels = sound == null ? 0 : sound.channels();
        if (video == null) {
            return new RecordingFacts(duration, channels, 0, 0);
        }
        boolean turned = OrientationTransform.isOnSide(video.orientation());
        // Some containers leave it to the codec.
        int width = Math.max(1, video.saidWidth());
        int height = Math.max(1, video.saidHeight());
        return new RecordingFacts(duration, channels, turned ? height : width, turned ? width : height);
    }

    public RecordingFacts facts() {
        return facts;
    }

    /**
     * Reads sound.
     *
     * @param from in samples of one channel; negative to go on where the last piece ended
     * @return a piece that begins there, or a little later where nothing can be decoded before; empty at the end
     * @throws RecordingFailure if there is none, or it is damaged beyond use
     * @throws IOException only if the channel throws it
     */
    public SoundSamples sound(long from) throws RecordingFailure, IOException {
        SoundDecoder decoder = sound;
        if (decoder == null) {
            throw new RecordingFailure.NotSupported();
        }
        try {
            if (from >= 0 && from != decoder.position()) {
                decoder.seek((long) ((double) from / SoundSamples.RATE * 1_000_000 + 1));
            }
            long position = decoder.position();
            short[] samples = new short[SoundSamples.MOST];
            int count = 0;
            int read = decoder.read(samples);
            while (read > 0) {
                count += read;
                if (count > SoundSamples.MOST / 2) {
                    break;
                }
                short[] more = new short[SoundSamples.MOST - count];
                read = decoder.read(more);
                System.arraycopy(more, 0, samples, count, read);
            }
            return new SoundSamples(position, Arrays.copyOf(samples, count), decoder.isSteady());
        } catch (CodecFailure e) {
            throw new RecordingFailure.BrokenRecording();
        }
    }

    /**
     * Decodes a frame.
     *
     * @param time in microseconds since the beginning of the recording
     * @param longestSide the most pixels of its longer side
     * @throws RecordingFailure if there is none, or it is damaged
     * @throws IOException only if the channel throws it
     */
    public Optional<VideoFrame> frame(FrameChoice choice, long time, int longestSide)
            throws RecordingFailure, IOException {
        VideoDecoder decoder = video;
        if (decoder == null) {
            throw new RecordingFailure.NotSupported();
        }
        try {
            boolean found = switch (choice) {
                case NEXT -> decoder.next();
                case AT -> decoder.at(time);
                case KEY -> decoder.keyFrameAt(time);
            };
            return found
                    ? Optional.of(new VideoFrame(decoder.time(), picture(decoder, longestSide)))
                    : Optional.empty();
        } catch (CodecFailure e) {
            throw new RecordingFailure.BrokenRecording();
        }
    }

    private static Picture picture(VideoDecoder decoder, int longestSide) throws CodecFailure {
        int longer = Math.max(decoder.width(), decoder.height());
        int step = Math.max(1, (longer + longestSide - 1) / longestSide);
        int width = Math.max(1, decoder.width() / step);
        int height = Math.max(1, decoder.height() / step);
        int orientation = decoder.orientation();
        int[] argb = OrientationTransform.turn(decoder.pixels(step), width, height, orientation);
        return OrientationTransform.isOnSide(orientation)
                ? new Picture(height, width, argb, decoder.height(), decoder.width(), true)
                : new Picture(width, height, argb, decoder.width(), decoder.height(), true);
    }

    @Override
    public void close() {
        if (sound != null) {
            sound.close();
        }
        if (video != null) {
            video.close();
        }
    }
}
