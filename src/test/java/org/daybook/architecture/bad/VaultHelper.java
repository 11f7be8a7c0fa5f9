package org.daybook.architecture.bad;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.sql.Connection;
import javafx.scene.control.Button;
import javax.crypto.Cipher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.casefile.CaseFile;

/** Breaks the rules on purpose: its name, what it imports, what it writes, and a package without a place that is used from below. */
@SuppressWarnings("unused")
public record VaultHelper(
        Connection sql,
        Cipher cipher,
        ObjectMapper json,
        PDDocument pdf,
        Button button,
        Socket socket,
        CaseFile upwards) {
    void tell() {
        System.out.println("told");
    }

    void write(StaticState other) {
        other.shown.set(1);
    }
}
