package org.daybook.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A constant of an enum that has a code, by which it is stored or typed, or by which its words are found. The code is
 * the constant's name with hyphens and in lower case, unless the constant says otherwise; it never changes once
 * released, so neither does such a name.
 */
public interface Coded {
    /** The code of the constant for 'not said', in every choice that has one. */
    String NOT_SAID = "not-said";

    /** The constants of each type by their codes: every unlock looks up each type of each incident. */
    ClassValue<Map<String, Coded>> BY_CODE = new ClassValue<>() {
        @Override
        protected Map<String, Coded> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Coded.class::cast)
                    .collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
        }
    };

    String name();

    default String code() {
        return ofName(name());
    }

    /** The name of a constant with hyphens and in lower case, also for one whose words alone are found by it. */
    static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The codes of some constants, in order. */
    static List<String> codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toList();
    }

    /** The codes of all constants except {@code nothing}. */
    static <E extends Enum<E> & Coded> List<String> codesBut(E nothing) {
        return codes(EnumSet.complementOf(EnumSet.of(nothing)));
    }

    /** The constant with this code; empty for one that only a newer version knows. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Optional.ofNullable(type.cast(BY_CODE.get(type).get(code)));
    }

    /** The constant with this code; {@code otherwise} if there is none. */
    static <E extends Enum<E> & Coded> E of(String code, E otherwise) {
        return find(otherwise.getDeclaringClass(), code).orElse(otherwise);
    }
}
