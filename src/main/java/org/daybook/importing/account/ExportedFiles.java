package org.daybook.importing.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;

/**
 * Finds the files that messages name by a path. The path begins at the root of the export, and that root may be
 * anywhere in what was imported: in the archive itself, in a folder of it, or in another part of an export that was
 * split.
 */
final class ExportedFiles {
    private static final Pattern DATED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}_(.+?)([.][^.]*)?");

    private final ImportSource source;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, String> byDatedId = new HashMap<>();

    ExportedFiles(ImportSource source) {
        this.source = source;
        for (SourceItem item : source.items()) {
            byName.computeIfAbsent(item.name(), _ -> new ArrayList<>(1)).add(item.path());
            Matcher dated = DATED.matcher(item.name());
            if (dated.matches()) {
                byDatedId.putIfAbsent(dated.group(1), item.path());
            }
        }
    }

    /**
     * The file that a message names.
     *
     * @param named the path or address that the message has
     * @param from the place of the message
     */
    Attachment attachment(String named, SourceLocation from) {
        String name = SourceItem.nameOf(named);
        return find(named, from.item())
                .map(path -> new Attachment(
                        name, SourceItem.mediaTypeOf(name), AttachmentState.PRESENT, SourceLocation.whole(path)))
                .orElseGet(() -> new Attachment(named, SourceItem.mediaTypeOf(name), AttachmentState.MISSING, from));
    }

    /** The file that is named after a date and an identifier, such as {@code 2026-03-01_b~123.jpg}. */
    Attachment dated(String id, SourceLocation from) {
        String path = byDatedId.get(id);
        return path == null
                ? new Attachment(id, "", AttachmentState.MISSING, from)
                : new Attachment(
                        SourceItem.nameOf(path),
                        SourceItem.mediaTypeOf(path),
                        AttachmentState.PRESENT,
                        SourceLocation.whole(path));
    }

    /** The path of the file that {@code named} refers to; empty if it was not imported. */
    Optional<String> find(String named, String item) {
        String path = named.startsWith("./") ? named.substring(2) : named;
        String name = SourceItem.nameOf(path);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String beside = SourceItem.folderOf(item) + path;
        if (source.item(beside).isPresent() && !beside.isEmpty()) {
            return Optional.of(beside);
        }
        // The root that has most in common with the message's own path belongs to the same part of the export.
        return byName.getOrDefault(name, List.of()).stream()
                .filter(found -> found.equals(path) || found.endsWith("/" + path))
                .max(Comparator.comparingInt((String found) -> common(found, item))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static int common(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
