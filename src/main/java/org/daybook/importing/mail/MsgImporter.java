package org.daybook.importing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Recognises e-mails as Outlook saves them, by the names in their compound file. They are not read; the bundles say
 * how to save the e-mail in a form that can be read.
 */
public final class MsgImporter implements Importer {
    private static final int HEADER = 512;
    private static final long SIGNATURE = 0xe11ab1a1e011cfd0L;
    private static final int SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int LARGE_SECTOR = 12;
    private static final int DIRECTORY_READ = 4096;
    private static final List<String> NAMES = List.of("__properties_version1.0", "__nameid_version1.0", "__substg1.0_");

    @Override
    public String format() {
        return "msg";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) {
        List<String> mails = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (isOutlook(item)) {
                mails.add(item.path());
            }
        }
        return mails.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), mails, List.of(), "compound-file", Set.of()));
    }

    private static boolean isOutlook(SourceItem item) {
        try (InputStream in = item.open()) {
            byte[] header = in.readNBytes(HEADER);
            ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            if (header.length < HEADER || fields.getLong(0) != SIGNATURE) {
                return false;
            }
            int shift = fields.getShort(SHIFT_AT) == LARGE_SECTOR ? LARGE_SECTOR : 9;
            long directory = ((fields.getInt(DIRECTORY_AT) & 0xffffffffL) + 1) << shift;
            if (directory >= item.length() || directory < HEADER) {
                return false;
            }
            in.skipNBytes(directory - HEADER);
            String names = new String(in.readNBytes(DIRECTORY_READ), StandardCharsets.UTF_16LE);
            return NAMES.stream().anyMatch(names::contains);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(ImportRequest request) {
        request.recognised()
                .items()
                .forEach(path -> request.into()
                        .warn(new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.NOT_RECOGNISED)));
    }
}
