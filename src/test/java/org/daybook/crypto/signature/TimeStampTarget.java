package org.daybook.crypto.signature;

import java.util.List;
import org.daybook.crypto.Hashes;
import org.daybook.fuzz.FuzzTarget;

/** A time-stamping service's answer, as somebody put it beside a bundle. */
public final class TimeStampTarget implements FuzzTarget {
    private final byte[] sha256 = Hashes.sha256(new byte[] {1, 2, 3});

    @Override
    public List<byte[]> seeds() throws Exception {
        return List.of(StampService.stamped(TimeStamp.request(sha256)), TimeStamp.request(sha256));
    }

    @Override
    public void read(byte[] input) {
        TimeStamp.check(input, sha256);
    }
}
