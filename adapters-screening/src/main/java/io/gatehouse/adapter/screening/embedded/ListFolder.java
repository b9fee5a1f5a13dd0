package io.gatehouse.adapter.screening.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.gatehouse.adapter.screening.shared.lists.ListFormat;
import io.gatehouse.adapter.screening.shared.lists.ReadList;
import io.gatehouse.adapter.screening.shared.lists.Sha256;
import io.gatehouse.adapter.screening.shared.lists.UnreadableListException;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.ScreeningLists.ListFault;
import io.gatehouse.domain.kyc.ListVersion;

/**
 * Brings the lists of a folder in force, each time it looks. Files that cannot be read as the list that they should be
 * change nothing: what was in force stays. Looks are made by one thread at a time.
 */
final class ListFolder {

    private static final Logger log = LoggerFactory.getLogger(ListFolder.class);

    private static final long MOST_BYTES = 256L << 20;
    private static final List<String> OFAC = List.of("sdn.csv", "add.csv", "alt.csv");
    private static final List<String> OFAC_OTHERS = List.of("cons_prim.csv", "cons_add.csv", "cons_alt.csv");
    private static final String UN = "un.xml";
    private static final String EU = "eu.csv";
    private static final String OWN = "[a-z0-9][a-z0-9_-]{0,59}\\.csv";

    /** A list that a folder should hold. */
    private record Wanted(String list, ListFormat format, List<String> files) {}

    /** What a file looked like from outside. */
    private record Outside(long size, FileTime changed) {}

    private final Path folder;
    private final ListsInForce lists;
    private final NameReader reader;
    private final InstantSource clock;
    private final Map<String, Wanted> wanted = new TreeMap<>();
    private final Map<String, Map<String, Outside>> seen = new HashMap<>();
    private final Map<String, Map<String, Outside>> taken = new HashMap<>();

    ListFolder(Path folder, ListsInForce lists, NameReader reader, InstantSource clock) {
        this.folder = folder;
        this.lists = lists;
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads what has changed. Files that are still being written are left for the next look. */
    void look() {
        var files = files();
        if (files.isEmpty()) {
            wanted.keySet().forEach(list -> fault(list, "the folder of lists cannot be read"));
            return;
        }
        wanted(files.get()).forEach(list -> wanted.put(list.list(), list));
        wanted.values().forEach(this::look);
    }

    private Optional<Set<String>> files() {
        try (var paths = Files.list(folder)) {
            return Optional.of(paths.filter(Files::isRegularFile).map(path -> path.getFileName().toString())
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            log.debug("The folder of lists cannot be read", e);
            return Optional.empty();
        }
    }

    private static List<Wanted> wanted(Set<String> files) {
        var wanted = new ArrayList<Wanted>();
        if (files.contains(OFAC.getFirst())) {
            wanted.add(new Wanted("ofac-sdn", ListFormat.OFAC_CSV, OFAC));
        }
        if (files.contains(OFAC_OTHERS.getFirst())) {
            wanted.add(new Wanted("ofac-consolidated", ListFormat.OFAC_CSV, OFAC_OTHERS));
        }
        if (files.contains(UN)) {
            wanted.add(new Wanted("un-consolidated", ListFormat.UN_XML, List.of(UN)));
        }
        if (files.contains(EU)) {
            wanted.add(new Wanted("eu-consolidated", ListFormat.EU_CSV, List.of(EU)));
        }
        files.stream()
                .filter(file -> file.matches(OWN) && !OFAC.contains(file) && !OFAC_OTHERS.contains(file)
                        && !file.equals(EU))
                .forEach(file -> wanted.add(new Wanted(
                        file.substring(0, file.length() - ".csv".length()).toLowerCase(Locale.ROOT),
                        ListFormat.PLAIN_CSV, List.of(file))));
        return wanted;
    }

    private void look(Wanted list) {
        try {
            var outside = outside(list);
            var before = seen.put(list.list(), outside);
            if (outside.equals(taken.get(list.list()))) {
                return;
            }
            // Who is still writing will have changed the file by the next look.
            if (before != null && !before.equals(outside)) {
                return;
            }
            load(list, outside);
        } catch (UnreadableListException e) {
            fault(list.list(), e.why());
        }
    }

    private Map<String, Outside> outside(Wanted list) {
        var outside = new LinkedHashMap<String, Outside>();
        for (var file : list.files()) {
            var path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new UnreadableListException("the file " + file + " is missing");
            }
            try {
                outside.put(file, new Outside(
                        Files.size(path), Files.getLastModifiedTime(path, new LinkOption[0])));
            } catch (IOException e) {
                throw new UnreadableListException("the file " + file + " cannot be read", e);
            }
        }
        return outside;
    }

    private void load(Wanted list, Map<String, Outside> outside) {
        // A file that is wrong is read again only when it has changed.
        taken.put(list.list(), outside);
        var contents = contents(list);
        var hash = hash(list, contents);
        var inForce = lists.find(list.list());
        if (inForce.filter(loaded -> loaded.version().hash().equals(hash)).isPresent()) {
            lists.clear(list.list());
            return;
        }
        var read = list.format().read(contents);
        inForce.ifPresent(loaded -> checkNotHalved(loaded, read));
        var version = new ListVersion(list.list(), read.version(), hash, Optional.of(clock.instant()));
        lists.replace(LoadedList.of(version, read, reader));
        log.info("List {} is in force with {} entries", list.list(), read.entries().size());
    }

    private static void checkNotHalved(LoadedList inForce, ReadList read) {
        if (read.entries().size() * 2 < inForce.entries().size()) {
            throw new UnreadableListException("more than half of the entries are gone: " + read.entries().size()
                    + " instead of " + inForce.entries().size() + "; if that is right, start Gatehouse anew");
        }
    }

    private List<byte[]> contents(Wanted list) {
        var contents = new ArrayList<byte[]>();
        for (var file : list.files()) {
            var path = folder.resolve(file);
            try {
                if (Files.size(path) > MOST_BYTES) {
                    throw new UnreadableListException(
                            "the file " + file + " is larger than " + (MOST_BYTES >> 20) + " MB");
                }
                contents.add(Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UnreadableListException("the file " + file + " cannot be read", e);
            }
        }
        return contents;
    }

    /** Of one file its SHA-256; of several the SHA-256 of what {@code sha256sum} says of them, in their order. */
    private static String hash(Wanted list, List<byte[]> contents) {
        if (contents.size() == 1) {
            return Sha256.hex(contents.getFirst());
        }
        var sums = new StringBuilder();
        for (var i = 0; i < contents.size(); i++) {
            sums.append(Sha256.hex(contents.get(i))).append("  ").append(list.files().get(i)).append('\n');
        }
        return Sha256.hex(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void fault(String list, String why) {
        if (lists.fault(list, new ListFault(why, clock.instant()))) {
            log.warn("List {} is not taken: {}", list, why);
        }
    }
}
