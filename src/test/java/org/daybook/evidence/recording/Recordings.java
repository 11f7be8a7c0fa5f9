package org.daybook.evidence.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** The recordings that were made for the tests; the README beside them says how. */
public final class Recordings {
    /** Sound alone, of each kind that is played. */
    public static final List<String> SOUND = List.of(
            "tone.opus",
            "tone.ogg",
            "tone.m4a",
            "tone.aac",
            "tone.mp3",
            "tone.wav",
            "tone.caf",
            "tone.flac",
            "tone.amr",
            "left.wav");

    /** Moving pictures with sound, of each kind that is played. */
    public static final List<String> VIDEO = List.of(
            "film.mp4", "film.mov", "film.3gp", "film.webm", "film.mkv", "film-av1.mp4", "film.avi", "turned.mp4");

    /** One for each way of coding that is in none of the others, a third of a second long. */
    public static final List<String> BRIEF = List.of(
            "alac.m4a",
            "camera.avi",
            "ima.caf",
            "ima.wav",
            "ms.wav",
            "pcm-alaw.wav",
            "pcm-f32be.caf",
            "pcm-f32le.wav",
            "pcm-mulaw.wav",
            "pcm-s16be.caf",
            "pcm-s24be.caf",
            "pcm-s24le.wav",
            "pcm-s32be.caf",
            "pcm-s32le.wav",
            "pcm-s8.caf",
            "pcm-u8.wav",
            "wide.amr");

    /** Films with a track whose decoder is not opened; the first three end a decoder that is open to them. */
    public static final List<String> REFUSED = List.of(
            "refused/magic.avi", "refused/magic.mkv", "refused/magic.mov", "refused/lossless.mkv", "refused/sound.mp4");

    /** Sound of which 0.2 to 0.4 seconds are missing. */
    public static final List<String> WITH_GAP = List.of("gap.opus", "gap.webm", "gap.m4a");

    private Recordings() {}

    /** The short files that are there to be damaged: each way of coding that is decoded is in one of them. */
    public static List<String> brief() {
        return Stream.of(SOUND, VIDEO, BRIEF)
                .flatMap(List::stream)
                .map(name -> "brief/" + name)
                .toList();
    }

    /** One of them. */
    public static byte[] made(String name) throws IOException {
        try (InputStream in = Recordings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing");
            }
            return in.readAllBytes();
        }
    }

    /** The tone that is in all of them, at a second, before it was coded. */
    public static double tone(double second) {
        double loud = second >= 0.5 && second <= 1 ? 0.8 : 0.2;
        return loud * Math.sin(2 * Math.PI * (300 * second + 200 * second * second));
    }
}
