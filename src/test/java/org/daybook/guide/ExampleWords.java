package org.daybook.guide;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Chance of which a recovery code is made that everybody knows, since standards show it as their example ('legal winner
 * thank year …'). It opens nothing.
 */
final class ExampleWords extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private static final byte OF_THE_EXAMPLE = 0x7f;

    @Override
    public void nextBytes(byte[] bytes) {
        Arrays.fill(bytes, OF_THE_EXAMPLE);
    }
}
