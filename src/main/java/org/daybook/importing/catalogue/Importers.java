package org.daybook.importing.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.account.AirGuardImporter;
import org.daybook.importing.account.GoogleChatImporter;
import org.daybook.importing.account.MetaImporter;
import org.daybook.importing.account.SignalImporter;
import org.daybook.importing.account.SnapchatImporter;
import org.daybook.importing.account.TelegramImporter;
import org.daybook.importing.account.TikTokImporter;
import org.daybook.importing.account.TimelineImporter;
import org.daybook.importing.backup.SmsBackupImporter;
import org.daybook.importing.chat.IMessageTextImporter;
import org.daybook.importing.chat.SignalTextImporter;
import org.daybook.importing.chat.WhatsAppImporter;
import org.daybook.importing.mail.EmlImporter;
import org.daybook.importing.mail.MboxImporter;
import org.daybook.importing.mail.MsgImporter;
import org.daybook.importing.phone.PhoneImporter;
import org.daybook.importing.table.ContactsImporter;
import org.daybook.importing.table.OfxImporter;
import org.daybook.importing.table.QifImporter;
import org.daybook.importing.table.TableImporter;
import org.daybook.importing.track.TrackImporter;

/** The importers, asked in order: the first that recognises a file reads it. */
public final class Importers {
    private final List<Importer> importers;

    /** All importers of the program. A new one is added here, before those that accept many kinds of files. */
    public Importers() {
        this(all(List.of()));
    }

    public Importers(List<Importer> importers) {
        this.importers = List.copyOf(importers);
    }

    /**
     * All importers of the program, with the ways in which a person chose to read tables.
     *
     * @param known how tables are read; the first that fits is used
     */
    public static Importers knowing(List<ColumnMapping> known) {
        return new Importers(all(known));
    }

    private static List<Importer> all(List<ColumnMapping> known) {
        return List.of(
                new PhoneImporter(),
                new WhatsAppImporter(),
                new IMessageTextImporter(),
                new SignalTextImporter(),
                new SmsBackupImporter(),
                new MetaImporter(),
                new SnapchatImporter(),
                new TikTokImporter(),
                new TelegramImporter(),
                new SignalImporter(),
                new TimelineImporter(),
                new TrackImporter(),
                new GoogleChatImporter(),
                new AirGuardImporter(),
                new MboxImporter(),
                new EmlImporter(),
                new MsgImporter(),
                new OfxImporter(),
                new QifImporter(),
                new ContactsImporter(),
                new TableImporter(known));
    }

    public List<String> formats() {
        return importers.stream().map(Importer::format).toList();
    }

    /** The importer of a format; empty if a newer version of the program has it. */
    public Optional<Importer> of(String format) {
        return importers.stream()
                .filter(importer -> importer.format().equals(format))
                .findFirst();
    }

    /**
     * The content of a source.
     *
     * @param recognised each group of files that an importer reads; no file is in two
     * @param others the paths of all other files
     * @param warnings the parts of the source that are left out, and the files that could not be read in full
     */
    public record SourceContents(List<RecognisedFiles> recognised, List<String> others, List<ImportWarning> warnings) {
        public SourceContents {
            recognised = List.copyOf(recognised);
            others = List.copyOf(others);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Recognises everything in a source.
     *
     * @throws IOException if the only file in it cannot be read
     */
    public SourceContents recognise(ImportSource source) throws IOException {
        TolerantSource tolerant = new TolerantSource(source);
        List<RecognisedFiles> recognised = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Importer importer : importers) {
            for (RecognisedFiles group : importer.recognise(tolerant)) {
                if (group.items().stream().noneMatch(taken::contains)) {
                    recognised.add(group);
                    taken.addAll(group.items());
                    taken.addAll(group.attachments());
                }
            }
        }
        if (tolerant.unreadable().contains("")) {
            throw new IOException("cannot be read");
        }
        List<String> others = source.items().stream()
                .map(SourceItem::path)
                .filter(path -> !taken.contains(path))
                .toList();
        List<ImportWarning> warnings = new ArrayList<>(source.warnings());
        for (String path : tolerant.unreadable()) {
            warnings.add(new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.ITEM_UNREADABLE));
        }
        return new SourceContents(recognised, others, warnings);
    }
}
