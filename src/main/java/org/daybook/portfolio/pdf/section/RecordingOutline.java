package org.daybook.portfolio.pdf.section;

import java.util.List;
import java.util.Optional;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.sound.Waveform;

/**
 * What a page can show of a recording.
 *
 * @param length in microseconds; 0 if it is not known
 * @param waveform how loud it is from start to end; empty without sound
 * @param whole whether all of its sound could be decoded
 * @param width of its moving pictures, 0 without any
 * @param height likewise
 * @param strip pictures of it side by side, if there are any and they may be shown
 * @param times when each of these is, in microseconds
 */
public record RecordingOutline(
        long length,
        Waveform waveform,
        boolean whole,
        int width,
        int height,
        Optional<PagePicture> strip,
        List<Long> times) {
    public RecordingOutline {
        times = List.copyOf(times);
    }
}
