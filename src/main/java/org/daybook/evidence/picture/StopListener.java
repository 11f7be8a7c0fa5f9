package org.daybook.evidence.picture;

import java.util.function.BooleanSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Aborts the decoding of an image on request. */
record StopListener(BooleanSupplier cancelled) implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percent) {
        if (cancelled.getAsBoolean()) {
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int index) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int index) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percent) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
