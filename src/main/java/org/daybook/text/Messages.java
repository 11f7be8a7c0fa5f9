package org.daybook.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.record.Jurisdiction;

/**
 * Every text a person sees, from the bundles in {@code i18n/}.
 *
 * <p>The part of a key before its first dot names its bundle: {@code incident.save} is in {@code
 * incident.properties}; those of another language than English are in a folder that is named after it ({@link
 * LanguageFolders}). Texts are {@link MessageFormat} patterns. Where a number is part of a phrase, {@link
 * #count} chooses its form; most texts are phrased so that no form is needed. Safe for use by any thread.
 */
public final class Messages {
    private static final String FOLDER = "org.daybook.i18n.";

    private final Locale locale;
    private final UnaryOperator<String> disguise;
    private final Supplier<DateStyle> dates;
    private final Jurisdiction law;
    private final PluralRules plurals;
    private final ConcurrentMap<String, ResourceBundle> bundles = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> patterns = new ConcurrentHashMap<>();

    /** Texts in {@code locale}, or in English where a text is not translated. */
    public Messages(Locale locale) {
        this(locale, UnaryOperator.identity());
    }

    /**
     * Texts passed through {@code disguise}, for trying the screens with longer or mirrored texts.
     *
     * @param disguise applied to each finished text
     */
    public Messages(Locale locale, UnaryOperator<String> disguise) {
        this(locale, disguise, () -> DateStyle.DAY_FIRST, Jurisdiction.NOT_SAID);
    }

    private Messages(Locale locale, UnaryOperator<String> disguise, Supplier<DateStyle> dates, Jurisdiction law) {
        this.locale = locale;
        this.disguise = disguise;
        this.dates = dates;
        this.law = law;
        this.plurals = PluralRules.of(locale);
    }

    /**
     * A copy with days in the style she chose, for the screen. Documents keep 03/11/2026.
     *
     * @param chosen read each time a day is written, so that a new choice takes effect at once
     */
    public Messages withDates(Supplier<DateStyle> chosen) {
        return new Messages(locale, disguise, chosen, law);
    }

    /**
     * A copy for a case under {@code law}. Where the money, orders or police of England and Wales would be named, the
     * text for another law has the same key with '@' and the code of that law.
     */
    public Messages under(Jurisdiction law) {
        return law == this.law ? this : new Messages(locale, disguise, dates, law);
    }

    /**
     * The text of {@code key} with {@code arguments} in the places {0}, {1}, ….
     *
     * @throws MissingResourceException if the key is missing, which a test rules out
     */
    public String get(String key, Object... arguments) {
        return disguise.apply(MessageTemplate.fill(patterns.computeIfAbsent(key, this::pattern), locale, arguments));
    }

    private String pattern(String key) {
        int dot = key.indexOf('.');
        ResourceBundle bundle = bundle(dot < 0 ? key : key.substring(0, dot));
        String ofLaw = key + "@" + law.code();
        return bundle.getString(bundle.containsKey(ofLaw) ? ofLaw : key);
    }

    /** The entries of {@code key}, a list with commas, such as words that are understood. */
    public List<String> list(String key) {
        return Stream.of(get(key).split(",")).map(String::strip).toList();
    }

    /**
     * The text of {@code key} for a number of things, in the form that the number needs: '1 incident', '2 incidents'.
     *
     * @param key the key without its ending, which is the plural category of the number in this language: {@code -one}
     *     and {@code -other} in English. Where a form is missing, {@code -other} is used.
     * @param number in the place {0}
     */
    public String count(String key, long number) {
        String form = key + "-" + plurals.category(number);
        return get(has(form) ? form : key + "-other", number);
    }

    /** A text from a separate file rather than a bundle, ready to be shown. */
    public String written(String text) {
        return disguise.apply(text);
    }

    public boolean has(String key) {
        return bundle(key.substring(0, key.indexOf('.'))).containsKey(key);
    }

    /** The direction in which these texts are read, which decides whether the window is mirrored. */
    public TextDirection direction() {
        return TextDirection.of(get("common.close")).orElse(TextDirection.LEFT_TO_RIGHT);
    }

    /** The locale of these texts, which also formats the numbers in them. */
    public Locale locale() {
        return locale;
    }

    /** How days are written now. */
    public DateStyle dates() {
        return dates.get();
    }

    /** Dates, times and sizes in this language and as days are written now. */
    public Formats formats() {
        return new Formats(this);
    }

    /** The texts of one file as they are written, for a library that fills them in itself. */
    public ResourceBundle bundle(String name) {
        return bundles.computeIfAbsent(
                name, file -> ResourceBundle.getBundle(FOLDER + file, locale, new LanguageFolders()));
    }
}
