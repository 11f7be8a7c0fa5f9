package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.CustodyTransfer;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDating;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of a bundle, cell by cell, as somebody who counts with them reads them. */
class ExhibitTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final Sheets sheets = new Sheets();
    private PortfolioRequest request = Requests.everything();

    private ExhibitTablesTest add(IncidentMaker incident) {
        return add(incident.made());
    }

    private ExhibitTablesTest add(Incident incident) {
        sheets.add(new IncidentRecorded(incident));
        return this;
    }

    private ExhibitTablesTest add(Exhibit exhibit) {
        sheets.add(new ExhibitAdded(exhibit, null));
        return this;
    }

    private static Id<Exhibit> id(int number) {
        return Sheets.id(500 + number);
    }

    private static Exhibit item(int number, PhysicalItem item, int... incidents) {
        return Exhibit.of(id(number), number, item)
                .with(new ExhibitDescription("Item " + number, "", "", "JS"))
                .with(new ExhibitLinks(
                        IntStream.of(incidents).mapToObj(IncidentMaker::id).toList(), List.of()));
    }

    private ExhibitTables tables() throws Exception {
        return new ExhibitTables(sheets.collect(request), MESSAGES);
    }

    @Nested
    class Times {
        private static EventTime between(LocalTime from, LocalTime to) {
            return new EventTime(
                    EventTime.EventTimePrecision.BETWEEN, DAY, from, DAY.plusDays(1), to, EventTime.HOME, "");
        }

        @Test
        void areWrittenAsComputersSortThem() {
            assertThat(ExhibitTables.day(EventTime.exactly(DAY, null, EventTime.HOME)))
                    .isEqualTo("2026-11-03");
            assertThat(ExhibitTables.day(EventTime.about(DAY, LocalTime.of(9, 5), EventTime.HOME)))
                    .isEqualTo("2026-11-03 09:05");
            assertThat(ExhibitTables.day(between(LocalTime.of(21, 0), LocalTime.of(2, 0))))
                    .isEqualTo("2026-11-03 21:00/2026-11-04 02:00");
            assertThat(ExhibitTables.day(EventTime.between(DAY, DAY, EventTime.HOME)))
                    .isEqualTo("2026-11-03/2026-11-03");
            assertThat(ExhibitTables.day(EventTime.unknown(EventTime.HOME).inWords("in spring")))
                    .isEmpty();
            assertThat(ExhibitTables.at(OffsetDateTime.parse("2026-11-03T21:05:00+01:00")))
                    .isEqualTo("2026-11-03T21:05:00+01:00");
        }
    }

    @Nested
    class Authors {
        private String by(Authorship by, ReadBack read) throws Exception {
            return tables().by(new RecordSheet.Stamp(
                    1, OffsetDateTime.parse("2026-11-03T21:05:00Z"), by, ByteSequence.of(new byte[32]), read, null));
        }

        @Test
        void areNamedWithWhomItWasForAndWhetherTheyAgreed() throws Exception {
            add(incident(1));
            Authorship ann = new Authorship("Ann", "Joan");
            assertThat(tables().by(Authorship.OWNER)).isEmpty();
            assertThat(tables().by(ann)).isEqualTo("Ann for Joan");
            assertThat(tables().by(new Authorship("", "Joan"))).isEqualTo("for Joan");
            assertThat(tables().by(new Authorship("", "", true))).isEqualTo("the owner of another diary");
            assertThat(tables().by(new Authorship("", "Joan", true))).isEqualTo("the owner of another diary for Joan");
            assertThat(by(ann, new ReadBack(true, DAY, "", ann)))
                    .isEqualTo("Ann for Joan, read back on 2026-11-03 and agreed");
            assertThat(by(ann, new ReadBack(false, DAY, "no", ann)))
                    .isEqualTo("Ann for Joan, read back on 2026-11-03 and not agreed");
        }
    }

    @Nested
    class TheChronology {
        private Csv table() throws Exception {
            var content = sheets.collect(request);
            return new ChronologyTable(content, new ExhibitTables(content, MESSAGES), MESSAGES).table();
        }

        private Map<String, String> only(String... columns) throws Exception {
            return TableRows.of(table(), columns).getFirst();
        }

        @Test
        void hasEachIncidentWithItsTimeItsKindAndWhoItWas() throws Exception {
            add(incident(4)
                    .at(DAY, LocalTime.of(21, 5))
                    .of(IncidentType.CALLS, IncidentType.EMAIL)
                    .by("Craig", Certainty.BELIEVED));
            assertThat(only("number", "what", "when", "exactness", "person", "certainty"))
                    .containsEntry("number", "4")
                    .containsEntry("when", "2026-11-03 21:05")
                    .containsEntry("exactness", "exact")
                    .containsEntry("person", "Craig")
                    .containsEntry("certainty", "believed")
                    .hasEntrySatisfying(
                            "what",
                            what -> assertThat(what)
                                    .startsWith(IncidentType.CALLS.code() + " ")
                                    .contains("; " + IncidentType.EMAIL.code() + " "));
        }

        @ParameterizedTest
        @CsvSource({"CALLS, false, yes", "SOMETHING_ELSE, false, no", "SOMETHING_ELSE, true, yes"})
        void saysWhatCounts(IncidentType type, boolean breach, String counted) throws Exception {
            IncidentMaker one = incident(1).on(DAY).of(type);
            add(breach ? one.breakingAnOrder() : one);
            assertThat(only("counted", "breach"))
                    .containsEntry("counted", counted)
                    .containsEntry("breach", breach ? "yes" : "");
        }

        @Test
        void saysWhenAnIncidentWasWithdrawnAndThatItDoesNotCount() throws Exception {
            add(incident(1).on(DAY).of(IncidentType.CALLS));
            sheets.add(new IncidentAmended(
                    incident(1).on(DAY).of(IncidentType.EMAIL).made(), "more"));
            sheets.add(new IncidentWithdrawn(IncidentMaker.id(1), "a slip"));
            assertThat(only("withdrawn", "versions", "counted", "entry"))
                    .containsEntry("withdrawn", "2026-11-24T21:15:00Z")
                    .containsEntry("versions", "2")
                    .containsEntry("counted", "no")
                    .containsEntry("entry", "2");
        }

        @Test
        void saysThatAnIncidentWasReportedIfAConversationWasAboutIt() throws Exception {
            add(incident(1).on(DAY).of(IncidentType.CALLS));
            assertThat(only("reported")).containsEntry("reported", "");
            sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(800), CaseRecordKind.CONTACT)
                    .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(IncidentMaker.id(1))))));
            assertThat(only("reported")).containsEntry("reported", "yes");
        }

        @Test
        void namesOnlyTheLinkedIncidentsThatArePrinted() throws Exception {
            add(incident(1).on(DAY).linkedWith(3, 2, 9))
                    .add(incident(2).on(DAY.plusDays(1)).keptBack())
                    .add(incident(3).on(DAY.plusDays(2)));
            assertThat(only("incidents")).containsEntry("incidents", "3");
        }

        @Test
        void hasEachDayOfAnOrderAndCountsNone() throws Exception {
            sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(801), CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                    .with(CourtOrder.MADE, new FieldValue.Day(DAY))
                    .with(CourtOrder.SERVED, new FieldValue.Day(DAY.plusDays(2)))));
            add(incident(1).on(DAY.plusDays(1)));
            assertThat(TableRows.of(table(), "when", "number", "counted"))
                    .extracting(row -> row.get("when") + " " + row.get("number") + " " + row.get("counted"))
                    .containsExactly("2026-11-03  ", "2026-11-04 1 yes", "2026-11-05  ");
        }

        @Test
        void isCutAndWithoutExactWordsWhereThePortfolioHasNoSheetsButForThreats() throws Exception {
            request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
            String account = "x".repeat(200);
            add(incident(1)
                            .on(DAY)
                            .made()
                            .with(IncidentDescription.of(List.of(IncidentType.CALLS), account, "call words")))
                    .add(incident(2)
                            .on(DAY)
                            .made()
                            .with(IncidentDescription.of(
                                    List.of(IncidentType.THREAT_TO_ME), "He rang.", "threat words")));
            assertThat(TableRows.column(table(), "happened")).containsExactly("x".repeat(120) + " …", "He rang.");
            assertThat(TableRows.column(table(), "exact-words")).containsExactly("", "threat words");
            request = Requests.everything();
            assertThat(TableRows.column(table(), "happened")).containsExactly(account, "He rang.");
            assertThat(TableRows.column(table(), "exact-words")).containsExactly("call words", "threat words");
        }

        @Test
        void keepsWhatASpreadsheetWouldTakeForAFormulaAndSaysSo() throws Exception {
            add(incident(1).on(DAY).saying("=HYPERLINK(\"http://x\")"));
            assertThat(only("happened", "apostrophe"))
                    .containsEntry("happened", "'=HYPERLINK(\"http://x\")")
                    .containsEntry("apostrophe", MESSAGES.get("bundle.column-happened"));
        }
    }

    @Nested
    class TheExhibits {
        private List<Map<String, String>> rows(String... columns) throws Exception {
            var content = sheets.collect(request);
            List<BundledExhibit> going = content.exhibits().stream()
                    .map(sheet -> BundledExhibit.without(sheet, FileDisposition.PHYSICAL_ITEM))
                    .toList();
            return TableRows.of(new ExhibitTables(content, MESSAGES).exhibits(going, Map.of()), columns);
        }

        @Test
        void areListedWithWhatTheyBelongToAndNothingThatIsNotPrinted() throws Exception {
            add(incident(1).on(DAY)).add(incident(2).on(DAY).keptBack());
            add(item(1, PhysicalItem.NOT_SAID, 1, 2)
                    .with(new ExhibitLinks(List.of(IncidentMaker.id(2), IncidentMaker.id(1)), List.of(id(2), id(3)))));
            add(item(2, PhysicalItem.NOT_SAID));
            add(item(3, PhysicalItem.NOT_SAID).with(new ExhibitHandling(false, false, "")));
            assertThat(rows("exhibit", "incidents", "together"))
                    .containsExactly(
                            Map.of("exhibit", "JS1", "incidents", "1", "together", "JS2"),
                            Map.of("exhibit", "JS2", "incidents", "", "together", ""));
        }

        @Test
        void ofItemsHaveNoFile() throws Exception {
            add(incident(1).on(DAY)).add(item(1, PhysicalItem.NOT_SAID, 1));
            assertThat(rows("kind", "own-name", "length", "sha256", "file", "volume", "file-length", "given"))
                    .containsExactly(Map.of(
                            "kind", "Item",
                            "own-name", "",
                            "length", "",
                            "sha256", "",
                            "file", "",
                            "volume", "",
                            "file-length", "",
                            "given", "No file: it is an item kept elsewhere"));
        }

        @Test
        void haveTheTimeThatSheGaveThemAndNoneIfSheGaveNone() throws Exception {
            EventTime made =
                    EventTime.about(DAY, LocalTime.of(9, 0), EventTime.HOME).inWords("before work");
            add(incident(1).on(DAY))
                    .add(item(1, PhysicalItem.NOT_SAID, 1)
                            .with(new ExhibitDating(FileTimestamp.TimestampSource.OWN, made, "")))
                    .add(item(2, PhysicalItem.NOT_SAID, 1));
            assertThat(rows("made", "made-words"))
                    .containsExactly(
                            Map.of("made", "2026-11-03 09:00", "made-words", "before work"),
                            Map.of("made", "", "made-words", ""));
        }

        @Test
        void saysFromWhatACopyWasMadeAndNamesNoExhibitThatIsNotPrinted() throws Exception {
            add(incident(1).on(DAY))
                    .add(item(1, PhysicalItem.NOT_SAID, 1))
                    .add(item(2, PhysicalItem.NOT_SAID, 1)
                            .with(new Derivation(
                                    Derivation.Method.EXCERPT,
                                    List.of(DerivedPart.all(id(1)), DerivedPart.all(id(9))),
                                    List.of())));
            assertThat(rows("derived").getLast().get("derived"))
                    .isEqualTo("Excerpt of JS1\nExcerpt of an exhibit that is not in this portfolio");
        }

        @Test
        void leftOutHaveNoRow() throws Exception {
            request = request.with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.NONE));
            add(incident(1).on(DAY)).add(item(1, PhysicalItem.NOT_SAID, 1));
            assertThat(rows("exhibit")).isEmpty();
            assertThat(TableRows.column(tables().custody(), "exhibit")).isEmpty();
        }
    }

    @Nested
    class Custody {
        @Test
        void beginsWithTheEntryInTheDiaryAndHasEachStepInItsOrder() throws Exception {
            EventTime day = EventTime.exactly(DAY, null, EventTime.HOME).inWords("at the station");
            PhysicalItem letter = new PhysicalItem(
                    "",
                    "",
                    "",
                    List.of(
                            new CustodyTransfer(day, "me", "PC Farrow", "for the file"),
                            new CustodyTransfer(EventTime.unknown(EventTime.HOME), "PC Farrow", "the store", "")));
            add(incident(1).on(DAY)).add(item(1, letter, 1));
            List<Map<String, String>> rows =
                    TableRows.of(tables().custody(), "exhibit", "when", "when-words", "from", "to", "done", "entry");
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst())
                    .containsEntry("exhibit", "JS1")
                    .containsEntry("when", "2026-11-24T21:15:00Z")
                    .containsEntry("done", "The item was recorded in the diary")
                    .containsEntry("entry", "3");
            assertThat(rows.get(1))
                    .containsEntry("when", "2026-11-03")
                    .containsEntry("when-words", "at the station")
                    .containsEntry("from", "me")
                    .containsEntry("to", "PC Farrow")
                    .containsEntry("done", "for the file")
                    .containsEntry("entry", "");
            assertThat(rows.getLast()).containsEntry("when", "").containsEntry("to", "the store");
        }
    }
}
