package org.daybook.evidence;

import java.nio.channels.SeekableByteChannel;

/** Bytes as a channel, for tests elsewhere. */
public final class BytesChannels {
    private BytesChannels() {}

    public static SeekableByteChannel of(byte[] bytes) {
        return new BytesChannel(bytes);
    }
}
