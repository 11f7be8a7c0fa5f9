package org.daybook.ui.attach;

import java.util.function.Consumer;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.common.Destination;
import org.daybook.ui.files.ScreenTools;

/**
 * What every screen with exhibits works with while a diary is open.
 *
 * @param session the open diary
 * @param screen what every screen works with
 * @param words how exhibits are named
 * @param adding takes files in, the same on every screen
 * @param go to another screen
 */
public record ExhibitTools(
        Session session, ScreenTools screen, ExhibitDescriber words, AddingModel adding, Consumer<Destination> go) {
    /** The words of the interface. */
    public Messages messages() {
        return screen.messages();
    }
}
