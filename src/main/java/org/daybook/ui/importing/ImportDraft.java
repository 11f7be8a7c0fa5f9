package org.daybook.ui.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageType;
import org.daybook.crypto.Hashes;
import org.daybook.record.Coded;

/**
 * What a draft of an import keeps besides the answers. It has nothing of the files but their paths, the headings of
 * tables that she explained, and a digest of what was found: the answers are about that, and hold as long as the same
 * is found again.
 *
 * @param files the files and folders that were chosen
 * @param tables how she said that tables are read
 * @param found the digest of what was found in the files
 */
record ImportDraft(List<Path> files, List<ColumnMapping> tables, String found) {
    private static final String FILE = "file.";
    private static final String TABLE = "table.";
    private static final String HEADING = ".heading.";
    private static final String FOUND = "found";

    ImportDraft {
        files = List.copyOf(files);
        tables = List.copyOf(tables);
    }

    static ImportDraft of(List<Path> files, List<ColumnMapping> tables, ImportStep.Ask ask) {
        return new ImportDraft(files, tables, digest(ask));
    }

    /** Whether the same was found now, though times are shown in another zone or order. */
    boolean isOf(ImportStep.Ask ask) {
        return found.equals(digest(ask));
    }

    private static String digest(ImportStep.Ask ask) {
        byte[][] parts = ask.files().stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file.path().toString(), file.loose().toString()),
                        Stream.concat(
                                file.recognised().stream().map(group -> group.format() + group.items()),
                                file.conversations().stream().map(ImportDraft::withoutTimes))))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return HexFormat.of().formatHex(Hashes.framed("import-draft", parts));
    }

    private static String withoutTimes(ConversationSummary one) {
        return List.of(one.title(), one.item(), one.senders(), one.rows(), one.media(), one.mediaMissing())
                .toString();
    }

    /** Its part of the fields of a draft. */
    void putInto(Map<String, String> raw) {
        raw.put(FOUND, found);
        for (int i = 0; i < files.size(); i++) {
            raw.put(FILE + i, files.get(i).toString());
        }
        for (int i = 0; i < tables.size(); i++) {
            ColumnMapping table = tables.get(i);
            raw.put(
                    TABLE + i,
                    String.join(
                            " ",
                            String.valueOf((int) table.delimiter()),
                            String.valueOf(table.headerRows()),
                            table.type().code(),
                            String.join(
                                    ",",
                                    table.roles().stream().map(ColumnRole::code).toList())));
            for (int j = 0; j < table.headings().size(); j++) {
                raw.put(TABLE + i + HEADING + j, table.headings().get(j));
            }
        }
    }

    static ImportDraft from(Map<String, String> raw) {
        List<ColumnMapping> tables = new ArrayList<>();
        for (int i = 0; raw.containsKey(TABLE + i); i++) {
            table(raw.getOrDefault(TABLE + i, ""), inOrder(raw, TABLE + i + HEADING))
                    .ifPresent(tables::add);
        }
        List<Path> files = new ArrayList<>();
        for (String path : inOrder(raw, FILE)) {
            try {
                files.add(Path.of(path));
            } catch (InvalidPathException e) {
                // It was chosen on another system, and cannot be found here.
            }
        }
        return new ImportDraft(files, tables, raw.getOrDefault(FOUND, ""));
    }

    private static List<String> inOrder(Map<String, String> raw, String key) {
        return Stream.iterate(0, i -> raw.containsKey(key + i), i -> i + 1)
                .map(i -> raw.getOrDefault(key + i, ""))
                .toList();
    }

    private static Optional<ColumnMapping> table(String text, List<String> headings) {
        String[] parts = text.split(" ", -1);
        Optional<MessageType> type = parts.length == 4 ? Coded.find(MessageType.class, parts[2]) : Optional.empty();
        try {
            return type.map(one -> new ColumnMapping(
                    (char) Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    headings,
                    Arrays.stream(parts[3].split(",", -1))
                            .flatMap(code -> Coded.find(ColumnRole.class, code).stream())
                            .toList(),
                    one));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
