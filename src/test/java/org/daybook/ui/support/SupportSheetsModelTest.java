package org.daybook.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.field.FieldValue;
import org.daybook.organisation.Organisation;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.support.CopyRegister;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.text.Messages;
import org.daybook.ui.Desk;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportSheetsModelTest {
    @TempDir
    Path folder;

    @Test
    void writesASheetAndListsItAsShared() throws Exception {
        try (Desk desk = new Desk(folder)) {
            SupportSheetsModel model = new SupportSheetsModel(desk.context(), Organisation.NONE);
            model.recipient.set("The conference");
            Path target = folder.resolve(model.proposedName(SheetFormat.TEXT));
            model.write(SupportSheetKind.REFERRAL, SheetFormat.TEXT, target);
            desk.until(() -> model.written.get() != null);
            assertThat(Objects.requireNonNull(model.written.get()).noted()).isTrue();
            assertThat(target).content().contains("To: The conference");
            assertThat(desk.on(() -> Opened.of(desk.session()).portfolios().whoHasWhat(new Messages(Locale.UK)))
                            .recipients())
                    .extracting(CopyRegister.Recipient::name)
                    .containsExactly("The conference");
            assertThat(target.getFileName().toString()).doesNotContain("referral");
        }
    }

    @Test
    void saysWhatIsRecordedOfConsentWhileTheRecipientIsTyped() throws Exception {
        try (Desk desk = new Desk(folder)) {
            CaseRecord refused = CaseRecord.of(new Id<>("c".repeat(32)), CaseRecordKind.CONSENT)
                    .with(Consent.RECIPIENT, new FieldValue.Text("Housing"))
                    .with(Consent.ANSWER, new FieldValue.Code("not-asked"));
            desk.on(() -> Opened.of(desk.session()).caseRecords().record(refused, Authorship.OWNER, null));
            SupportSheetsModel model = new SupportSheetsModel(desk.context(), Organisation.NONE);
            model.recipient.set("Housing");
            desk.until(() -> !model.consent.linesProperty().get().isEmpty());
            assertThat(model.consent.linesProperty().get())
                    .containsExactly("Consent to share 1: not asked, because it was not safe");
            model.recipient.set("");
            desk.until(() -> model.consent.linesProperty().get().isEmpty());
        }
    }

    @Test
    void leavesAFileThatIsThereAsItIs() throws Exception {
        try (Desk desk = new Desk(folder)) {
            SupportSheetsModel model = new SupportSheetsModel(desk.context(), Organisation.NONE);
            Path target = Files.writeString(folder.resolve("letter.txt"), "Dear");
            model.write(SupportSheetKind.ERASURES, SheetFormat.TEXT, target);
            desk.until(() -> !model.busy.get());
            assertThat(model.failure.get()).extracting(Problem::offer).isEqualTo(Offer.CHOOSE_ANOTHER_PLACE);
            assertThat(target).hasContent("Dear");
        }
    }
}
