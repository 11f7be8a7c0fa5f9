package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.incident.Officer;
import org.daybook.incident.Report;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Reporting;
import org.daybook.incident.Response;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.record.Answer;
import org.daybook.ui.form.DayText;
import org.daybook.ui.form.FormFields;
import org.daybook.ui.form.RepeatedFields;

/** What was done about it, as it stands in the form. */
final class ResponseFields {
    final StringProperty did;
    final ObjectProperty<Answer> asked;
    final StringProperty askedOn;
    final StringProperty askedHow;
    final ObjectProperty<Answer> reported;
    final RepeatedFields<ReportFields> reports;

    /** One report. */
    static final class ReportFields {
        final ObjectProperty<ReportedTo> to;
        final StringProperty on;
        final StringProperty at;
        final StringProperty officer;
        final StringProperty collarNumber;
        final StringProperty force;
        final StringProperty station;
        final StringProperty log;
        final StringProperty crime;
        final StringProperty said;
        final StringProperty promised;
        final StringProperty outcome;

        ReportFields(FormFields fields) {

            to = fields.choice("to", ReportedTo.NOT_SAID, ReportedTo::code);
            on = fields.text("on");
            at = fields.text("at");
            officer = fields.text("officer");
            collarNumber = fields.text("collar-number");
            force = fields.text("force");
            station = fields.text("station");
            log = fields.text("log");
            crime = fields.text("crime");
            said = fields.text("said");
            promised = fields.text("promised");
            outcome = fields.text("outcome");
        }
    }

    ResponseFields(FormFields fields) {
        did = fields.text("did");
        asked = fields.answer("asked");
        askedOn = fields.text("asked-on");
        askedHow = fields.text("asked-how");
        reported = fields.answer("reported");
        reports = new RepeatedFields<>("report", ReportFields::new, fields::changed);
    }

    void show(Response response, DayText<FormLocation> days) {
        did.set(response.did());
        asked.set(response.askedToStop().answer());
        days.show(askedOn, response.askedToStop().on());
        askedHow.set(response.askedToStop().how());
        reported.set(response.reporting().answer());
        reports.clear();
        response.reporting().reports().forEach(report -> show(report, reports.add(), days));
    }

    Response read(DayText<FormLocation> days) {
        StopRequestAnswer askedToStop =
                new StopRequestAnswer(asked.get(), days.day(askedOn, FormLocation.ASKED_ON), said(askedHow));
        List<Report> read = reports.all().stream()
                .filter(reports::isFilled)
                .map(report -> read(report, days))
                .toList();
        return new Response(said(did), askedToStop, new Reporting(reported.get(), read));
    }

    private static void show(Report report, ReportFields into, DayText<FormLocation> days) {
        into.to.set(report.to());
        days.show(into.on, report.on());
        days.show(into.at, report.at());
        into.officer.set(report.officer().name());
        into.collarNumber.set(report.officer().collarNumber());
        into.force.set(report.officer().force());
        into.station.set(report.officer().station());
        into.log.set(report.references().log());
        into.crime.set(report.references().crime());
        into.said.set(report.said());
        into.promised.set(report.promised());
        into.outcome.set(report.outcome());
    }

    private static Report read(ReportFields from, DayText<FormLocation> days) {
        LocalDate on = days.day(from.on, FormLocation.REPORTS);
        LocalTime at = days.time(from.at, FormLocation.REPORTS);
        if (on == null && at != null && from.on.get().isBlank()) {
            days.say(FormLocation.REPORTS, "incident.report-time-needs-day");
        }
        return new Report(
                from.to.get(),
                on,
                on == null ? null : at,
                new Officer(said(from.officer), said(from.collarNumber), said(from.force), said(from.station)),
                new ReportReferences(said(from.log), said(from.crime)),
                said(from.said),
                said(from.promised),
                said(from.outcome));
    }
}
