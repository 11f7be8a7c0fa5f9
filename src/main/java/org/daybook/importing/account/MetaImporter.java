package org.daybook.importing.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.text.NaturalOrder;

/**
 * Reads the messages and the security log of a Facebook or Instagram account, as its owner downloads them in the form
 * of JSON, and the conversations that Messenger exports separately because they were encrypted end to end.
 *
 * <p>The rows of a conversation are in the order of its files, {@code message_1.json} first, and within a file in the
 * order of the file: Meta puts the newest first. The display sorts them by time.
 */
public final class MetaImporter implements Importer {
    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {
        "participants",
        "account_",
        "active_sessions",
        "used_ip_address",
        "login_protection",
        "admin_records",
        "label_values"
    };

    private static final ReadableExport PAGES = new ReadableExport(
            "meta-html", Pattern.compile("message_?[0-9]*.*[.]html?"), List.of("\"_a6-", "\"_3-95", "\"pam "));

    @Override
    public String format() {
        return "meta-messages";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> threads = new ArrayList<>();
        List<String> logs = new ArrayList<>();
        for (SourceItem item : source.items()) {
            JsonFormatProbe beginning = JsonFormatProbe.of(item, SIGNS);
            if (isThread(beginning)) {
                threads.add(item.path());
            } else if (MetaLoginReader.knows(beginning, item)) {
                logs.add(item.path());
            }
        }
        if (threads.isEmpty() && logs.isEmpty()) {
            return PAGES.recognise(format(), source);
        }
        List<String> items = new ArrayList<>(threads);
        items.addAll(logs);
        return List.of(new RecognisedFiles(
                format(),
                items,
                media(source, threads),
                threads.isEmpty() ? "meta-logins" : "meta-messages",
                threads.isEmpty() ? Set.of() : Set.of(ImportQuestion.ME)));
    }

    private static boolean isThread(JsonFormatProbe beginning) {
        boolean exported = beginning.has("/participants/*/name");
        boolean encrypted = beginning.has("/threadName") || beginning.has("/messages/*/senderName");
        return beginning.has("/participants") && beginning.has("/messages") && (exported || encrypted);
    }

    /** The photos, videos and recordings of the conversations, in this or another part of a split export. */
    private static List<String> media(ImportSource source, List<String> threads) {
        Set<String> folders = new HashSet<>();
        threads.forEach(path -> folders.add(folder(path)));
        return source.items().stream()
                .filter(item -> !JsonFormatProbe.mayBe(item))
                .map(SourceItem::path)
                .filter(path -> path.contains("messages/")
                        || folders.contains(folder(path))
                        || folders.contains(folder(folder(path))))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        PAGES.refuse(request.recognised());
        AccountRowCompleter rows = new AccountRowCompleter(request);
        JsonFiles files = new JsonFiles(request, rows);
        MetaThreadReader threads = new MetaThreadReader(files, new ExportedFiles(request.source()), rows);
        MetaLoginReader logs = new MetaLoginReader(files, rows);
        for (List<String> thread : threads(request.recognised().items())) {
            SourceItem item = request.source().item(thread.getFirst()).orElseThrow(ImportFailure.NotRecognised::new);
            JsonFormatProbe beginning = JsonFormatProbe.of(item, SIGNS);
            if (!isThread(beginning) && MetaLoginReader.knows(beginning, item)) {
                logs.read(beginning, item);
            } else {
                threads.read(thread);
            }
        }
        files.requireRows();
    }

    /**
     * The files of each conversation: {@code message_1.json}, {@code message_2.json} and so on in one folder, or in
     * the same folder of two parts of a download that was split. If a file occurs twice, there are two downloads,
     * which are not mixed.
     */
    private static Collection<List<String>> threads(List<String> paths) {
        Map<String, List<String>> folders = new LinkedHashMap<>();
        for (String path : paths) {
            folders.computeIfAbsent(isPart(path) ? folder(path) : path, _ -> new ArrayList<>())
                    .add(path);
        }
        Map<String, List<String>> threads = new LinkedHashMap<>();
        folders.forEach((folder, files) -> {
            List<String> begun = threads.get(withinMessages(folder));
            if (begun != null && Collections.disjoint(names(begun), names(files))) {
                begun.addAll(files);
                begun.sort(Comparator.comparing(SourceItem::nameOf, NaturalOrder.INSTANCE));
            } else {
                threads.put(begun == null ? withinMessages(folder) : folder, files);
            }
        });
        return threads.values();
    }

    private static String withinMessages(String folder) {
        int messages = folder.lastIndexOf("messages/");
        return messages < 0 ? folder : folder.substring(messages);
    }

    private static List<String> names(List<String> paths) {
        return paths.stream().map(SourceItem::nameOf).toList();
    }

    private static boolean isPart(String path) {
        return SourceItem.nameOf(path).matches("message_[0-9]+\\.json");
    }
}
