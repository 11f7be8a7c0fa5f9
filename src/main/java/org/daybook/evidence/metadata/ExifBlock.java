package org.daybook.evidence.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.TruncatedContentException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of Exif data where it lies. Only the values that are wanted are fetched, and only the three directories
 * are entered that hold them: maker notes and directories within directories could otherwise be made to fill any memory
 * from a few kilobytes.
 */
final class ExifBlock {
    private static final int FIRST = 0;

    private ExifBlock() {}

    /**
     * Reads a block that begins with a TIFF header.
     *
     * @throws IOException if the channel throws it
     */
    static ExifData read(CachedContentReader content, long start, long length) throws IOException {
        Metadata metadata = new Metadata();
        boolean whole = true;
        try {
            new TiffReader().processTiff(new BlockReader(content, start, length), new WantedTags(metadata), FIRST);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IOException | TiffProcessingException | RuntimeException e) {
            whole = false;
        }
        return new ExifData(metadata, whole);
    }

    /** The block as the library wants it. The channel's exceptions pass it unchecked, so that it does not take them. */
    private static final class BlockReader extends RandomAccessReader {
        private final CachedContentReader content;
        private final long start;
        private final int length;

        BlockReader(CachedContentReader content, long start, long length) {
            this.content = content;
            this.start = start;
            this.length = (int) Math.min(Integer.MAX_VALUE, Math.max(0, Math.min(length, content.size() - start)));
        }

        @Override
        public int toUnshiftedOffset(int localOffset) {
            return localOffset;
        }

        @Override
        public byte getByte(int index) throws BufferBoundsException {
            try {
                if (index < 0 || index >= length) {
                    throw new BufferBoundsException(index, 1, length);
                }
                return (byte) content.u8(start + index);
            } catch (BufferBoundsException e) {
                throw e;
            } catch (TruncatedContentException e) {
                throw new BufferBoundsException(index, 1, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public byte[] getBytes(int index, int count) throws IOException {
            validateIndex(index, count);
            try {
                return content.bytes(start + index, count);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected void validateIndex(int index, int bytesRequested) throws BufferBoundsException {
            if (!isValidIndex(index, bytesRequested)) {
                throw new BufferBoundsException(index, bytesRequested, length);
            }
        }

        @Override
        protected boolean isValidIndex(int index, int bytesRequested) {
            return index >= 0 && bytesRequested >= 0 && (long) index + bytesRequested <= length;
        }

        @Override
        public long getLength() {
            return length;
        }
    }

    private static final class WantedTags extends DirectoryTiffHandler {
        private static final int LONGEST = 512;
        private static final Set<Integer> PICTURE = Set.of(
                ExifDirectoryBase.TAG_IMAGE_WIDTH,
                ExifDirectoryBase.TAG_IMAGE_HEIGHT,
                ExifDirectoryBase.TAG_MAKE,
                ExifDirectoryBase.TAG_MODEL,
                ExifDirectoryBase.TAG_SOFTWARE,
                ExifDirectoryBase.TAG_ORIENTATION,
                ExifDirectoryBase.TAG_DATETIME);
        private static final Set<Integer> TAKING = Set.of(
                ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
                ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
                ExifDirectoryBase.TAG_TIME_ZONE,
                ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
                ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED,
                ExifDirectoryBase.TAG_SUBSECOND_TIME,
                ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
                ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
                ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH,
                ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT);
        private static final Set<Integer> SATELLITE = Set.of(
                GpsDirectory.TAG_LATITUDE_REF,
                GpsDirectory.TAG_LATITUDE,
                GpsDirectory.TAG_LONGITUDE_REF,
                GpsDirectory.TAG_LONGITUDE,
                GpsDirectory.TAG_TIME_STAMP,
                GpsDirectory.TAG_DATE_STAMP);

        WantedTags(Metadata metadata) {
            super(metadata, null);
            pushDirectory(ExifIFD0Directory.class);
        }

        @Override
        public void setTiffMarker(int marker) {
            // Cameras write many; whether the rest is readable shows soon enough.
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            if (!(_currentDirectory instanceof ExifIFD0Directory)) {
                return false;
            }
            if (tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET
                    && !_metadata.containsDirectoryOfType(ExifSubIFDDirectory.class)) {
                pushDirectory(ExifSubIFDDirectory.class);
                return true;
            }
            if (tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET
                    && !_metadata.containsDirectoryOfType(GpsDirectory.class)) {
                pushDirectory(GpsDirectory.class);
                return true;
            }
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            // A preview follows, which may show something else than the picture.
            return false;
        }

        @Override
        public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
            return null;
        }

        /** True for what is skipped. */
        @Override
        public boolean customProcessTag(
                int at, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int bytes) {
            return bytes < 0 || bytes > LONGEST || !wanted(_currentDirectory).contains(tag);
        }

        @Override
        public void warn(String message) {
            // Counted by nobody; a list of them could be made as long as the file.
        }

        @Override
        public void error(String message) {
            // Likewise.
        }

        private static Set<Integer> wanted(@Nullable Directory directory) {
            return switch (directory) {
                case ExifIFD0Directory ignored -> PICTURE;
                case ExifSubIFDDirectory ignored -> TAKING;
                case GpsDirectory ignored -> SATELLITE;
                case null, default -> Set.of();
            };
        }
    }
}
