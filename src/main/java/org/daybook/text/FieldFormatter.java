package org.daybook.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;

/**
 * Turns the value of any record's field into text; several values are on separate lines.
 *
 * @param nameOf how another record is named, such as 'Incident 12' or 'Exhibit SB1'
 */
record FieldFormatter(Messages messages, Function<Id<?>, String> nameOf) {
    /**
     * @param option gives the text of one of the field's options
     * @throws IllegalArgumentException for rows, each of which is listed as separate lines
     */
    String words(FieldValue value, UnaryOperator<String> option) {
        return switch (value) {
            case FieldValue.Text text -> text.text();
            case FieldValue.Texts several -> String.join("\n", several.texts());
            case FieldValue.Day day -> messages.formats().date(day.day());
            case FieldValue.TimeOfDay time -> messages.formats().time(time.time());
            case FieldValue.Time time -> time(time);
            case FieldValue.Amount amount -> messages.get("particular.amount", amount.pounds());
            case FieldValue.Count count -> messages.get("field.count", count.number());
            case FieldValue.Code code -> option.apply(code.code());
            case FieldValue.Codes codes -> codes.codes().stream().map(option).collect(Collectors.joining("\n"));
            case FieldValue.Links links -> links.ids().stream().map(nameOf).collect(Collectors.joining("\n"));
            case FieldValue.Terms terms -> terms(terms.terms());
            case FieldValue.Rows _ -> throw new IllegalArgumentException("rows have lines of their own");
        };
    }

    private String time(FieldValue.Time time) {
        String words = time.when().words();
        String when = time.when().date() == null ? "" : messages.formats().when(time.when());
        return when.isEmpty() || words.isBlank() ? when + words : messages.get("particular.titled", when, words);
    }

    private static String terms(List<OrderTerm> terms) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < terms.size(); i++) {
            text.append(i == 0 ? "" : "\n")
                    .append(i + 1)
                    .append(". ")
                    .append(terms.get(i).words());
        }
        return text.toString();
    }

    /**
     * What the diary that a record was imported from says about it; empty if readers need not be told.
     *
     * @param number of the record here
     */
    static String claim(ImportedClaim claim, int number, Messages messages) {
        if (claim.own()) {
            return claim.number() == number
                    ? ""
                    : messages.get("field.claim-number", String.valueOf(claim.number()), claim.vaultId());
        }
        return messages.get(
                claim.author().isBlank() ? "field.claim-value" : "field.claim-value-author",
                String.valueOf(claim.number()),
                messages.formats().exactDateTime(claim.recordedAt()),
                claim.author());
    }
}
