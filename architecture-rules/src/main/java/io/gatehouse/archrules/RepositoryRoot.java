package io.gatehouse.archrules;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of the whole build, whichever module a test was started in. */
public final class RepositoryRoot {

    private static final String MARK = ".mvn";

    private RepositoryRoot() {}

    /**
     * The nearest folder, from the working directory upwards, that holds a {@code .mvn} folder.
     *
     * @throws IllegalStateException if there is none
     */
    public static Path find() {
        return findFrom(Path.of(""));
    }

    static Path findFrom(Path start) {
        for (Path folder = start.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above " + start.toAbsolutePath() + " holds " + MARK);
    }
}
