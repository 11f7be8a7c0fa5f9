package org.daybook.portfolio.bundle;

import org.daybook.files.AtomicFile;
import org.daybook.portfolio.bundle.BagTarget.BagContent;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * An exhibit, and how its file is included.
 *
 * @param path of the file in the bag
 * @param written its size and digest; null if it is not included
 * @param content its bytes; null if it is not included
 */
record BundledExhibit(
        ExhibitSheet sheet,
        FileDisposition going,
        String path,
        AtomicFile.@Nullable FinishedFile written,
        @Nullable BagContent content) {

    static BundledExhibit without(ExhibitSheet sheet, FileDisposition why) {
        return new BundledExhibit(sheet, why, "", null, null);
    }

    /** How its file is included or why it is not, in words, with what it holds as the original of messages. */
    String given(Messages messages) {
        String given = messages.get("bundle.given-" + going.code());
        OriginalSheet original = sheet.original();
        return original == null
                ? given
                : given + ". "
                        + messages.get("bundle.holds", new ConversationFormatter(messages).held(original.contents()));
    }

    /** Its size in the bag; 0 if it is not included. */
    long size() {
        return written == null ? 0 : written.size();
    }
}
