package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.ui.toolkit.files.PickerPlace.PickerPlaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickerPlaceFinderTest {
    @TempDir
    Path folder;

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private PickerPlaceFinder finder() throws IOException {
        return new PickerPlaceFinder(
                folder("home"), List.of(folder("media"), folder.resolve("nowhere")), folder("gvfs"));
    }

    private List<PickerPlace> found(PickerPlaceKind kind) throws IOException {
        return finder().find().stream().filter(place -> place.kind() == kind).toList();
    }

    @Test
    void onlyStandardFoldersThatExistAreOffered() throws Exception {
        folder("home/Downloads");
        assertThat(found(PickerPlaceKind.DOWNLOADS))
                .extracting(PickerPlace::folder)
                .containsExactly(folder("home/Downloads"));
        assertThat(found(PickerPlaceKind.PICTURES)).isEmpty();
        assertThat(finder().forPhotos()).isEqualTo(folder("home"));
        assertThat(finder().forDocuments()).isEqualTo(folder("home"));
    }

    @Test
    void standardFoldersAreFoundUnderTheirNamesInHerLanguage() throws Exception {
        Files.writeString(
                folder("home/.config").resolve("user-dirs.dirs"),
                "# made by the desktop\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\nXDG_DESKTOP_DIR=\"$HOME/\"\n"
                        + "XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n");
        folder("home/Dokumente");
        folder("home/Bilder");
        folder("home/Pictures");
        assertThat(finder().forPhotos()).isEqualTo(folder("home/Bilder"));
        assertThat(finder().forDocuments()).isEqualTo(folder("home/Dokumente"));
        assertThat(found(PickerPlaceKind.DESKTOP)).isEmpty();
    }

    @Test
    void aSettingThatIsNoTextOrLeadsNowhereIsPassedOver() throws Exception {
        Path settings = folder("home/.config").resolve("user-dirs.dirs");
        folder("home/Pictures");
        Files.write(settings, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10});
        assertThat(finder().forPhotos()).isEqualTo(folder("home/Pictures"));
        Files.writeString(settings, "XDG_PICTURES_DIR=\"$HOME/a\u0000b\"\n");
        assertThat(finder().forPhotos()).isEqualTo(folder("home/Pictures"));
    }

    @Test
    void sticksAndPhonesAreOfferedWhileTheyAreAttached() throws Exception {
        Path stick = folder("media/BLUE STICK");
        Path phone = folder("gvfs/mtp:host=SAMSUNG_SAMSUNG_Android_R58M70ABCDE");
        folder("gvfs/smb-share:server=office,share=all");
        assertThat(found(PickerPlaceKind.DRIVE)).extracting(PickerPlace::folder).contains(stick);
        assertThat(found(PickerPlaceKind.PHONE)).extracting(PickerPlace::folder).containsExactly(phone);
        assertThat(found(PickerPlaceKind.PHONE))
                .extracting(PickerPlace::name)
                .first()
                .asString()
                .startsWith("SAMSUNG");
        Files.delete(phone);
        assertThat(found(PickerPlaceKind.PHONE)).isEmpty();
    }
}
