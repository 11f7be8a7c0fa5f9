package org.daybook.portfolio.pdf.exhibit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.picture.JpegInfo;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.portfolio.content.PlateSource;

/** A JPEG that is embedded unchanged except for its metadata, in its stored orientation. */
record JpegPlate(PlateSource source, JpegInfo info) implements PagePicture.Source {
    @Override
    public PictureSamples open() {
        return PictureSamples.jpeg(info.width(), info.height(), info.components(), info.profile(), this::strip);
    }

    private void strip(OutputStream out) throws IOException {
        try (InputStream in = new JpegStripper(Channels.newInputStream(source.open()))) {
            in.transferTo(out);
        }
    }
}
