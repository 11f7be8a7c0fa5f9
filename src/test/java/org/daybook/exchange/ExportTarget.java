package org.daybook.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.daybook.fuzz.FuzzTarget;

/** A case in a JSON file that somebody handed over. */
public final class ExportTarget implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return List.of(Exports.bytes(CaseJsonReaderPropertyTest.export()));
    }

    @Override
    public void read(byte[] input) throws IOException {
        try {
            CaseJsonReader.<ExchangeFailure>read(
                    new ByteArrayInputStream(input),
                    record -> FuzzTarget.require(!record.versions().isEmpty(), "a record without versions"));
        } catch (ExchangeFailure e) {
            FuzzTarget.require(e.getCause() == null, "a failure that carries what stood in the file");
        }
    }
}
