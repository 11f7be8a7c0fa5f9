package org.daybook.portfolio.bundle;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.text.Messages;
import org.daybook.text.SafeFileName;

/** Names for the exhibits' files that are valid on every system, without duplicates on any of them. */
final class ExhibitFileNames {
    static final String FOLDER = "data/exhibits/";
    /** The number of characters kept of a title or name, since some systems do not support long paths. */
    private static final int MOST = 60;

    private final boolean labelsOnly;
    private final Messages messages;
    private final Set<String> taken = new HashSet<>();

    /**
     * @param labelsOnly whether the names say no more than the label, as in a locked ZIP, where they can be read, and
     *     in what may be served
     */
    ExhibitFileNames(boolean labelsOnly, Messages messages) {
        this.labelsOnly = labelsOnly;
        this.messages = messages;
    }

    /** Such as {@code data/exhibits/SB1_front door.jpg}. */
    String original(ExhibitSheet sheet, FileMetadata account) {
        return free(base(sheet, account), extension(account.name()));
    }

    /** Such as {@code data/exhibits/SB1_front door (copy without hidden details).jpg}. */
    String copy(ExhibitSheet sheet, FileMetadata account, String extension) {
        return free(base(sheet, account) + " " + messages.get("bundle.copy-name"), "." + extension);
    }

    /** Such as {@code data/extracts/SB1.jsonl}; a folder of their own tells them from files that strangers named. */
    String extract(ExhibitSheet sheet) {
        return BagNames.EXTRACTS + free(label(sheet), ".jsonl").substring(FOLDER.length());
    }

    private static String label(ExhibitSheet sheet) {
        return SafeFileName.of(sheet.label().replace('/', '-'), String.valueOf(sheet.number()));
    }

    private String base(ExhibitSheet sheet, FileMetadata account) {
        String label = label(sheet);
        String title = sheet.exhibit().naming().title();
        String words = title.isBlank() ? withoutExtension(account.name()) : title;
        String safe = shortened(SafeFileName.of(words, ""));
        return labelsOnly || safe.isEmpty() ? label : label + "_" + safe;
    }

    private String free(String base, String extension) {
        String name = base + extension;
        for (int again = 2; !taken.add(folded(name)); again++) {
            name = base + " " + again + extension;
        }
        return FOLDER + name;
    }

    /** The name folded as on a system that ignores case and Unicode normalisation forms. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)).strip();
    }

    private static String withoutExtension(String name) {
        return name.substring(0, name.length() - extension(name).length());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,16}") ? extension : "";
    }
}
