package org.daybook.importing.phone.backup;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.daybook.crypto.KeyWrap;
import org.daybook.crypto.SecretBytes;

/** The unwrapped keys of the classes of protection, by their numbers. Closing wipes them. */
record ClassKeys(Map<Integer, SecretBytes> keys) implements AutoCloseable {
    ClassKeys {
        keys = Map.copyOf(keys);
    }

    /**
     * The key of one file, which the caller closes.
     *
     * @param wrapped the number of its class, and the key wrapped by the key of that class
     * @return empty if no key that is known wrapped it
     */
    Optional<SecretBytes> unwrap(byte[] wrapped) {
        if (wrapped.length <= Integer.BYTES) {
            return Optional.empty();
        }
        SecretBytes key =
                keys.get(ByteBuffer.wrap(wrapped).order(ByteOrder.LITTLE_ENDIAN).getInt());
        return key == null
                ? Optional.empty()
                : KeyWrap.unwrap(key, Arrays.copyOfRange(wrapped, Integer.BYTES, wrapped.length));
    }

    @Override
    public void close() {
        keys.values().forEach(SecretBytes::close);
    }
}
