package org.daybook.ui.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.colleague.OwnKey;
import org.daybook.crypto.Passphrase;
import org.daybook.organisation.Organisation;
import org.daybook.session.Diary;
import org.daybook.session.OwnKeySample;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.secret.PassphraseField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may only look sees of what is private what she ticks, and nothing that she did not. */
@ToolkitTest
class GiveAccessPageTest {
    @TempDir
    Path folder;

    private Desk desk;
    private OwnKey dana;
    private Page page;

    @BeforeEach
    void thePageForAKey() throws Exception {
        desk = new Desk(folder);
        dana = OwnKeySample.of(folder, "Dana");
        page = page(desk.context());
    }

    private Page page(DiaryContext context) throws Exception {
        return Fx.on(() -> {
            AccessModel model = new AccessModel(context, Organisation.NONE);
            Page made = new GiveAccessPage(model, context, new AccessModel.ShownKey(dana.card(), "four words"), _ -> {})
                    .page;
            new Scene(made);
            made.applyCss();
            made.layout();
            return made;
        });
    }

    @AfterEach
    void close() {
        dana.close();
        desk.close();
    }

    private <T extends Labeled> T named(Class<T> type, String key) {
        String words = desk.messages().get(key).replace("_", "");
        return page.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> one.getText().replace("_", "").equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + key));
    }

    private void give(String passphrase) {
        named(CheckBox.class, "colleague.compared").fire();
        ((PassphraseField) page.lookupAll("*").stream()
                        .filter(PassphraseField.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .put(passphrase);
        named(Button.class, "colleague.give").fire();
    }

    private AccessGrant given() throws Exception {
        Fx.run(() -> give(Diary.PASSPHRASE));
        desk.until(() -> desk.session().waysIn().all().size() == 3);
        return desk.session().waysIn().all().getLast().given().orElseThrow().grant();
    }

    @Test
    void nothingIsTickedAtFirst() throws Exception {
        AccessGrant grant = given();
        assertThat(grant.allows()).isEqualTo(Allows.LOOK);
        assertThat(grant.sees()).isEmpty();
    }

    @Test
    void everyPartIsGivenThatIsTicked() throws Exception {
        for (WithheldPart part : List.of(WithheldPart.CONTACTS, WithheldPart.SAFETY_PLANS)) {
            Fx.run(() -> named(CheckBox.class, "colleague.sees-" + part.code()).fire());
        }
        assertThat(given().sees()).containsExactlyInAnyOrder(WithheldPart.CONTACTS, WithheldPart.SAFETY_PLANS);
    }

    @Test
    void whoMayDoMoreSeesEverythingWithoutTicks() throws Exception {
        Fx.run(() -> {
            named(CheckBox.class, "colleague.sees-therapy").fire();
            named(RadioButton.class, "colleague.allows-add").fire();
        });
        assertThat(Fx.on(() -> named(CheckBox.class, "colleague.sees-therapy")
                        .getParent()
                        .getParent()
                        .isVisible()))
                .isFalse();
        AccessGrant grant = given();
        assertThat(grant.allows()).isEqualTo(Allows.ADD);
        assertThat(grant.sees()).isEmpty();
    }

    @Test
    void aDiaryOfAnEarlierVersionIsSealedAnewAndItIsSaidHowFarThatIs() throws Exception {
        Path golden = Path.of("src", "test", "resources", "org", "daybook", "vault", "golden", "format-2.nbk");
        Path file = Files.copy(golden, folder.resolve("older.nbk"));
        String words = "correct golden file, Straße ½ é";
        Session older = Diary.diaries().unlock(file, new UnlockSecret.OfPassphrase(Passphrase.of(words.toCharArray())));
        page = page(Contexts.diary(older, desk.context().window(), desk::go));
        assertThat(Fx.on(() -> {
                    give(words);
                    return named(Label.class, "colleague.ending").getParent().isVisible();
                }))
                .isTrue();
        desk.until(() -> older.waysIn().all().size() == 3);
        assertThat(older.waysIn().sealsParts()).isTrue();
        desk.until(() -> !named(Label.class, "colleague.ending").getParent().isVisible());
        older.close();
    }
}
