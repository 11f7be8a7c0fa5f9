package org.daybook.ui.player;

import java.io.IOException;
import org.daybook.decoder.DecodedRecording;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.evidence.recording.SoundPiece;
import org.daybook.sound.Playback;

/**
 * The sound of a film, and silence where it has none, up to the end of its pictures.
 *
 * @param until where its pictures end, in samples of one channel
 */
record FilmSound(DecodedRecording film, long until) implements Playback.Source {
    @Override
    public SoundPiece read(long from) throws RecordingFailure, IOException {
        SoundPiece piece = film.facts().hasSound() ? film.sound(from) : silence(from);
        return piece.isEnd() ? silence(from) : piece;
    }

    private SoundPiece silence(long from) {
        int count = (int) Math.clamp(until - from, 0, SoundPiece.MOST / 4);
        return new SoundPiece(from, new short[count * Math.max(1, film.facts().channels())]);
    }
}
