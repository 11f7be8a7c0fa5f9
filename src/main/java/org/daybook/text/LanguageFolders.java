package org.daybook.text;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the texts of a language are: English in {@code i18n/}, each other language in a folder there that has its code
 * as its name, such as {@code i18n/cy/incident.properties}. A text that a folder lacks is shown in English.
 */
public final class LanguageFolders extends ResourceBundle.Control {
    private static final String FOLDER = "/org/daybook/i18n/";

    /** Every translation has this bundle. */
    private static final String SIGN = "/common.properties";

    LanguageFolders() {}

    /** The languages that there are texts in, English first. */
    public static List<Locale> languages() {
        return Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Stream.of(Locale.getISOLanguages())
                                .filter(LanguageFolders::isThere)
                                .map(Locale::of))
                .toList();
    }

    @Override
    public List<String> getFormats(String name) {
        return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable Locale getFallbackLocale(String name, Locale locale) {
        return null;
    }

    @Override
    public String toBundleName(String name, Locale locale) {
        if (locale.equals(Locale.ROOT)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot + 1) + locale + name.substring(dot);
    }

    private static boolean isThere(String language) {
        return LanguageFolders.class.getResource(FOLDER + language + SIGN) != null;
    }
}
