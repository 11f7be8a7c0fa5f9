package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A case under another law does not name the money, the police or the orders of England and Wales. */
class AnotherCountryTest {
    private static PortfolioContent content(PortfolioPreset preset, Jurisdiction law) {
        List<IncidentSheet> incidents = MadeUpContent.longSheets(8);
        List<CaseRecordSheet> records = new ArrayList<>(MadeUpCaseRecords.ofEveryKind());
        records.add(order(91, Map.of(CourtOrder.NAME, new FieldValue.Text("Protection order"))));
        records.add(order(92, Map.of(CourtOrder.NAME, new FieldValue.Text("Safety order"))));
        records.add(order(93, Map.of()));
        return MadeUpCaseRecords.with(
                MadeUpContent.of(incidents, Set.of(), new CaseHeading(Map.of(), "", law, UnknownFields.NONE)),
                PortfolioRequest.of(preset),
                new CaseSheets(incidents, List.of(), records));
    }

    private static CaseRecordSheet order(int number, Map<Field, FieldValue> named) {
        CaseRecord order = CaseRecord.of(MadeUpCaseRecords.id(CaseRecordKind.ORDER, number), CaseRecordKind.ORDER)
                .with(CourtOrder.TYPE, new FieldValue.Code("other"))
                .with(CourtOrder.COURT, new FieldValue.Text("Example District Court"))
                .with(CourtOrder.REFERENCE, new FieldValue.Text("REF " + number))
                .with(CourtOrder.APPLIED, MadeUpCaseRecords.day(-20));
        for (Map.Entry<Field, FieldValue> one : named.entrySet()) {
            order = order.with(one.getKey(), one.getValue());
        }
        return new CaseRecordSheet(
                List.of(new RecordSheet.SheetVersion<>(order.numbered(number), "", MadeUpContent.stamp(number, 3))),
                false,
                null);
    }

    private static String text(PortfolioPreset preset, Jurisdiction law) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(content(preset, law)))
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource
    void isPrintedWithoutPoundsAndInNeutralWords(PortfolioPreset preset) throws Exception {
        String text = text(preset, Jurisdiction.ELSEWHERE);
        assertThat(text)
                .doesNotContain("£")
                .doesNotContain("application for a Stalking Protection Order")
                .doesNotContain("England and Wales")
                .doesNotContain("relevant: Elsewhere");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLAND_AND_WALES, a Stalking Protection Order",
        "NORTHERN_IRELAND, a Stalking Protection Order",
        "SCOTLAND, a protection order",
        "ELSEWHERE, a court order"
    })
    void anApplicationIsForAnOrderThatTheLawHas(Jurisdiction law, String named) throws Exception {
        assertThat(text(PortfolioPreset.PROTECTION_ORDER, law).toLowerCase(Locale.UK))
                .contains("in support of an application for " + named.toLowerCase(Locale.UK) + ";");
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE_FILE", "COURT"})
    void ordersAreCalledByTheirNamesAndToldApartByTheirReferences(PortfolioPreset preset) throws Exception {
        assertThat(text(preset, Jurisdiction.ELSEWHERE))
                .contains("Order applied for. Protection order. Example District Court. REF 91")
                .contains("Order applied for. Safety order. Example District Court. REF 92")
                .contains("Order applied for. Another order. Example District Court. REF 93");
    }
}
