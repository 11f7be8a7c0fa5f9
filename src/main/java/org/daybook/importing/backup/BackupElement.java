package org.daybook.importing.backup;

import java.util.Map;
import java.util.OptionalLong;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.SourceLocation;

/**
 * The beginning of an element with its attributes.
 *
 * @param attributes the attributes in the order of the file
 * @param isBroken whether some characters are not text and are U+FFFD
 * @param isRepaired whether halves of characters were joined
 * @param isCut whether a value is cut
 */
record BackupElement(
        String name,
        SourceLocation location,
        Map<String, String> attributes,
        boolean isBroken,
        boolean isRepaired,
        boolean isCut) {
    /** No element yet. */
    static final BackupElement NONE = new BackupElement("", SourceLocation.whole(""), Map.of(), false, false, false);

    /** The attribute with the bytes of a part, of which only the digest is kept. */
    static final String DATA = "data";

    private static final String NULL = "null";

    /** The value of an attribute; empty if it is missing, or is the format's word for null. */
    String text(String attribute) {
        String value = attributes.getOrDefault(attribute, "");
        return NULL.equals(value) ? "" : value;
    }

    /** The number or address of the other side, or several joined; empty if the element states none. */
    String address() {
        return text("call".equals(name) ? "number" : "address");
    }

    /** The value of an attribute as a number; empty if it is not a number. */
    OptionalLong number(String attribute) {
        try {
            return OptionalLong.of(Long.parseLong(text(attribute).strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The value of an attribute as a code; -1 if it is not a code. */
    int code(String attribute) {
        return (int) number(attribute).stream()
                .filter(code -> code == (int) code)
                .findFirst()
                .orElse(-1);
    }

    /** A row with the marks that say how this element's text was read. */
    Message marked(Message row) {
        Message marked = isBroken ? row.marked(MessageRemark.BROKEN_TEXT) : row;
        marked = isRepaired ? marked.marked(MessageRemark.REPAIRED_TEXT) : marked;
        return isCut ? marked.marked(MessageRemark.CUT) : marked;
    }
}
