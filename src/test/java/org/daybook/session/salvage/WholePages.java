package org.daybook.session.salvage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which pages of a whole file each row lies, found by its bytes and not by the pages' own order: what a salvage must
 * bring back when these pages are whole.
 */
public final class WholePages {
    public static final int PAGE = 4096;
    private static final int PIECE = PAGE - 4;
    private static final int PROBE = 24;

    private final byte[] whole;
    private final Map<String, Set<Integer>> pagesByStart = new HashMap<>();
    private final Map<Long, Set<Integer>> entries = new TreeMap<>();
    private final Map<Long, Set<Integer>> rowsOfEntries = new TreeMap<>();
    private final Map<String, Set<Integer>> drafts = new HashMap<>();
    private final Map<String, Set<Integer>> blobs = new HashMap<>();
    private final List<Set<Integer>> headers = new ArrayList<>();
    private final List<Set<Integer>> slots = new ArrayList<>();

    public WholePages(Path file) throws Exception {
        whole = Files.readAllBytes(file);
        for (int page = 0; page * PAGE < whole.length; page++) {
            pagesByStart
                    .computeIfAbsent(hex(whole, page * PAGE + 4), _ -> new HashSet<>())
                    .add(page);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            rows(
                    statement,
                    "SELECT seq, digest, chain FROM entry",
                    row -> entries.put(
                            row.getLong(1), new HashSet<>(find(joined(row.getBytes(2), row.getBytes(3)), 64))));
            entries.forEach((seq, pages) -> rowsOfEntries.put(seq, Set.copyOf(pages)));
            rows(
                    statement,
                    "SELECT seq, sealed FROM body",
                    row -> Objects.requireNonNull(entries.get(row.getLong(1))).addAll(pages(row.getBytes(2), 0)));
            rows(
                    statement,
                    "SELECT id, sealed FROM draft",
                    row -> drafts.put(HexFormat.of().formatHex(row.getBytes(1)), pages(row.getBytes(2), 16)));
            rows(
                    statement,
                    "SELECT blob_id, n, sealed FROM blob_chunk",
                    row -> blobs.computeIfAbsent(HexFormat.of().formatHex(row.getBytes(1)), _ -> new HashSet<>())
                            .addAll(pages(row.getBytes(3), 16)));
            rows(
                    statement,
                    "SELECT vault_id, sha256 FROM header",
                    row -> find(joined(row.getBytes(1), row.getBytes(2)), 48)
                            .forEach(page -> headers.add(Set.of(page))));
            rows(
                    statement,
                    "SELECT wrapped_key FROM slot WHERE kind = 'passphrase'",
                    row -> find(row.getBytes(1), 60).forEach(page -> slots.add(Set.of(page))));
        }
    }

    public byte[] bytes() {
        return whole.clone();
    }

    /** The pages that are not as they were, from 0. */
    public Set<Integer> changed(byte[] damaged) {
        Set<Integer> changed = new HashSet<>();
        for (int page = 0; page * PAGE < whole.length; page++) {
            int end = Math.min(whole.length, (page + 1) * PAGE);
            if (damaged.length < end || !Arrays.equals(whole, page * PAGE, end, damaged, page * PAGE, end)) {
                changed.add(page);
            }
        }
        return changed;
    }

    /** Whether a copy of the header and of the passphrase's slot lies on whole pages. */
    public boolean canBeUnlocked(Set<Integer> changed) {
        return headers.size() >= 2
                && slots.size() >= 2
                && headers.stream().anyMatch(pages -> isWhole(pages, changed))
                && slots.stream().anyMatch(pages -> isWhole(pages, changed));
    }

    /** The pages on which the row of an entry lies, without its body. */
    public Set<Integer> entryPages(long seq) {
        return rowsOfEntries.getOrDefault(seq, Set.of());
    }

    public boolean entryIsWhole(long seq, Set<Integer> changed) {
        return isWhole(entries.getOrDefault(seq, Set.of()), changed);
    }

    public boolean draftIsWhole(String id, Set<Integer> changed) {
        return isWhole(drafts.getOrDefault(id, Set.of()), changed);
    }

    public boolean blobIsWhole(String id, Set<Integer> changed) {
        return isWhole(blobs.getOrDefault(id, Set.of()), changed);
    }

    private static boolean isWhole(Set<Integer> pages, Set<Integer> changed) {
        return !pages.isEmpty() && pages.stream().noneMatch(changed::contains);
    }

    /** @param before how many bytes of other columns stand in the record's content before the sealed ones */
    private Set<Integer> pages(byte[] sealed, int before) {
        Set<Integer> pages = new HashSet<>(find(sealed, Math.min(sealed.length, 400)));
        // How much lies in the leaf depends on the record's header by some bytes: the cut that leads to pages is the
        // one.
        if (sealed.length + before + 30 <= PAGE - 35) {
            return pages;
        }
        for (int others = before; others < before + 24; others++) {
            int length = sealed.length + others;
            if (length <= PAGE - 35) {
                continue;
            }
            int least = (PAGE - 12) * 32 / 255 - 23;
            int local = least + (length - least) % PIECE;
            int at = (local <= PAGE - 35 ? local : least) - others;
            Set<Integer> rest = rest(sealed, at);
            if (rest != null) {
                pages.addAll(rest);
                return pages;
            }
        }
        throw new IllegalStateException("a row's pages were not found");
    }

    private @Nullable Set<Integer> rest(byte[] sealed, int from) {
        Set<Integer> pages = new HashSet<>();
        for (int at = from; at < sealed.length; at += PIECE) {
            boolean found = false;
            if (sealed.length - at >= PROBE) {
                for (int page : pagesByStart.getOrDefault(hex(sealed, at), Set.of())) {
                    int count = Math.min(PIECE, sealed.length - at);
                    if (Arrays.equals(sealed, at, at + count, whole, page * PAGE + 4, page * PAGE + 4 + count)) {
                        pages.add(page);
                        found = true;
                    }
                }
            } else {
                for (int page = 0; page * PAGE < whole.length; page++) {
                    if (Arrays.equals(
                            sealed, at, sealed.length, whole, page * PAGE + 4, page * PAGE + 4 + sealed.length - at)) {
                        pages.add(page);
                        found = true;
                    }
                }
            }
            if (!found) {
                return null;
            }
        }
        return pages;
    }

    /** The pages on which these bytes stand. */
    private Set<Integer> find(byte[] expected, int count) {
        String all = new String(whole, StandardCharsets.ISO_8859_1);
        String part = new String(expected, 0, count, StandardCharsets.ISO_8859_1);
        Set<Integer> pages = new HashSet<>();
        for (int at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
            pages.add(at / PAGE);
        }
        return pages;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String hex(byte[] bytes, int at) {
        return HexFormat.of().formatHex(bytes, at, Math.min(bytes.length, at + PROBE));
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void rows(Statement statement, String sql, Row into) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                into.take(rows);
            }
        }
    }
}
