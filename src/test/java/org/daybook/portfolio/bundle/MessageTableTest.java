package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.MessageRange;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.job.importing.ImportedChat;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a bundle with the imported messages to which its incidents refer. */
class MessageTableTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);

    private static final BundleChoice FOLDER =
            new BundleChoice(BundleForm.FOLDER, BundleChoice.of(POLICE).originals(), 0);

    @TempDir
    private Path folder;

    private OnThread open;
    private ImportHistory imported;

    @BeforeEach
    void anInventedChatWithThreeIncidents() throws Exception {
        open = new OnThread(new Diary(folder).create());
        imported = ImportedChat.into(open.session(), folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    private static List<String> rows(PortfolioContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MessageTable(content, new ExhibitTables(content, MESSAGES), MESSAGES)
                .table()
                .write(out);
        String table = out.toString(StandardCharsets.UTF_8);
        return List.of(table.substring(1, table.length() - 2).split("\r\n")).stream()
                .skip(1)
                .toList();
    }

    private List<String> rows(PortfolioRequest request) throws Exception {
        return rows(open.collect(request));
    }

    private Incident incident(int index) throws Exception {
        return open.incidents().get(index).current();
    }

    @Test
    void hasEachMessageOfAnIncidentWithItsPlaceInTheOriginal() throws Exception {
        String label = open.collect(POLICE).exhibits().getFirst().label();
        assertThat(rows(POLICE))
                .hasSize(8)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "Craig Mullen,WhatsApp chat," + label + ",1,no,4,message,2026-11-13T20:40:00Z,minute,"
                                        + "chosen,\"13/11/2026, 20:40\",Craig Mullen,,received,\"I know where you are 😀\n"
                                        + "you were at the leisure centre at six, with the blue bag\",,")
                        .contains("line=4-5"))
                .anySatisfy(row -> assertThat(row).contains("IMG-20261113-WA0001.jpg (missing)"))
                .anySatisfy(row -> assertThat(row).contains("\"deleted; by-words-alone\""))
                .anySatisfy(row -> assertThat(row).contains(",3,").contains("last chance"));
    }

    @Test
    void isInABundleThatCanBeChecked() throws Exception {
        Path bag = folder.resolve("bag");
        new Written(open).write(POLICE, FOLDER, bag);
        assertThat(Files.readString(bag.resolve("data/messages.csv"))).contains("last chance");
        assertThat(Files.readString(bag.resolve("README.txt"))).contains("data/messages.csv");
        assertThat(Written.verify(bag).findings()).isEmpty();
    }

    @Test
    void hasOnlyMessagesOfIncidentsThatArePrinted() throws Exception {
        open.amend(incident(0).with(new IncidentHandling(false, "", "")), "", null);
        assertThat(rows(POLICE))
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(row).contains("I know where you are"))
                .anySatisfy(row -> assertThat(row).contains("last chance"));
    }

    @Test
    void hasMessagesAroundThoseOfIncidentsIfTheyAreChosenAndSaysSo() throws Exception {
        MessageRange one = new MessageRange(imported.id(), 0, 5, 5);
        open.run(() -> {
            Opened.of(open.session()).conversations().link(incidentId(0), List.of(one));
            Opened.of(open.session()).conversations().link(incidentId(1), List.of());
            Opened.of(open.session()).conversations().link(incidentId(2), List.of());
            return one;
        });
        assertThat(rows(POLICE)).singleElement().asString().contains(",1,no,5,");
        assertThat(rows(POLICE.with(MessageContext.FEW)))
                .hasSize(9)
                .filteredOn(row -> !row.contains(",1,no,5,"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row).contains(",,yes,"));
    }

    @Test
    void hasAroundThemNoMessageOfAnIncidentThatIsKeptBack() throws Exception {
        open.amend(incident(0).with(new IncidentHandling(false, "", "")), "", null);
        assertThat(rows(POLICE.with(MessageContext.MANY)))
                .anySatisfy(row -> assertThat(row).contains(",,yes,").contains("Messages and calls are end-to-end"))
                .noneSatisfy(row -> assertThat(row).contains("I know where you are"));
    }

    @Test
    void masksReachTheMessagesAroundThem() throws Exception {
        PortfolioRequest masked =
                POLICE.with(MessageContext.MANY).with(POLICE.discretion().masking(Set.of("end-to-end encrypted")));
        assertThat(rows(masked))
                .anySatisfy(row -> assertThat(row).contains(",,yes,").contains("calls are [left out]"))
                .noneSatisfy(row -> assertThat(row).contains("end-to-end encrypted"));
    }

    @Test
    void hasEachMessageOnceWithAllItsIncidents() throws Exception {
        MessageRange all = new MessageRange(imported.id(), 0, 1, 9);
        open.run(() -> {
            Opened.of(open.session()).conversations().link(incidentId(2), List.of(all));
            return all;
        });
        assertThat(rows(POLICE)).hasSize(9).anySatisfy(row -> assertThat(row).contains(",\"1; 3\","));
    }

    private Id<Incident> incidentId(int index) {
        return Opened.of(open.session()).incidents().get(index).id();
    }

    @Test
    void hasNoneOfAWithdrawnImportOrOfAnExhibitThatIsLeftOut() throws Exception {
        PortfolioRequest without = POLICE.with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.NONE));
        assertThat(open.collect(without).conversations()).isEmpty();
        open.run(() ->
                Opened.of(open.session()).conversations().withdraw(imported.id(), "by mistake", Authorship.OWNER));
        assertThat(open.collect(POLICE).conversations()).isEmpty();
    }

    @Test
    void hasNoneWhereExactWordsOrTheSectionAreLeftOut() throws Exception {
        assertThat(open.collect(POLICE.withoutParts(EnumSet.of(PortfolioPart.EXACT_WORDS)))
                        .conversations())
                .isEmpty();
        PortfolioRequest without = POLICE.withoutSections(EnumSet.of(PortfolioSection.MESSAGES));
        Path bag = folder.resolve("bag");
        new Written(open).write(without, FOLDER, bag);
        assertThat(bag.resolve("data/messages.csv")).doesNotExist();
    }

    @Test
    void masksWordsInWhatWasSaidAndInNames() throws Exception {
        PortfolioRequest masked = POLICE.with(POLICE.discretion().masking(Set.of("leisure centre", "IMG-20261113")));
        assertThat(rows(masked))
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(row).containsAnyOf("leisure", "IMG-20261113"))
                .anySatisfy(row -> assertThat(row).contains("you were at the [left out] at six"));
    }

    @Test
    void namesNobodyButHerAndThePersonResponsibleWhereWitnessesAreNotNamed() throws Exception {
        PortfolioRequest lettered = POLICE.with(POLICE.discretion().withWitnesses(false));
        assertThat(rows(lettered))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain(",Craig Mullen,,received"))
                .anySatisfy(row -> assertThat(row).contains(",Jo,,sent"))
                .anySatisfy(row -> assertThat(row).contains(",[name],,received"));
        open.run(() -> {
            CaseHeading heading = new CaseHeading(Map.of(), "Craig Mullen", Jurisdiction.NOT_SAID, UnknownFields.NONE);
            Opened.of(open.session()).recordHeading(heading, null);
            return heading;
        });
        assertThat(rows(lettered)).anySatisfy(row -> assertThat(row).contains(",Craig Mullen,,received"));
    }

    @Test
    void saysWhereMessagesCannotBeRead() throws Exception {
        PortfolioContent content = open.collect(POLICE);
        ConversationSheet sheet = content.conversations().getFirst();
        ConversationSheet broken = new ConversationSheet(
                sheet.title(),
                sheet.source(),
                sheet.incidents(),
                sheet.most(),
                _ -> {
                    throw new IOException("the rows cannot be read", new EvidenceFailure.Damaged());
                },
                sheet.rest(),
                false);
        PortfolioContent checked =
                new ExhibitFileCheck(Progress.UNWATCHED).check(content.withConversations(List.of(broken)));
        assertThat(rows(checked)).singleElement().asString().contains("1; 2; 3").contains("cannot be read");
    }
}
