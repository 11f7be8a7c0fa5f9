package org.daybook.importing.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.TextDecoder;
import org.daybook.importing.backup.ElementReader.ElementStep;
import org.daybook.progress.Progress;

/**
 * Reads the XML of the Android program SMS Backup &amp; Restore: text messages, multimedia messages and calls. The
 * files of a folder or archive are read together because backups of different days overlap.
 */
public final class SmsBackupImporter implements Importer {
    private static final String FORMAT = "sms-backup-restore";
    private static final String MESSAGES = "smses";
    private static final String CALLS = "calls";
    private static final int BEGINNING = 16 * 1024;
    private static final int HEAD = 64;
    private static final int OFTEN = 256;

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (isBackup(item)) {
                items.add(item.path());
            }
        }
        return items.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(FORMAT, items, List.of(), "backup-elements", Set.of()));
    }

    /** Whether the first elements are those of a backup. */
    private static boolean isBackup(SourceItem item) throws IOException {
        byte[] beginning;
        try (InputStream in = item.open()) {
            beginning = in.readNBytes(HEAD);
            if (!mayBeXml(beginning)) {
                return false;
            }
            ByteArrayOutputStream more = new ByteArrayOutputStream();
            more.writeBytes(beginning);
            more.writeBytes(in.readNBytes(BEGINNING));
            beginning = more.toByteArray();
        }
        try (ElementReader elements =
                new ElementReader(TextDecoder.of(new ByteArrayInputStream(beginning)), item.path())) {
            if (elements.next() != ElementStep.START) {
                return false;
            }
            String root = elements.element().name();
            boolean isCounted = !elements.element().text("count").isEmpty();
            return (MESSAGES.equals(root) || CALLS.equals(root))
                    && (isCounted || (elements.next() == ElementStep.START && isRow(elements.element())));
        } catch (ImportFailure.Malformed e) {
            return false;
        }
    }

    /** Whether the first character that is not space is a bracket, in any encoding. */
    private static boolean mayBeXml(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int bracket = text.indexOf('<');
        return bracket >= 0 && text.chars().limit(bracket).noneMatch(c -> c > ' ' && c < 0x80);
    }

    private static boolean isRow(BackupElement element) {
        return switch (element.name()) {
            case "sms", "mms", "call" -> !element.text("date").isEmpty();
            default -> false;
        };
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        BackupRowConverter rows = new BackupRowConverter(request.settings(), request.into());
        long all = 0;
        for (String path : request.recognised().items()) {
            all += request.source().item(path).map(SourceItem::length).orElse(0L);
        }
        long before = 0;
        int whole = 0;
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            try {
                readFile(item, rows, request.into(), request.progress().part(before, item.length(), Math.max(1, all)));
                whole++;
            } catch (ImportFailure.Malformed e) {
                if (request.recognised().items().size() == 1 || (before + item.length() == all && whole == 0)) {
                    throw e;
                }
                request.into().warn(new ImportWarning(e.location(), ImportWarning.WarningKind.ITEM_UNREADABLE));
            }
            before += item.length();
        }
    }

    private static void readFile(SourceItem item, BackupRowConverter rows, MessageHandler into, Progress progress)
            throws ImportFailure, IOException {
        try (CountingInputStream in = new CountingInputStream(item.open());
                ElementReader elements = new ElementReader(TextDecoder.of(in), item.path())) {
            if (elements.next() != ElementStep.START) {
                throw new ImportFailure.Malformed(SourceLocation.whole(item.path()));
            }
            BackupElement root = elements.element();
            rows.begin(root);
            long read = 0;
            ElementStep token = elements.next();
            while (token == ElementStep.START) {
                if (read++ % OFTEN == 0) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                    progress.at(in.count(), item.length());
                }
                token = rows.take(elements) ? elements.next() : ElementStep.CUT_OFF;
            }
            finish(elements, token, root, read, into);
        }
        progress.at(item.length(), item.length());
    }

    private static void finish(
            ElementReader elements, ElementStep last, BackupElement root, long read, MessageHandler into)
            throws ImportFailure, IOException {
        ElementStep token = last == ElementStep.END ? elements.next() : last;
        if (token == ElementStep.CUT_OFF) {
            if (read <= 1) {
                throw new ImportFailure.Malformed(elements.location());
            }
            into.warn(new ImportWarning(elements.location(), ImportWarning.WarningKind.CUT_SHORT));
        } else if (root.number("count").orElse(read) != read) {
            into.warn(new ImportWarning(root.location(), ImportWarning.WarningKind.COUNT_DIFFERS));
        }
    }
}
