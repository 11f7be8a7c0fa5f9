package org.daybook.portfolio.court;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import org.daybook.pdf.text.MinimumTypeSizes;
import org.daybook.record.Coded;

/**
 * The requirements of a court for an electronic bundle, as read on a day.
 *
 * @param read the day
 * @param source the rules they are from
 * @param pages the maximum number of pages of a bundle
 * @param narrativePoints the minimum size of running text in points
 * @param tablePoints the minimum size of all other text in points
 * @param lineSpacing the minimum distance of the lines of running text, in type sizes
 * @param pagination how pages are numbered
 * @param statementPages the maximum number of pages of a witness statement
 */
public record BundleRules(
        LocalDate read,
        String source,
        int pages,
        float narrativePoints,
        float tablePoints,
        float lineSpacing,
        BundlePagination pagination,
        int statementPages) {

    /** The rules that are part of the program. */
    public static BundleRules known() {
        try (InputStream in = Objects.requireNonNull(BundleRules.class.getResourceAsStream("rules.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties rules = new Properties();
            rules.load(reader);
            return new BundleRules(
                    LocalDate.parse(value(rules, "read")),
                    value(rules, "source"),
                    Integer.parseInt(value(rules, "pages")),
                    Float.parseFloat(value(rules, "narrative-points")),
                    Float.parseFloat(value(rules, "table-points")),
                    Float.parseFloat(value(rules, "line-spacing")),
                    Coded.find(BundlePagination.class, value(rules, "pagination"))
                            .orElseThrow(),
                    Integer.parseInt(value(rules, "statement-pages")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of each paper for the court, whether it is a bundle or will be put into one. */
    public MinimumTypeSizes sizes() {
        return new MinimumTypeSizes(tablePoints, narrativePoints, lineSpacing);
    }

    private static String value(Properties rules, String name) {
        return Objects.requireNonNull(rules.getProperty(name), name).strip();
    }
}
