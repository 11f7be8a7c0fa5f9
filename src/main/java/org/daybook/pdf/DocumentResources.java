package org.daybook.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.daybook.pdf.file.StreamCompressor;
import org.daybook.pdf.page.PageStyle;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.Typefaces;

/** What is needed as long as a document is laid out and written: its typefaces, and what compresses its streams. */
final class DocumentResources implements Closeable {
    private final Typefaces typefaces = new Typefaces();
    private final StreamCompressor compressor = new StreamCompressor();
    private final TextShaper shaper = new TextShaper(typefaces);
    private final LineBreaker breaker;

    DocumentResources(PageStyle style) {
        breaker = new LineBreaker(shaper, style.sizes());
    }

    Typefaces typefaces() {
        return typefaces;
    }

    StreamCompressor compressor() {
        return compressor;
    }

    TextShaper shaper() {
        return shaper;
    }

    LineBreaker breaker() {
        return breaker;
    }

    @Override
    public void close() throws IOException {
        compressor.close();
        typefaces.close();
    }
}
