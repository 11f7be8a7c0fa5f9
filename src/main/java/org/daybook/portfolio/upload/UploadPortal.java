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
import java.util.stream.Stream;
import org.daybook.organisation.Organisation;

/**
 * An upload portal with known limits.
 *
 * @param code the code by which it is typed
 * @param read the day on which they were read
 * @param source where they were read
 */
public record UploadPortal(String code, String name, UploadLimits limits, LocalDate read, String source) {

    /** The portals that are part of the program; at least one. */
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

    /** The portals of an organisation, followed by those that are part of the program. */
    public static List<UploadPortal> with(List<Organisation.Portal> portals) {
        return Stream.concat(portals.stream().map(UploadPortal::of), known().stream())
                .toList();
    }

    /** The portal with this code, the organisation's own first. */
    public static Optional<UploadPortal> ofCode(String code, List<Organisation.Portal> portals) {
        return with(portals).stream().filter(portal -> portal.code.equals(code)).findFirst();
    }

    private static UploadPortal of(Organisation.Portal portal) {
        return new UploadPortal(
                portal.code(),
                portal.name(),
                UploadLimits.ofMegabytes(portal.files(), portal.fileMegabytes(), portal.allMegabytes()),
                portal.read(),
                portal.source());
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
