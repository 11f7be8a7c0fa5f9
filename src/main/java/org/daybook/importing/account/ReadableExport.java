package org.daybook.importing.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * An export in a form for people, such as web pages. A service that offers it offers JSON as well, which has more and
 * is the same in every language; so this form is recognised only to recommend the other.
 *
 * @param reason the code of what it was recognised by
 * @param name the names of its files
 * @param signs one of which must be at the beginning of each file
 */
record ReadableExport(String reason, Pattern name, List<String> signs) {
    private static final int HEAD = 16 * 1024;

    ReadableExport {
        signs = List.copyOf(signs);
    }

    List<RecognisedFiles> recognise(String format, ImportSource source) {
        List<String> pages = source.items().stream()
                .filter(this::isPage)
                .map(SourceItem::path)
                .toList();
        return pages.isEmpty() ? List.of() : List.of(new RecognisedFiles(format, pages, List.of(), reason, Set.of()));
    }

    private boolean isPage(SourceItem item) {
        if (!name.matcher(item.name()).matches()) {
            return false;
        }
        try {
            String head = new String(item.beginning(HEAD), StandardCharsets.UTF_8);
            return signs.stream().anyMatch(head::contains);
        } catch (IOException e) {
            return false;
        }
    }

    /** Called before reading: fails if the recognised files are in that form. */
    void refuse(RecognisedFiles recognised) throws ImportFailure.WrongForm {
        if (recognised.reason().equals(reason)) {
            throw new ImportFailure.WrongForm();
        }
    }
}
