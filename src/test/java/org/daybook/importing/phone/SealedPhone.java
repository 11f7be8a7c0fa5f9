package org.daybook.importing.phone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.conversation.ContactAddress;
import org.daybook.conversation.Message;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.progress.Progress;

/** What was chosen of a phone, packed as it is sealed, and read again. */
final class SealedPhone {
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));

    private final byte[] archive;

    private SealedPhone(byte[] archive) {
        this.archive = archive;
    }

    static SealedPhone of(PhoneFiles phone, PhoneSelection selection) throws ImportFailure, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PhoneFacts facts = new PhoneFacts("17.5", "ab".repeat(32));
        try (ImportSource source = PhoneExtract.of(phone, selection, facts, Progress.UNWATCHED)) {
            PhoneArchive.write(source, bytes, Progress.UNWATCHED);
        }
        return new SealedPhone(bytes.toByteArray());
    }

    static SealedPhone of(PhoneFiles phone, String... people) throws ImportFailure, IOException {
        return of(phone, chosen(people));
    }

    static PhoneSelection chosen(String... people) {
        return new PhoneSelection(
                Arrays.stream(people).map(ContactAddress::of).toList(), Optional.empty(), Optional.empty());
    }

    byte[] archive() {
        return archive;
    }

    ImportSource source() throws ImportFailure, IOException {
        return MemorySources.file("iphone.zip", archive);
    }

    RowCollector read() throws ImportFailure, IOException {
        try (ImportSource source = source()) {
            return RowCollector.read(new PhoneImporter(), source, LONDON);
        }
    }

    List<Message> messages() throws ImportFailure, IOException {
        return read().messages();
    }
}
