package org.daybook.portfolio.bundle.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.bundle.BagNames;

/**
 * A list of files and their SHA-256, in the only format used in bundles.
 *
 * @param files by name
 */
record Manifest(Map<String, ByteSequence> files) {
    /** The maximum length, enough for a hundred thousand files with long names. */
    static final int LONGEST = 32 << 20;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^\\n]{1,1024})");

    /** Parses a manifest; empty if it has another format, an unsafe name, or a duplicate. */
    static Optional<Manifest> parse(byte[] bytes, boolean payload) {
        Map<String, ByteSequence> files = new TreeMap<>();
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        if (!text.endsWith("\n")) {
            return Optional.empty();
        }
        for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || files.size() == BagSource.MOST_FILES) {
                return Optional.empty();
            }
            String name = matcher.group(2);
            boolean right = BagSource.isSafe(name) && name.startsWith(BagNames.DATA) == payload;
            if (!right || files.put(name, ByteSequence.ofHex(matcher.group(1))) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Manifest(files));
    }
}
