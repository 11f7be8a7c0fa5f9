package org.daybook.portfolio.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.PageRanges;
import org.daybook.portfolio.content.AuthenticationCode;

/** What is typed off a sheet of paper: recovery words, the code of a head, that of a portfolio, numbers of pages. */
public final class CodesTarget implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return List.of(
                bytes("legal winner thank year wave sausage worth useful legal winner thank yellow"),
                bytes("142-7QK2M-4XF9A-BCDE3"),
                bytes("4XF9-ABCD-E37Q"),
                bytes("1-3, 7"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void read(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);
        HeadCode.parse(typed)
                .ifPresent(code -> FuzzTarget.require(
                        HeadCode.parse(code.toString()).orElseThrow().equals(code), "a code that reads otherwise"));
        AuthenticationCode.parse(typed);
        PageRanges.parse(typed);
        try (RecoveryCode code = RecoveryCode.parse(typed.toCharArray())) {
            FuzzTarget.require(code.words().size() == 12, "another number of words");
        } catch (RecoveryCodeFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries words");
        }
    }
}
