package org.daybook.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.daybook.crypto.ByteSequence;
import org.daybook.files.AtomicFile;
import org.daybook.files.DiskFullException;

/** Writes an export completely or not at all; see {@link AtomicFile}. It is not encrypted. */
public final class ExportFile {
    private ExportFile() {}

    /**
     * The file written.
     *
     * @param size in bytes
     */
    public record WrittenExport(Path file, long size, ByteSequence sha256) {}

    /**
     * Writes {@code export} to {@code target}. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws ExchangeFailure.AlreadyThere if {@code target} exists; it is not touched
     */
    public static WrittenExport write(CaseExport export, CaseJsonWriter writer, Path target) throws ExchangeFailure {
        try {
            AtomicFile.FinishedFile written = AtomicFile.write(target, out -> writer.write(export, out));
            return new WrittenExport(target, written.size(), written.sha256());
        } catch (FileAlreadyExistsException e) {
            throw new ExchangeFailure.AlreadyThere();
        } catch (DiskFullException e) {
            throw new ExchangeFailure.NoSpace();
        } catch (IOException e) {
            throw new ExchangeFailure.CannotWrite();
        }
    }
}
