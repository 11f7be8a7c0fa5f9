package org.daybook.portfolio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.progress.Progress;

/**
 * The progress of writing a portfolio: is told of pages that are counted, as 0 of 0, and then drawn, and of bytes of
 * pictures as they are read. Any thread may read pictures.
 */
public final class WritingProgress implements Progress {
    /** How much of the work on pages it is to count them. */
    private static final double COUNTING = 0.4;

    private final Progress progress;
    private final ExhibitChoice choice;
    private final long expected;
    private final long whole;
    private final double counting;
    private final long ofPages;
    private final AtomicLong pictures = new AtomicLong();
    private long counted;
    private volatile double pages;

    public WritingProgress(PortfolioContent content, Progress progress) {
        this(content, progress, COUNTING, PortfolioTask.pages(content) * PortfolioTask.PAGE);
    }

    /** @param ofPages how much of the whole work is that on pages */
    private WritingProgress(PortfolioContent content, Progress progress, double counting, long ofPages) {
        this.progress = progress;
        this.counting = counting;
        this.ofPages = ofPages;
        this.choice = content.request().exhibits();
        this.expected = PortfolioTask.pages(content);
        this.whole = PortfolioTask.of(content).writing();
    }

    /** Of a portfolio whose pictures were found before: it is told of pages alone. */
    public static WritingProgress ofFound(PortfolioContent content, Progress progress) {
        return new WritingProgress(
                content, progress, COUNTING, PortfolioTask.of(content).writing());
    }

    /** Of one whose pages were counted before as well. */
    public static WritingProgress ofCounted(PortfolioContent content, Progress progress) {
        return new WritingProgress(
                content, progress, 0, PortfolioTask.of(content).writing());
    }

    /** Of pages that are laid out and not drawn. */
    public static WritingProgress ofCounting(PortfolioContent content, Progress progress) {
        return new WritingProgress(
                content, progress, 1, PortfolioTask.of(content).writing());
    }

    @Override
    public void at(long page, long pageCount) {
        if (pageCount == 0) {
            counted++;
            pages = counting * Math.min(1, (double) counted / expected);
        } else {
            pages = counting + (1 - counting) * page / pageCount;
        }
        tell();
    }

    @Override
    public void now(String name) {
        progress.now(name);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }

    /** A picture that might have become a plate does not: its file will not be read when the pages are written. */
    public void passedOver(ExhibitSheet sheet) {
        if (sheet.file() != null && PortfolioTask.ofPlate(sheet, choice) > 0) {
            pictures.addAndGet(sheet.file().length());
            tell();
        }
    }

    /** The same file, reporting how far it is read, however often. */
    public PlateSource watched(ExhibitSheet.File file) {
        AtomicLong furthest = new AtomicLong();
        return file.source().watched(channel -> new Watched(channel, furthest, file.length()));
    }

    private void tell() {
        long done = Math.round(pages * ofPages) + pictures.get();
        progress.at(Math.min(done, whole), whole);
    }

    /** Tells how far it is read; closed, it counts as read to the end. */
    private final class Watched implements SeekableByteChannel {
        private final SeekableByteChannel channel;
        private final AtomicLong furthest;
        private final long length;

        Watched(SeekableByteChannel channel, AtomicLong furthest, long length) {
            this.channel = channel;
            this.furthest = furthest;
            this.length = length;
        }

        private void reached(long place) {
            long now = Math.min(place, length);
            long before = furthest.getAndAccumulate(now, Math::max);
            if (now > before) {
                pictures.addAndGet(now - before);
                tell();
            }
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int read = channel.read(into);
            reached(channel.position());
            return read;
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            channel.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
            reached(length);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return channel.write(from);
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }
    }
}
