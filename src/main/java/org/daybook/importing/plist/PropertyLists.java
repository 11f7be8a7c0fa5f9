package org.daybook.importing.plist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;

/** Reads property lists, of whichever form. Neither depth nor references can make one larger than its file. */
public final class PropertyLists {
    static final int DEEPEST = 64;
    private static final byte[] BINARY = "bplist0".getBytes(StandardCharsets.US_ASCII);

    private PropertyLists() {}

    /**
     * Reads the dictionary that a property list is.
     *
     * @param path the file's path for a failure
     * @throws ImportFailure.Malformed if it is no property list, or none that is a dictionary
     */
    public static PropertyDictionary read(byte[] bytes, String path) throws ImportFailure.Malformed {
        try {
            Object root = Arrays.mismatch(bytes, BINARY) == BINARY.length
                    ? new BinaryListReader(bytes).read()
                    : XmlListReader.read(bytes);
            if (root instanceof Map<?, ?> map) {
                Map<String, Object> values = new HashMap<>();
                map.forEach((key, value) -> values.put((String) key, value));
                return new PropertyDictionary(values);
            }
        } catch (MalformedListException e) {
            // Said below, as for any other kind of value.
        }
        throw new ImportFailure.Malformed(SourceLocation.whole(path));
    }
}
