package io.gatehouse.app.development;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheSecretsOfTheFirstStart() {
        var first = new DataFolder(folder.resolve("data")).open();

        assertThat(new DataFolder(folder.resolve("data")).open()).isEqualTo(first);
    }

    @Test
    void makesSecretsThatProductionRecognises() {
        assertThat(new DataFolder(folder).open().get(DataFolder.CALLBACK_SECRET)).startsWith("development-");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseReadTheSecrets() throws Exception {
        var data = new DataFolder(folder);
        data.open();

        assertThat(Files.getPosixFilePermissions(data.secretsFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeWritten() throws Exception {
        var file = Files.createFile(folder.resolve("not-a-folder"));

        assertThatExceptionOfType(DevelopmentProblem.class).isThrownBy(() -> new DataFolder(file).open())
                .withMessageContaining("cannot be written").withMessageContaining("GATEHOUSE_DATA_FOLDER");
    }

    @Test
    void saysWhatToDoAboutADatabaseWithoutItsSecrets() throws Exception {
        Files.createFile(Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION"));

        assertThatExceptionOfType(DevelopmentProblem.class).isThrownBy(() -> new DataFolder(folder).open())
                .withMessageContaining("secrets").withMessageContaining("delete the folder");
    }

    @Test
    void saysWhatToDoAboutAHalfDeletedDatabase() throws Exception {
        Files.createDirectories(folder.resolve("postgres/base"));

        assertThatExceptionOfType(DevelopmentProblem.class).isThrownBy(() -> new DataFolder(folder).open())
                .withMessageContaining("half deleted");
    }

    @Test
    void saysWhatToDoAboutSecretsThatAreNotWhole() throws Exception {
        Files.writeString(folder.resolve("secrets.properties"), DataFolder.ADMIN_PASSWORD + "=x");

        assertThatExceptionOfType(DevelopmentProblem.class).isThrownBy(() -> new DataFolder(folder).open())
                .withMessageContaining("lacks").withMessageContaining(DataFolder.KEYSET);
    }
}
