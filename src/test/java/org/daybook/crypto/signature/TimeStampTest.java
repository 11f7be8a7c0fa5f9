package org.daybook.crypto.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.tsp.TimeStampRequest;
import org.daybook.crypto.Hashes;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private final byte[] sha256 = Hashes.sha256(new byte[] {1, 2, 3});

    @Test
    void saysWhenWhatWasAskedForWasSeen() throws Exception {
        TimeStamp stamp = TimeStamp.check(StampService.stamped(TimeStamp.request(sha256)), sha256)
                .orElseThrow();
        assertThat(stamp.at()).isEqualTo(StampService.AT);
        assertThat(stamp.service()).contains("Some time-stamping service");
    }

    @Test
    void aRequestIsTheSameEachTimeAndAsksForTheCertificate() throws Exception {
        assertThat(TimeStamp.request(sha256)).isEqualTo(TimeStamp.request(sha256));
        TimeStampRequest request = new TimeStampRequest(TimeStamp.request(sha256));
        assertThat(request.getCertReq()).isTrue();
        assertThat(request.getMessageImprintDigest()).isEqualTo(sha256);
    }

    @Test
    void doesNotHoldForAnythingElse() throws Exception {
        assertThat(TimeStamp.check(StampService.stamped(TimeStamp.request(sha256)), Hashes.sha256(new byte[0])))
                .isEmpty();
    }

    @Test
    void doesNotHoldIfItIsNoneAtAll() {
        assertThat(TimeStamp.check(new byte[] {1, 2, 3}, sha256)).isEmpty();
        assertThat(TimeStamp.check(new byte[0], sha256)).isEmpty();
    }

    @Test
    void doesNotHoldIfTheSignatureWasChanged() throws Exception {
        byte[] response = StampService.stamped(TimeStamp.request(sha256));
        response[response.length - 3] ^= 1;
        assertThat(TimeStamp.check(response, sha256)).isEmpty();
    }
}
