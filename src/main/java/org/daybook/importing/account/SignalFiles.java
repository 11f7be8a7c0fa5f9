package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.HashingOutputStream;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * The files of a Signal export. A message identifies its files only by length and SHA-256, which also shows that they
 * are unchanged. A file is hashed only once, and only if a message names its length.
 */
final class SignalFiles {
    private final Map<Long, List<SourceItem>> byLength = new HashMap<>();
    private final Map<String, byte[]> hashes = new HashMap<>();

    /** @param folder the folder of the files, with '/' at its end */
    SignalFiles(ImportSource source, String folder) {
        for (SourceItem item : source.items()) {
            if (item.path().startsWith(folder)) {
                byLength.computeIfAbsent(item.length(), _ -> new ArrayList<>(1)).add(item);
            }
        }
    }

    /**
     * The file that a message names.
     *
     * @param pointer the message's description of the file
     * @param from the place of the message
     */
    Attachment attachment(JsonNode pointer, SourceLocation from) {
        JsonNode locator = pointer.path("locatorInfo");
        String name = JsonElement.text(pointer.path("fileName"));
        String mediaType = JsonElement.text(pointer.path("contentType"));
        byte[] hash = decode(JsonElement.text(locator.path("plaintextHash")));
        List<SourceItem> candidates = byLength.getOrDefault(locator.path("size").asLong(0), List.of());
        for (SourceItem candidate : hash.length == 0 ? List.<SourceItem>of() : candidates) {
            if (MessageDigest.isEqual(hash, hash(candidate))) {
                return new Attachment(
                        name.isEmpty() ? candidate.name() : name,
                        mediaType,
                        AttachmentState.PRESENT,
                        SourceLocation.whole(candidate.path()));
            }
        }
        return new Attachment(name, mediaType, AttachmentState.MISSING, from);
    }

    private byte @Nullable [] hash(SourceItem item) {
        byte[] known = hashes.get(item.path());
        if (known == null) {
            known = computed(item);
            hashes.put(item.path(), known);
        }
        return known;
    }

    private static byte[] computed(SourceItem item) {
        HashingOutputStream hashing = HashingOutputStream.discarding();
        try (InputStream in = item.open()) {
            in.transferTo(hashing);
            return hashing.written().sha256().toBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
