package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Sighting;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.ui.form.FormFields;

/** Where it was and who did it, as it stands in the form. */
final class WhoFields {
    final StringProperty place;
    final ObjectProperty<PlaceKind> placeKind;
    final StringProperty person;
    final ObjectProperty<SuspectedPerson.Certainty> certainty;
    final StringProperty reason;
    final StringProperty companions;
    final StringProperty appearance;
    final StringProperty vehicleMake;
    final StringProperty vehicleColour;
    final StringProperty vehicleRegistration;
    final StringProperty direction;

    WhoFields(FormFields fields) {
        place = fields.text("where");
        placeKind = fields.choice("place-kind", PlaceKind.NOT_SAID, PlaceKind::code);
        person = fields.text("person");
        certainty = fields.choice("certainty", SuspectedPerson.Certainty.NOT_SAID, SuspectedPerson.Certainty::code);
        reason = fields.text("who-reason");
        companions = fields.text("companions");
        appearance = fields.text("appearance");
        vehicleMake = fields.text("vehicle-make");
        vehicleColour = fields.text("vehicle-colour");
        vehicleRegistration = fields.text("vehicle-registration");
        direction = fields.text("direction");
    }

    void show(IncidentLocation where, SuspectedPerson who) {
        place.set(where.place());
        placeKind.set(where.kind());
        person.set(who.person());
        certainty.set(who.certainty());
        reason.set(who.reason());
        Sighting sighting = who.sighting();
        companions.set(sighting.companions());
        appearance.set(sighting.appearance());
        vehicleMake.set(sighting.vehicle().make());
        vehicleColour.set(sighting.vehicle().colour());
        vehicleRegistration.set(sighting.vehicle().registration());
        direction.set(sighting.direction());
    }

    IncidentLocation readWhere() {
        return new IncidentLocation(said(place), placeKind.get());
    }

    SuspectedPerson readWho() {
        Vehicle vehicle = new Vehicle(said(vehicleMake), said(vehicleColour), said(vehicleRegistration));
        return new SuspectedPerson(
                said(person),
                certainty.get(),
                said(reason),
                new Sighting(said(companions), said(appearance), vehicle, said(direction)));
    }
}
