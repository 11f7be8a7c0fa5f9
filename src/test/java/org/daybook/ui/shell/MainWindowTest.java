package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;
import org.daybook.safety.HidingMethod;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.session.UnlockReport;
import org.daybook.session.UnlockSecret;
import org.daybook.settings.Settings;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.Test;

@ToolkitTest
class MainWindowTest extends ShellFixture {
    @Test
    void hidesAtOnceAndKeepsWhatWasTyped() throws Exception {
        Fx.run(() -> {
            window.hide();
            assertThat(texts()).isEmpty();
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
        });
        closed();
        assertThat(window.isOpen()).isFalse();
        session = diary.unlock();
        assertThat(new OnThread(session).run(Opened.of(session).drafts()::list))
                .extracting(draft -> draft.fields().get("text"))
                .containsExactly(SECRET);
        session.close();
    }

    @Test
    void everyPlaceIsInSightWithItsWords() throws Exception {
        layOut();
        Fx.run(() -> assertThat(scene.getRoot().lookupAll(".place"))
                .hasSizeGreaterThan(9)
                .allSatisfy(place -> {
                    Bounds bounds = place.localToScene(place.getBoundsInLocal());
                    assertThat(bounds.getMinX()).isNotNegative();
                    assertThat(bounds.getMaxX()).isLessThan(scene.getWidth() / 3);
                    assertThat(bounds.getMaxY()).isLessThan(scene.getHeight());
                    assertThat(((Button) place).getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
                }));
    }

    @Test
    void foldsThePlacesIntoAListOfWordsWhereTextIsLarge() throws Exception {
        Fx.run(() ->
                remembered.choose(now -> now.withAppearance(now.appearance().withTextPercent(200))));
        layOut();
        Fx.run(() -> {
            assertThat(scene.getRoot().lookupAll(".place")).isEmpty();
            button(messages.get("shell.menu")).fire();
            assertThat(texts())
                    .contains(messages.get("shell.diary"), messages.get("shell.help"), messages.get("shell.lock"));
            button(messages.get("shell.help")).fire();
            assertThat(screens.shown).last().isEqualTo(new Destination.Help());
            assertThat(scene.getRoot().lookupAll(".place")).isEmpty();
            button(messages.get("shell.menu")).fire();
            assertThat(scene.getFocusOwner()).isEqualTo(button(messages.get("shell.help")));
            remembered.choose(_ -> Settings.NONE);
        });
    }

    @Test
    void marksThePlaceToWhichAPageBelongs() throws Exception {
        layOut();
        Fx.run(() -> {
            assertThat(here()).containsExactly(messages.get("shell.today"));
            screens.way.accept(new Destination.EraseIncident(new Id<>("7".repeat(32))));
            assertThat(here()).containsExactly(messages.get("shell.diary"));
            screens.way.accept(new Destination.RecoverySheet());
            assertThat(here()).containsExactly(messages.get("shell.settings"));
        });
    }

    @Test
    void bringsAPageThatIsReadBackToWhereItWasLeft() throws Exception {
        screens.high = true;
        Destination left = new Destination.Settings();
        Fx.run(() -> screens.way.accept(left));
        layOut();
        Fx.run(() -> pane().setVvalue(0.5));
        Fx.run(() -> screens.way.accept(new Destination.NewIncident(null)));
        layOut();
        Fx.run(() -> assertThat(pane().getVvalue()).isZero());
        Fx.run(() -> screens.way.accept(left));
        layOut();
        Fx.run(() -> assertThat(pane().getVvalue()).isBetween(0.49, 0.51));
    }

    @Test
    void aPageOfFiguresIsLeftAndReturnedToWhicheverPartsAreUnfolded() throws Exception {
        screens.high = true;
        Id<CaseRecord> person = new Id<>("7".repeat(32));
        Fx.run(() -> screens.way.accept(new Destination.Campaign(person)));
        layOut();
        Fx.run(() -> pane().setVvalue(0.5));
        Fx.run(() -> screens.way.accept(new Destination.NewIncident(null)));
        Fx.run(() -> screens.way.accept(new Destination.Campaign(person, null, Set.of("campaign.by-day"))));
        layOut();
        Fx.run(() -> assertThat(pane().getVvalue()).isBetween(0.49, 0.51));
    }

    private ScrollPane pane() {
        return (ScrollPane) scene.getRoot().lookup(".scroll-pane");
    }

    @Test
    void jumpsBetweenTheSidebarAndThePageByF6() throws Exception {
        layOut();
        Fx.run(() -> {
            assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
            press(scene.getFocusOwner(), KeyCode.F6);
            assertThat(scene.getFocusOwner().getStyleClass()).contains("place");
            press(scene.getFocusOwner(), KeyCode.F6);
            assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
        });
    }

    private List<String> here() {
        return scene.getRoot().lookupAll(".place:here").stream()
                .map(place -> ((Button) place).getText())
                .toList();
    }

    private void layOut() throws Exception {
        for (int i = 0; i < 2; i++) {
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            Fx.settle();
        }
    }

    @Test
    void hidesWhatLiesOverThePageToo() throws Exception {
        Fx.run(() -> context.dialogs().tell("Title", SECRET));
        Fx.run(() -> {
            window.hide();
            assertThat(texts()).isEmpty();
        });
    }

    @Test
    void asksForNoPassphraseBeforeTheDiaryIsShut() throws Exception {
        Fx.run(() -> {
            window.lock();
            assertThat(window.isOpen()).isFalse();
            assertThat(texts()).isEmpty();
        });
        closed();
        assertThat(texts()).contains("gateway");
        diary.unlock().close();
    }

    @Test
    void hidesEvenIfTheScreenFails() throws Exception {
        screens.broken = true;
        Fx.run(() -> {
            window.hide();
            assertThat(texts()).isEmpty();
            // Goes to the handler for bugs in the running program.
            assertThatThrownBy(this::later).isInstanceOf(IllegalStateException.class);
        });
        closed();
        diary.unlock().close();
    }

    @Test
    void comesBackByEnterToTheFirstPageWithTheDraftKept() throws Exception {
        Fx.run(() -> window.hide());
        closed();
        Fx.run(() -> press(scene.getRoot().lookup(".blank-page"), KeyCode.ENTER));
        Fx.settle();
        assertThat(screens.known).isEqualTo(diary.file());
        Session again = diary.unlock();
        Fx.run(() -> screens.open(again));
        assertThat(new OnThread(again).run(Opened.of(again).drafts()::list)).containsExactly(screens.draft);
        Fx.settle();
        assertThat(screens.shown).last().isEqualTo(new Destination.Today());
    }

    @Test
    void hidesByShiftThreeTimesAndByF12() throws Exception {
        Fx.run(() -> {
            for (int i = 0; i < 3; i++) {
                assertThat(window.isOpen()).isTrue();
                press(scene.getRoot(), KeyCode.SHIFT);
                KeyEvent.fireEvent(
                        scene.getRoot(),
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false));
            }
            assertThat(window.isOpen()).isFalse();
        });
        closed();
        Session again = diary.unlock();
        Fx.run(() -> {
            screens.open(again);
            press(scene.getRoot(), KeyCode.F12);
            assertThat(window.isOpen()).isFalse();
        });
    }

    @Test
    void beginsANewIncidentByCtrlNAndShowsTheKeysByF1UnlessSomethingLiesOverThePage() throws Exception {
        Fx.run(() -> {
            context.dialogs().tell("Title", "Text");
            pressCtrl(KeyCode.N);
            assertThat(screens.shown).last().isEqualTo(new Destination.Today());
        });
        Fx.run(() -> {
            press(scene.getFocusOwner(), KeyCode.ESCAPE);
            pressCtrl(KeyCode.N);
            assertThat(screens.shown).last().isEqualTo(new Destination.NewIncident(null));
            press(scene.getRoot(), KeyCode.F1);
            assertThat(screens.shown).last().isEqualTo(new Destination.Help(Destination.Help.HelpPage.KEYS));
            window.hide();
            int before = screens.shown.size();
            pressCtrl(KeyCode.N);
            press(scene.getRoot(), KeyCode.F1);
            assertThat(screens.shown).hasSize(before);
        });
    }

    @Test
    void keepsTheWayToHideInTheWindowWhateverThePageAndTheText() throws Exception {
        for (int percent : List.of(100, 200, 300)) {
            Fx.run(() -> {
                remembered.choose(now -> now.withAppearance(now.appearance().withTextPercent(percent)));
                screens.widest = 5_000;
                pressCtrl(KeyCode.N);
            });
            Fx.settle();
            Fx.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Button hide = button(messages.get("shell.hide"));
                Bounds seen = hide.localToScene(hide.getLayoutBounds());
                assertThat(seen.getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(seen.getMaxX()).isLessThanOrEqualTo(scene.getWidth() / 2);
                assertThat(seen.getMaxY()).isBetween(scene.getHeight() - 40, scene.getHeight());
                assertThat(seen.getWidth()).isGreaterThan(20);
            });
        }
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void hidesAsSheChose() throws Exception {
        Fx.run(() -> {
            window.hide();
            assertThat(ends).isEmpty();
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HidingMethod.MINIMISE)));
            window.hide();
            assertThat(ends).containsExactly("minimised");
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HidingMethod.CLOSE)));
            window.hide();
            assertThat(ends).containsExactly("minimised", "vanished");
            later();
        });
        assertThat(exit.await(20, TimeUnit.SECONDS)).isTrue();
        diary.unlock().close();
    }

    @Test
    void takesOffTheClipboardWhatWasCopiedOutOfAField() throws Exception {
        Fx.run(() -> {
            Clipboard.getSystemClipboard().clear();
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            KeyEvent.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(SECRET);
            window.hide();
            later();
            assertThat(Clipboard.getSystemClipboard().getString()).isNullOrEmpty();
        });
    }

    @Test
    void takesOffTheClipboardWhatAMenuCut() throws Exception {
        Fx.run(() -> {
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            ContextMenu menu = new ContextMenu();
            MenuItem cut = new MenuItem("Cut");
            cut.setOnAction(_ -> field.cut());
            menu.getItems().add(cut);
            menu.show(field, 10, 10);
            cut.fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(SECRET);
            window.hide();
            assertThat(menu.isShowing()).isFalse();
            later();
            assertThat(Clipboard.getSystemClipboard().getString()).isNullOrEmpty();
            stage.close();
        });
    }

    @Test
    void leavesOnTheClipboardWhatAnotherProgramPutThere() throws Exception {
        Fx.run(() -> {
            TextField field = (TextField) scene.getRoot().lookup(".text-field");
            field.requestFocus();
            field.selectAll();
            KeyEvent.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            ClipboardContent other = new ClipboardContent();
            other.putString("a shopping list");
            Clipboard.getSystemClipboard().setContent(other);
            window.hide();
            later();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("a shopping list");
        });
    }

    @Test
    void locksWhenMinimisedOnlyIfSheChoseSo() throws Exception {
        Fx.run(() -> {
            window.minimised();
            assertThat(window.isOpen()).isTrue();
            remembered.choose(now -> now.withHiding(now.hiding().withOnMinimise(true)));
            window.minimised();
            assertThat(window.isOpen()).isFalse();
            assertThat(scene.getRoot().lookup(".blank-page")).isNotNull();
            assertThat(ends).isEmpty();
        });
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void coversTheListsByF9AndAsSheChoseForTheStart() throws Exception {
        Fx.run(() -> {
            assertThat(context.cover().isCovered()).isFalse();
            press(scene.getRoot(), KeyCode.F9);
            assertThat(context.cover().isCovered()).isTrue();
            remembered.enlargeText();
            assertThat(context.cover().isCovered()).isTrue();
            button("Menu").fire();
            button("Uncover lists").fire();
            assertThat(context.cover().isCovered()).isFalse();
            remembered.choose(now -> now.withHiding(now.hiding().withCovered(true)));
            assertThat(context.cover().isCovered()).isTrue();
            remembered.choose(_ -> Settings.NONE);
            assertThat(context.cover().isCovered()).isFalse();
        });
    }

    @Test
    void namesAndWordsShownFromAListAreShownUntilLockedAndLeaveNoFile() throws Exception {
        Fx.run(() -> {
            Settings before = remembered.settings();
            context.cover().showOthersWords(true);
            remembered.enlargeText();
            remembered.choose(_ -> before);
            assertThat(context.cover().showsOthersWords()).isTrue();
            assertThat(remembered.settings()).isEqualTo(before);
            window.lock();
            assertThat(context.cover().showsOthersWords()).isFalse();
        });
    }

    @Test
    void doesNotHideByShiftWithAnotherKeyBetweenOrHeldForCapitals() throws Exception {
        Fx.run(() -> {
            for (int i = 0; i < 6; i++) {
                press(scene.getRoot(), KeyCode.SHIFT);
                // Held down, it repeats itself.
                press(scene.getRoot(), KeyCode.SHIFT);
                press(scene.getRoot(), KeyCode.A);
                release(KeyCode.A);
                release(KeyCode.SHIFT);
            }
            for (int i = 0; i < 6; i++) {
                press(scene.getRoot(), KeyCode.SHIFT);
                release(KeyCode.SHIFT);
                press(scene.getRoot(), i % 2 == 0 ? KeyCode.CONTROL : KeyCode.LEFT);
            }
            assertThat(window.isOpen()).isTrue();
        });
    }

    @Test
    void locksByKeyWithoutGoingAway() throws Exception {
        Fx.run(() -> {
            remembered.choose(now -> now.withHiding(now.hiding().withWay(HidingMethod.CLOSE)));
            pressCtrl(KeyCode.L);
        });
        closed();
        assertThat(screens.toldToStop).containsExactly(session);
        assertThat(ends).isEmpty();
        assertThat(texts()).contains("gateway");
        Fx.run(() -> remembered.choose(_ -> Settings.NONE));
    }

    @Test
    void endsOnlyWhenTheDiaryIsShut() throws Exception {
        Fx.run(() -> {
            window.quit();
            later();
        });
        assertThat(exit.await(20, TimeUnit.SECONDS)).isTrue();
        diary.unlock().close();
    }

    @Test
    void speaksCalmlyOfABugAndKeepsTheDraft() throws Exception {
        Fx.run(() -> {
            window.unforeseen();
            assertThat(texts()).contains(messages.get("problem.unforeseen-title"));
        });
        assertThat(new OnThread(session).run(Opened.of(session).drafts()::list)).hasSize(1);
    }

    @Test
    void inACopyThatIsLookedAtNothingIsBegunThatCouldNotBeKept() throws Exception {
        Fx.run(() -> window.hide());
        closed();
        try (UnlockSecret.OfPassphrase key = new UnlockSecret.OfPassphrase(Diary.passphrase())) {
            session = Diary.diaries().look(diary.file(), key);
        }
        Fx.run(() -> {
            press(scene.getRoot().lookup(".blank-page"), KeyCode.ENTER);
            screens.open(session);
            screens.shown.clear();
            window.newIncident();
            assertThat(screens.shown).isEmpty();
            assertThat(texts()).contains(messages.get("shell.only-reading"));
        });
    }

    @Test
    void aDraftInACopyCanBeRead() {
        ReadOnlyGuard onlyReading = new ReadOnlyGuard(messages, context.dialogs());
        UnlockReport looked = new UnlockReport(
                Optional.empty(),
                0,
                false,
                Optional.of(VaultFailure.LookOnly.LookOnlyReason.VIEWED),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                session.opening().report());
        assertThat(onlyReading.refuses(new Destination.NewIncident(screens.draft.id()), looked))
                .isFalse();
        assertThat(onlyReading.refuses(new Destination.NewIncident(null), session.opening()))
                .isFalse();
    }
}
