package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** A function of a library that is not Java. */
final class NativeFunction {
    private final MethodHandle handle;

    /**
     * Prepares calls of a function.
     *
     * @param signature a letter for the result, then one for each argument: {@code p} for a pointer, {@code i} for 32
     *     bits, {@code l} for 64 bits, {@code v} for no result
     */
    NativeFunction(MemorySegment place, String signature) {
        MemoryLayout[] arguments = new MemoryLayout[signature.length() - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = layout(signature.charAt(i + 1));
        }
        FunctionDescriptor descriptor = signature.charAt(0) == 'v'
                ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(layout(signature.charAt(0)), arguments);
        handle = Linker.nativeLinker()
                .downcallHandle(place, descriptor)
                .asType(MethodType.genericMethodType(arguments.length))
                .asSpreader(Object[].class, arguments.length);
    }

    int number(Object... arguments) {
        return call(arguments) instanceof Integer number ? number : 0;
    }

    /** Calls it for a pointer. */
    MemorySegment pointer(Object... arguments) {
        return call(arguments) instanceof MemorySegment pointer ? pointer : MemorySegment.NULL;
    }

    void run(Object... arguments) {
        call(arguments);
    }

    /** Calls it to free what a pointer is to, for which it wants the place of the pointer. */
    void free(MemorySegment pointer) {
        try (Arena arena = Arena.ofConfined()) {
            call(arena.allocateFrom(ADDRESS, pointer));
        }
    }

    private @Nullable Object call(Object... arguments) {
        try {
            return (@Nullable Object) handle.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MemoryLayout layout(char letter) {
        return switch (letter) {
            case 'p' -> ADDRESS;
            case 'l' -> JAVA_LONG;
            default -> JAVA_INT;
        };
    }
}
