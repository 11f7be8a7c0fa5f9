package org.daybook;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A window with a field and a button and nothing else: what the start of the program is measured against. */
public final class BareWindow extends Application {
    /** For a start on the class path, which must not begin with an application itself. */
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(BareWindow.class);
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new VBox(new PasswordField(), new Button("bare")), 1100, 760));
        stage.setTitle("bare");
        stage.show();
    }
}
