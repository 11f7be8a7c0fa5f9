package org.daybook.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.daybook.pdf.file.StreamCompressor;
import org.daybook.pdf.page.PageStyle;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.Typefaces;

/** What is needed as long as a document is laid out and written: its typefaces, and what compresses its streams. */
record DocumentResources(Typefaces typefaces, TextShaper shaper, LineBreaker breaker, StreamCompressor compressor)
        implements Closeable {
    static DocumentResources of(PageStyle style) {
        Typefaces typefaces = new Typefaces();
        TextShaper shaper = new TextShaper(typefaces);
        return new DocumentResources(typefaces, shaper, new LineBreaker(shaper, style.sizes()), new StreamCompressor());
    }

    @Override
    public void close() throws IOException {
        compressor.close();
        typefaces.close();
    }
}
