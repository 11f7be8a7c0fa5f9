package org.daybook.vault;

import java.nio.charset.StandardCharsets;
import org.daybook.vault.seal.EntryBodyParts;

/** All that could be opened of a body, as text to look for words in. */
public final class StoredText {
    private StoredText() {}

    public static String of(EntryBodyParts body) {
        StringBuilder all = new StringBuilder(new String(body.open(), StandardCharsets.UTF_8));
        body.parts().values().forEach(part -> all.append('\n').append(new String(part, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
