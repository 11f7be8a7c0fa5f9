package org.daybook.portfolio.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * A portal whose limits are known.
 *
 * @param code what is typed for it
 * @param name what it is called
 * @param limits what it takes
 * @param read the day on which that was read
 * @param source where
 */
public record UploadPortal(String code, String name, UploadLimits limits, LocalDate read, String source) {

    /** Those that come with the program; at least one. */
    public static List<UploadPortal> known() {
        Properties all = new Properties();
        try (InputStream in = Objects.requireNonNull(UploadPortal.class.getResourceAsStream("portals.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            all.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(value(all, "portals").split(","))
                .map(code -> of(all, code.strip()))
                .toList();
    }

    /** The one with this code. */
    public static Optional<UploadPortal> ofCode(String code) {
        return known().stream().filter(portal -> portal.code.equals(code)).findFirst();
    }

    private static UploadPortal of(Properties all, String code) {
        return new UploadPortal(
                code,
                value(all, code + ".name"),
                new UploadLimits(
                        Integer.parseInt(value(all, code + ".files")),
                        Long.parseLong(value(all, code + ".file-bytes")),
                        Long.parseLong(value(all, code + ".all-bytes"))),
                LocalDate.parse(value(all, code + ".read")),
                value(all, code + ".source"));
    }

    private static String value(Properties all, String name) {
        return Objects.requireNonNull(all.getProperty(name), name).strip();
    }
}
