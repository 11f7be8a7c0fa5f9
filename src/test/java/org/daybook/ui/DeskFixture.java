package org.daybook.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new diary for each test, on a desk without a toolkit, closed afterwards. */
public abstract class DeskFixture {
    @TempDir
    protected Path folder;

    protected Desk desk;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new Desk(folder);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }
}
