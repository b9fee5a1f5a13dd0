package io.gatehouse.app.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;

/**
 * Where a development copy keeps its database and its secrets. They belong together: the database holds what only the
 * keyset among the secrets opens.
 */
final class DataFolder {

    static final String CALLBACK_SECRET = "GATEHOUSE_CALLBACK_SECRET";
    static final String WEBHOOK_SECRET = "GATEHOUSE_WEBHOOK_SECRETS";
    static final String ADMIN_PASSWORD = "GATEHOUSE_ADMIN_PASSWORD";
    static final String KEYSET = "GATEHOUSE_ENCRYPTION_KEYSET";

    private static final int SECRET_BYTES = 24;
    /** Production recognises secrets of development by it and refuses them. */
    private static final String PREFIX = "development-";
    private static final Map<String, Supplier<String>> SECRETS = Map.of(
            CALLBACK_SECRET, DataFolder::newSecret,
            WEBHOOK_SECRET, DataFolder::newSecret,
            ADMIN_PASSWORD, DataFolder::newSecret,
            KEYSET, PersistenceConfiguration::newKeyset);

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Where PostgreSQL keeps its files. */
    Path database() {
        return folder.resolve("postgres");
    }

    /** Where the secrets are. */
    Path secretsFile() {
        return folder.resolve("secrets.properties");
    }

    /**
     * The secrets, made if the folder is new.
     *
     * @throws DevelopmentProblem if the folder cannot be used as it is
     */
    Map<String, String> open() {
        createWritable();
        checkWhole();
        try {
            return Files.exists(secretsFile()) ? read() : write();
        } catch (IOException e) {
            throw new DevelopmentProblem(
                    "Cannot read or write " + secretsFile() + ": check that you own it, or delete " + folder
                            + " to start afresh.",
                    e);
        }
    }

    private void createWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw new DevelopmentProblem(
                    "The data folder " + folder + " cannot be written: give yourself the right to write it, or name "
                            + "another with GATEHOUSE_DATA_FOLDER.",
                    e);
        }
    }

    private void checkWhole() {
        var database = Files.exists(database());
        if (database && !Files.exists(database().resolve("PG_VERSION"))) {
            throw new DevelopmentProblem(
                    "The database in " + database() + " is half deleted: delete " + folder + " to start afresh.");
        }
        if (database && !Files.exists(secretsFile())) {
            throw new DevelopmentProblem(
                    "The data folder " + folder + " has a database but not the secrets that open what is in it: put "
                            + secretsFile().getFileName() + " back, or delete the folder to start afresh.");
        }
    }

    private Map<String, String> read() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(secretsFile())) {
            properties.load(reader);
        }
        var missing = SECRETS.keySet().stream().filter(name -> properties.getProperty(name, "").isBlank()).toList();
        if (!missing.isEmpty()) {
            throw new DevelopmentProblem(
                    secretsFile() + " lacks " + String.join(", ", missing) + ": delete " + folder
                            + " to start afresh.");
        }
        return SECRETS.keySet().stream().collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private Map<String, String> write() throws IOException {
        var secrets = SECRETS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get()));
        var properties = new Properties();
        properties.putAll(secrets);
        createPrivateFile();
        try (var writer = Files.newBufferedWriter(secretsFile())) {
            properties.store(writer, "Made for development on this machine; worth nothing elsewhere");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    private void createPrivateFile() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    secretsFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }
}
