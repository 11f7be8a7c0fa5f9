package org.daybook.cli.output;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An option that takes one of a few fixed values, or several of them.
 *
 * @param <E> what a value means
 * @param name the option, such as {@code --preset}
 * @param values all that can be meant, in the order in which they are listed
 * @param code what is typed for a value
 */
public record CodedOption<E>(String name, List<E> values, Function<E, String> code) {
    public CodedOption {
        values = List.copyOf(values);
    }

    /**
     * What was typed means.
     *
     * @throws CommandFailure if it means nothing, with the name of the option and all that it takes
     */
    public E value(String typed) throws CommandFailure {
        return values.stream()
                .filter(value -> code.apply(value).equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("cli.unknown-value", ExitCode.USAGE, name, codes()));
    }

    private String codes() {
        return values.stream().map(code).collect(Collectors.joining(", "));
    }
}
