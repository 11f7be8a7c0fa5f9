package org.daybook.job.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.SourceItem;
import org.daybook.session.DiaryFiles;

/**
 * A file of a folder that was imported, as it is sealed in the diary.
 *
 * @param path the path that the file had in the folder
 */
record SealedItem(String path, ExhibitHistory exhibit, DiaryFiles files) implements SourceItem {
    /** The bytes of an exhibit; a failure of the diary comes as an {@link IOException}. */
    static SeekableByteChannel channel(DiaryFiles files, ExhibitHistory exhibit) throws IOException {
        try {
            return files.open(exhibit);
        } catch (EvidenceFailure e) {
            throw new IOException(e);
        }
    }

    @Override
    public String name() {
        return SourceItem.nameOf(path);
    }

    @Override
    public long length() {
        return Objects.requireNonNull(exhibit.file()).length();
    }

    @Override
    public InputStream open() throws IOException {
        return Channels.newInputStream(channel(files, exhibit));
    }
}
