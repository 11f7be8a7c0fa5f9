package org.daybook.evidence.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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

    /** Sound of which 0.2 to 0.4 seconds are missing. */
    public static final List<String> WITH_GAP = List.of("gap.opus", "gap.webm", "gap.m4a");

    private Recordings() {}

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
