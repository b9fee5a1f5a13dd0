package io.gatehouse.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RepositoryRootTest {

    @TempDir
    Path folder;

    @Test
    void findsTheFolderAboveAModule() throws IOException {
        Files.createDirectory(folder.resolve(".mvn"));
        Path module = Files.createDirectories(folder.resolve("app/src"));

        assertThat(RepositoryRoot.findFrom(module)).isEqualTo(folder);
    }

    @Test
    void saysWhatItLookedFor() {
        assertThatIllegalStateException().isThrownBy(() -> RepositoryRoot.findFrom(folder))
                .withMessageContaining(".mvn");
    }
}
