package org.daybook.ui.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.upload.UploadWriter;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.portfolio.PortfolioModel.PortfolioStep;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An open diary of three incidents, and the way through it to a portfolio of lines. */
abstract class PortfolioModelFixture extends DeskFixture {
    PortfolioModel model;
    Incident november;
    Incident october;
    Incident kept;

    @BeforeEach
    void open() throws Exception {
        november = record("november", LocalDate.of(2026, 11, 3), IncidentHandling.ORDINARY);
        october = record("october", LocalDate.of(2026, 10, 3), IncidentHandling.ORDINARY);
        kept = record("kept", LocalDate.of(2026, 11, 4), new IncidentHandling(false, "", ""));
        begin();
    }

    final void begin() throws Exception {
        PortfolioWriters tools = new PortfolioWriters(
                new Lines(),
                new Lines(),
                new CompanionWriter(desk.messages()),
                new BundleCompiler(new Lines(), desk.messages()),
                new UploadWriter(new Lines(), desk.messages()),
                Optional.empty());
        model = new PortfolioModel(desk.session(), tools, desk.context().window());
        fetchAgain();
    }

    final void fetchAgain() throws Exception {
        model.open();
        desk.until(() -> model.stepProperty().get() == PortfolioStep.PURPOSE);
        desk.tellAll();
    }

    PortfolioOptions options() {
        return model.options();
    }

    /** Comes to the last step, where it can be made. */
    void comeTo(PortfolioPreset preset) {
        model.choose(preset);
        model.next();
        model.next();
        pastClues();
        assertThat(model.stepProperty().get()).isEqualTo(PortfolioStep.LAST_LOOK);
    }

    void pastClues() {
        if (model.stepProperty().get() == PortfolioStep.CLUES) {
            try {
                desk.until(() -> model.clues().seenProperty().get());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            model.next();
        }
    }

    void makeAt(Path target) throws Exception {
        comeTo(PortfolioPreset.POLICE_FILE);
        model.makeAt(target, null);
        desk.until(() -> model.stepProperty().get() == PortfolioStep.DONE);
    }

    CaseRecord record(CaseRecordKind kind, boolean printed) throws Exception {
        CaseRecord caseRecord = FilledCaseRecord.of(kind)
                .identified(Opened.of(desk.session()).newId())
                .with(new IncidentHandling(printed, "", ""));
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null))
                .current();
    }

    Incident record(String word, LocalDate day, IncidentHandling handling) throws Exception {
        return desk.on(() -> {
            Incident full = Diary.incident(Opened.of(desk.session()).newId(), word, day);
            Incident incident = Incident.of(full.id(), 0, full.when(), full.what())
                    .with(full.where())
                    .with(full.who())
                    .with(full.effect())
                    .with(handling)
                    .with(full.unknown());
            return Opened.of(desk.session())
                    .record(incident, Authorship.OWNER, null)
                    .current();
        });
    }

    /** Writes what happened, a line to each incident. */
    static final class Lines implements PortfolioWriter {
        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
                throws IOException, PortfolioFailure.Cancelled {
            List<String> lines = content.sheets().stream()
                    .map(sheet -> sheet.current().what().happened())
                    .toList();
            progress.now("Lines");
            for (int i = 0; i < lines.size(); i++) {
                if (progress.isCancelled()) {
                    throw new PortfolioFailure.Cancelled();
                }
                out.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
                progress.at(i + 1, lines.size());
            }
        }
    }
}
