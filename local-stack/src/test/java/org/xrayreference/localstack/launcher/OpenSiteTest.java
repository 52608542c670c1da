package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSiteTest {

    @TempDir
    Path programs;

    private Path opener;

    @BeforeEach
    void installAnOpener() throws IOException {
        opener = Files.createFile(
                programs.resolve("xdg-open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void opensOnADesktop() {
        assertEquals(
                Optional.of(opener),
                OpenSite.opener(Map.of("PATH", "/none:" + programs, "DISPLAY", ":0"), "Linux", true));
    }

    @Test
    void opensNothingWhereNobodyLooks() {
        assertEquals(Optional.empty(), OpenSite.opener(Map.of("PATH", programs.toString()), "Linux", true));
        assertEquals(
                Optional.empty(),
                OpenSite.opener(Map.of("PATH", programs.toString(), "DISPLAY", ":0"), "Linux", false));
        assertEquals(
                Optional.empty(),
                OpenSite.opener(
                        Map.of("PATH", programs.toString(), "DISPLAY", ":0", "SSH_CONNECTION", "x"), "Linux", true));
    }
}
