package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AirGuardImporterTest {
    private static final AirGuardImporter AIRGUARD = new AirGuardImporter();

    @Test
    void aReportIsOneRowWithTheTimeInItsName() throws Exception {
        ImportedAccount read = ImportedAccount.read(AIRGUARD, "TrackingReport_1772366580123.pdf", "%PDF-1.4\n");
        assertThat(read.lines()).isEqualTo("""
                        {"conversation":0,"number":1,"type":"other","at":"2026-03-01T12:03:00.123Z",\
                        "precision":"millisecond","zone":"stated","written":"1772366580123",\
                        "location":{"scheme":"whole"}}""");
    }

    @Test
    void otherPdfsAndOtherFilesOfThatNameAreNotTaken() throws Exception {
        assertThat(ImportedAccount.read(AIRGUARD, "Report_1772366580123.pdf", "%PDF-1.4\n").rows)
                .isEmpty();
        assertThat(ImportedAccount.read(AIRGUARD, "TrackingReport_1772366580123.pdf", "<html>").rows)
                .isEmpty();
    }
}
