package org.daybook.cli.output;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads a day as people here write it, 31/03/2026, or as computers do, 2026-03-31. */
public final class DayConverter implements ITypeConverter<LocalDate> {
    private static final DateTimeFormatter SLASHES =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate convert(String value) {
        return value.contains("/") ? LocalDate.parse(value, SLASHES) : LocalDate.parse(value);
    }
}
