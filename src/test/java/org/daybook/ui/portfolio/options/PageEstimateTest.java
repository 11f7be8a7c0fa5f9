package org.daybook.ui.portfolio.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.job.importing.ImportedChat;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.Runs;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of pages that is shown before a portfolio is made is near the truth. */
class PageEstimateTest {
    private static final List<PortfolioPreset> FULL = List.of(
            PortfolioPreset.POLICE_FILE,
            PortfolioPreset.PROTECTION_ORDER_OFFICER,
            PortfolioPreset.PROTECTION_ORDER,
            PortfolioPreset.COURT,
            PortfolioPreset.ADVOCATE);

    private static final String ACCOUNT =
            "I left work at ten past six and walked to the bus stop. His car, a silver Ford,"
                    + " stood across the road with the engine off. He sat in it and looked at me. I got on the bus. At my stop he was"
                    + " there already, by the shelter, with his hood up. I went into the shop and asked whether I could wait. He stood"
                    + " outside for a quarter of an hour and drove off slowly. I walked home the back way and rang my sister.";

    private static final LocalDate FIRST = LocalDate.of(2025, 11, 3);

    @TempDir
    Path folder;

    @Test
    void isWithinATenthForTheSampleInEveryPreset() throws Exception {
        Path file = folder.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            OnThread open = new OnThread(Diary.diaries().unlock(file, passphrase));
            try {
                requireNearTheTruth(open, Runs.of(1, FULL.size()));
                requireNearTheTruthOfWhatEachPersonDid(open);
            } finally {
                open.close();
            }
        }
    }

    @Test
    void isWithinATenthForInventedCases() throws Exception {
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            int recorded = 0;
            for (int count : List.of(12, 300, 1000).subList(0, Runs.of(1, 3))) {
                while (recorded < count) {
                    recorded++;
                    open.record(invented(recorded), null);
                }
                requireNearTheTruth(open, FULL.size());
            }
        } finally {
            open.close();
        }
    }

    @Test
    void countsImportedMessagesWithThoseAroundThem() throws Exception {
        StringBuilder chat = new StringBuilder();
        for (int day = 1; day <= 12; day++) {
            for (int minute = 0; minute < 60; minute++) {
                chat.append(String.format(Locale.ROOT, "%02d/10/2026, 20:%02d - ", day, minute))
                        .append(
                                minute % 5 == 0
                                        ? "Jo: please stop"
                                        : "Craig Mullen: I know where you are, answer me now")
                        .append('\n');
            }
        }
        OnThread open = new OnThread(new Diary(folder).create());
        try {
            ImportedChat.ofFile(
                    open.session(), Files.writeString(folder.resolve("WhatsApp Chat with Craig Mullen.txt"), chat));
            for (MessageContext context : List.of(MessageContext.NONE, MessageContext.FEW)) {
                PortfolioContent content = open.collect(
                        PortfolioRequest.of(PortfolioPreset.POLICE_FILE).with(context));
                int pages = pages(content);
                assertThat(shown(open, content)).isCloseTo(pages, within(Math.max(2, pages / 10)));
            }
        } finally {
            open.close();
        }
    }

    private static Incident invented(int number) {
        byte[] id = new byte[16];
        new Random(number).nextBytes(id);
        return Incident.of(
                        Id.of(id),
                        number,
                        EventTime.exactly(FIRST.plusDays(number % 365), null, ZoneId.of("Europe/London")),
                        IncidentDescription.of(List.of(IncidentType.UNWANTED_GIFT), ACCOUNT + " " + number, ""))
                .with(IncidentLocation.of("the bus stop on Example Road"))
                .with(SuspectedPerson.of("Sam Sample", SuspectedPerson.Certainty.BELIEVED, "the car"));
    }

    private static PortfolioContent counted(OnThread open, PortfolioRequest request) throws Exception {
        PortfolioContent content = open.collect(request);
        return request.wants(PortfolioSection.CAMPAIGN)
                ? content.withCampaigns(
                        open.run(() -> content.printed().counter().count()))
                : content;
    }

    private static void requireNearTheTruth(OnThread open, int presets) throws Exception {
        for (PortfolioPreset preset : FULL.subList(0, presets)) {
            PortfolioContent content = counted(open, PortfolioRequest.of(preset));
            int pages = pages(content);
            int shown = shown(open, content);
            assertThat(shown)
                    .as(
                            "%s, %d incidents; PortfolioSection and PageEstimate say how many pages what takes",
                            preset.code(), content.sheets().size())
                    .isCloseTo(pages, within(Math.max(1, pages / 10)));
        }
    }

    private static void requireNearTheTruthOfWhatEachPersonDid(OnThread open) throws Exception {
        PortfolioRequest police = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
        PortfolioContent with = counted(open, police);
        PortfolioContent without = open.collect(police.withoutSections(Stream.of(PortfolioSection.values())
                .filter(section -> section == PortfolioSection.CAMPAIGN || !police.wants(section))
                .collect(Collectors.toSet())));
        assertThat(shown(open, with) - shown(open, without)).isCloseTo(pages(with) - pages(without), within(1));
    }

    private static int shown(OnThread open, PortfolioContent content) throws Exception {
        Set<Id<Exhibit>> printed =
                content.exhibits().stream().map(ExhibitSheet::id).collect(Collectors.toSet());
        List<ExhibitHistory> exhibits = open.run(() -> Opened.of(open.session()).exhibits().all().stream()
                .filter(exhibit -> printed.contains(exhibit.id()))
                .toList());
        List<Incident> incidents =
                content.sheets().stream().map(IncidentSheet::current).toList();
        return PageEstimate.of(
                content.request(),
                PageEstimate.IncidentPages.of(incidents.size(), incidents),
                exhibits,
                content.caseRecords().stream().map(CaseRecordSheet::kind).toList(),
                LinkedMessages.of(
                        open.run(() -> Opened.of(open.session()).conversations().linkedToKept()),
                        content.sheets().stream().map(IncidentSheet::id).collect(Collectors.toSet()),
                        content.request().context()));
    }

    private static int pages(PortfolioContent content) throws Exception {
        Messages messages = new Messages(Locale.UK);
        byte[] pdf = new PdfPortfolioWriter(messages).inMemory(content, null, Progress.UNWATCHED);
        try (PageRenderer pages = new PageRenderer(pdf)) {
            return pages.pages();
        }
    }
}
