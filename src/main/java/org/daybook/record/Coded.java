package org.daybook.record;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** A constant stored by its code, which never changes once released. */
public interface Coded {
    /** The code of the constant for 'not said', in every choice that has one. */
    String NOT_SAID = "not-said";

    /** The stable code by which this value is stored. */
    String code();

    /** The codes of some constants, in order. */
    static List<String> codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toList();
    }

    /** The codes of all constants except {@code nothing}. */
    static <E extends Enum<E> & Coded> List<String> codesBut(E nothing) {
        return codes(EnumSet.complementOf(EnumSet.of(nothing)));
    }

    /** The constant with this code; {@code otherwise} if there is none. */
    static <E extends Enum<E> & Coded> E of(String code, E otherwise) {
        if (code.isEmpty()) {
            return otherwise;
        }
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        return otherwise;
    }
}
