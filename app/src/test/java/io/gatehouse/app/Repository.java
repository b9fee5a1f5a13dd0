package io.gatehouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the whole repository, for tests that compare documents with what they describe. */
final class Repository {

    private static final String MARK = "mvnw";

    private Repository() {}

    /**
     * The text of a file.
     *
     * @param path from the root of the repository
     */
    static String read(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nearest folder, from the working directory upwards, that holds the Maven wrapper. */
    private static Path root() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(Optional.of(start), Optional::isPresent, folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.exists(folder.resolve(MARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no folder above " + start + " holds " + MARK));
    }
}
