package org.daybook.ui.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.casefile.Authorship;
import org.daybook.dates.WhenInput;
import org.daybook.dates.WhenReader;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.RecordId;
import org.daybook.record.RecordOrigin;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.form.DayText;
import org.daybook.ui.form.FormFields;
import org.daybook.ui.form.FormProblems;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the incident form, and how it becomes an incident or a draft and back. */
final class IncidentFormFields {
    private final Messages messages;
    private final Clock clock;
    private final Formats formats;
    private final FormProblems<FormLocation> problems = new FormProblems<>(List.of(FormLocation.values()));
    private final DayText<FormLocation> days;
    private final ObjectProperty<WhenInput> when = new SimpleObjectProperty<>(WhenInput.EMPTY);
    private final FormFields fields = new FormFields();
    private final WhatFields what = new WhatFields(fields);
    private final WhoFields who = new WhoFields(fields);
    private final PresenceFields presence = new PresenceFields(fields);
    private final ResponseFields response = new ResponseFields(fields);
    private final EffectFields effect = new EffectFields(fields);
    private final RecordFields record = new RecordFields(fields);
    private WhenInput whenBefore = WhenInput.EMPTY;
    private Map<String, String> untouched;

    IncidentFormFields(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.formats = new Formats(messages);
        this.days = new DayText<>(messages, formats, clock, problems);
        this.untouched = fields();
    }

    ObjectProperty<WhenInput> when() {
        return when;
    }

    WhatFields what() {
        return what;
    }

    WhoFields who() {
        return who;
    }

    PresenceFields presence() {
        return presence;
    }

    ResponseFields response() {
        return response;
    }

    EffectFields effect() {
        return effect;
    }

    RecordFields record() {
        return record;
    }

    FormProblems<FormLocation> problems() {
        return problems;
    }

    LocalDate today() {
        return days.today();
    }

    ZonedDateTime now() {
        return days.now();
    }

    WhenReader reader() {
        return days.reader();
    }

    /** Runs {@code listener} at every change of any field. */
    void onChange(Runnable listener) {
        when.subscribe((_, _) -> listener.run());
        fields.onChange(listener);
    }

    /** Whether nothing was changed since the form was empty, or filled by {@link #begin}. */
    boolean isUntouched() {
        return fields().equals(untouched);
    }

    /** Shows an empty form, written by {@code by}. */
    void begin(Authorship by) {
        record.author.set(by.author());
        record.onBehalfOf.set(by.onBehalfOf());
        untouched = fields();
    }

    /**
     * Shows {@code incident} as the starting point of an amendment by {@code by}.
     *
     * @param saidOn the day on which its time was recorded, as of which her words for it are read
     */
    void begin(Incident incident, LocalDate saidOn, Authorship by) {
        whenBefore = WhenInput.of(incident.when(), formats).readOn(saidOn);
        when.set(whenBefore);
        what.show(incident.what());
        who.show(incident.where(), incident.who());
        presence.show(incident.presence());
        response.show(incident.response(), days);
        effect.show(incident.effect());
        record.show(incident.background(), incident.handling(), days);
        begin(by);
    }

    /** The raw text of every field that is not empty, for a draft. */
    Map<String, String> fields() {
        Map<String, String> raw = new HashMap<>(when.get().toFields());
        raw.putAll(fields.raw());
        raw.putAll(presence.witnesses.raw());
        raw.putAll(response.reports.raw());
        return raw;
    }

    /**
     * Fills the form with what {@link #fields()} gave, letter for letter, but for days that were meant from the day on
     * which they were typed.
     */
    void resume(Map<String, String> raw, LocalDate typedOn) {
        resume(raw);
        boolean untouchedWords = when.get().words().equals(whenBefore.words());
        when.set(WhenInput.ofFields(raw, untouchedWords ? whenBefore.typedOn() : typedOn));
        days.settle(response.askedOn, typedOn);
        days.settle(record.firstWritten, typedOn);
        response.reports.all().forEach(report -> days.settle(report.on, typedOn));
    }

    /** Fills the form with what {@link #fields()} gave, letter for letter. */
    void resume(Map<String, String> raw) {
        when.set(WhenInput.ofFields(raw));
        fields.resume(raw);
        presence.witnesses.resume(raw);
        response.reports.resume(raw);
    }

    /**
     * The incident the fields describe; empty if something has to be mended, which is then said in {@link #problems()}.
     *
     * @param id the incident's id
     * @param before the record that is amended; null for a new one
     */
    Optional<Incident> read(RecordId id, @Nullable Incident before) {
        problems.clear();
        Incident incident = incident(id, before);
        incident.problems(today()).forEach(this::say);
        if (before != null) {
            checkAmendment(before, incident);
        }
        return problems.first().isPresent() ? Optional.empty() : Optional.of(incident);
    }

    private void checkAmendment(Incident before, Incident after) {
        if (before.equals(after)) {
            days.say(FormLocation.AMEND_REASON, "incident.nothing-changed");
        } else if (record.amendReason.get().isBlank()) {
            days.say(FormLocation.AMEND_REASON, "incident.reason-missing");
        }
    }

    private Incident incident(RecordId id, @Nullable Incident before) {
        EventTime time = time(before);
        Incident start = before == null ? Incident.of(id, 0, time, what.read(days)) : before.with(what.read(days));
        RecordOrigin origin =
                before == null ? RecordOrigin.HERE : before.background().origin();
        return start.with(time)
                .with(who.readWhere())
                .with(who.readWho())
                .with(presence.read())
                .with(response.read(days))
                .with(effect.read())
                .with(record.readBackground(origin, days))
                .with(record.readHandling());
    }

    // A time that was not touched stays exactly as it was, also where the field shows less of it, such as no seconds.
    private EventTime time(@Nullable Incident before) {
        if (before != null && when.get().equals(whenBefore)) {
            return before.when();
        }
        WhenReader.Reading reading = reader().read(when.get(), now());
        if (!reading.troubles().isEmpty()) {
            problems.say(FormLocation.WHEN, reader().words(reading));
        }
        return Objects.requireNonNullElse(reading.when(), EventTime.unknown(clock.getZone()));
    }

    private void say(Incident.Problem problem) {
        switch (problem) {
            case NO_WORDS -> days.say(FormLocation.WORDS, "incident.words-missing");
            case BEFORE_EARLIEST_YEAR ->
                problems.say(
                        FormLocation.WHEN, messages.get("incident.too-early", String.valueOf(EventTime.EARLIEST_YEAR)));
            case ENDS_BEFORE_IT_BEGINS -> days.say(FormLocation.WHEN, "incident.ends-before");
            case ASKED_TO_STOP_ON_IMPOSSIBLE_DAY -> days.say(FormLocation.ASKED_ON, "incident.day-impossible");
            case REPORTED_ON_IMPOSSIBLE_DAY -> days.say(FormLocation.REPORTS, "incident.day-impossible");
            case FIRST_WRITTEN_ON_IMPOSSIBLE_DAY -> days.say(FormLocation.FIRST_WRITTEN, "incident.day-impossible");
        }
    }
}
