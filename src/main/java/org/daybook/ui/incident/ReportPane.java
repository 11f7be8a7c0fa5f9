package org.daybook.ui.incident;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;
import org.daybook.incident.ReportedTo;
import org.daybook.text.Messages;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.form.DayReadbackRow;
import org.daybook.ui.form.FormSection;

/** The fields of one report. */
final class ReportPane extends VBox {
    private final Messages messages;

    ReportPane(Messages messages, ResponseFields.ReportFields report, int place, Supplier<LocalDate> today) {
        this.messages = messages;
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        FormSection.choices(
                                messages,
                                messages.get("form.report-to", place),
                                report.to,
                                ReportedTo.NOT_SAID,
                                to -> messages.get("field.report-to-" + to.code())),
                        new DayReadbackRow(messages, row("form.report-on", report.on), report.on, today),
                        row("form.report-at", report.at),
                        row("form.report-officer", report.officer),
                        row("form.report-collar", report.collarNumber),
                        row("form.report-force", report.force),
                        row("form.report-station", report.station),
                        row("form.report-log", report.log),
                        row("form.report-crime", report.crime),
                        area("form.report-said", report.said),
                        area("form.report-promised", report.promised),
                        area("form.report-outcome", report.outcome));
    }

    private FieldRow row(String key, StringProperty text) {
        return new FieldRow(messages.get(key), TextFields.line(text));
    }

    private FieldRow area(String key, StringProperty text) {
        return new FieldRow(messages.get(key), TextFields.area(text, 2));
    }
}
