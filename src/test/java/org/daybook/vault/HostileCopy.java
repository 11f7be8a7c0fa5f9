package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For tests that harm a vault: a copy for each test of one that is made once a class. */
class HostileCopy {
    @TempDir
    static Path shared;

    /** The one that is copied, for tests that do not harm it. */
    static Path whole;

    @TempDir
    Path folder;

    /** The copy, for the test to harm. */
    Path file;

    @BeforeAll
    static void makeOne() throws Exception {
        whole = shared.resolve("whole.nbk");
        VaultSample.create(whole);
    }

    @BeforeEach
    void copyIt() throws IOException {
        file = Files.copy(whole, folder.resolve("copy.nbk"));
    }

    /** Opening it fails so, and changes no byte of it. */
    void refuses(Class<? extends VaultFailure> failure) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> VaultSample.unlock(file).close()).isExactlyInstanceOf(failure);
        isStill(before);
    }

    /** The file has these bytes still. */
    void isStill(byte[] before) throws IOException {
        assertThat(Arrays.equals(Files.readAllBytes(file), before))
                .as("unchanged")
                .isTrue();
    }
}
