package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyTableTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @TempDir
    private Path folder;

    private PortfolioContent content() throws Exception {
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            open.record(said(Diary.incident("threat"), IncidentType.THREAT_TO_ME, "I will find you"), null);
            open.record(said(Diary.incident("call"), IncidentType.CALLS, "Ring me back"), null);
            return open.collect(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT));
        } finally {
            open.close();
        }
    }

    private static Incident said(Incident incident, IncidentType type, String words) {
        return incident.with(
                IncidentDescription.of(List.of(type), incident.what().happened(), words));
    }

    private static String table(PortfolioContent content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyTable(content, new ExhibitTables(content, MESSAGES), MESSAGES)
                .table()
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hasTheExactWordsOfThreatsWhereThereAreNoSheets() throws Exception {
        assertThat(table(content())).contains("I will find you").doesNotContain("Ring me back");
    }

    @Test
    void saysNothingOfWhenAndByWhomAMissingOriginalWasWritten() throws Exception {
        PortfolioContent whole = content();
        List<IncidentSheet> missing = whole.sheets().stream()
                .map(sheet -> new IncidentSheet(sheet.versions(), true, null))
                .toList();
        PortfolioContent content = new PortfolioContent(
                whole.request(),
                whole.madeAt(),
                whole.program(),
                whole.heading(),
                CaseSheets.of(missing),
                whole.summary(),
                whole.ledger(),
                whole.withheld(),
                PreviouslyPrintedRecords.NONE);
        String written =
                ExhibitTables.at(whole.sheets().getFirst().original().stamp().recordedAt());
        assertThat(table(whole)).contains(written);
        assertThat(table(content)).doesNotContain(written);
    }
}
