package org.daybook.ui.player;

import java.io.IOException;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.sound.Playback;

/**
 * The sound of a film, and silence where it has none, up to the end of its pictures.
 *
 * @param until where its pictures end, in samples of one channel
 */
record FilmSound(DecodedRecording film, long until) implements Playback.SoundSource {
    @Override
    public SoundSamples read(long from) throws RecordingFailure, IOException {
        SoundSamples piece = film.facts().hasSound() ? film.sound(from) : silence(from);
        return piece.isEnd() ? silence(from) : piece;
    }

    private SoundSamples silence(long from) {
        int count = (int) Math.clamp(until - from, 0, SoundSamples.MOST / 4);
        return new SoundSamples(from, new short[count * Math.max(1, film.facts().channels())]);
    }
}
