package io.gatehouse.adapter.screening.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import io.gatehouse.application.kyc.port.out.ScreeningLists;
import io.gatehouse.domain.kyc.ListVersion;

/**
 * What is searched now, what is wrong with the files, and what has changed lately. Whoever reads sees one state of all of
 * it; a list is exchanged whole.
 */
final class ListsInForce implements ScreeningLists {

    /** How many earlier states of a list are remembered, to tell what has changed since. */
    private static final int MOST_REMEMBERED = 10;

    private record Earlier(String hash, Map<String, String> entries) {}

    private record State(Map<String, LoadedList> lists, Map<String, ListFault> faults,
            Map<String, List<Earlier>> earlier) {

        static final State EMPTY = new State(Map.of(), Map.of(), Map.of());
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.EMPTY);

    /** The lists that are searched, by name. */
    List<LoadedList> now() {
        return state.get().lists().values().stream().sorted(Comparator.comparing(list -> list.version().list()))
                .toList();
    }

    /** Lists that are wanted and were never loaded. */
    List<String> missing() {
        var current = state.get();
        return current.faults().keySet().stream().filter(list -> !current.lists().containsKey(list)).sorted().toList();
    }

    Optional<LoadedList> find(String list) {
        return Optional.ofNullable(state.get().lists().get(list));
    }

    /** Puts the list in force and takes its fault away. */
    void replace(LoadedList list) {
        var name = list.version().list();
        state.updateAndGet(before -> {
            var lists = new TreeMap<>(before.lists());
            var earlier = new HashMap<>(before.earlier());
            var replaced = lists.put(name, list);
            if (replaced != null && !replaced.version().hash().equals(list.version().hash())) {
                var remembered = new ArrayList<>(earlier.getOrDefault(name, List.of()));
                remembered.addFirst(new Earlier(replaced.version().hash(), replaced.hashes()));
                earlier.put(name, List.copyOf(
                        remembered.subList(0, Math.min(MOST_REMEMBERED, remembered.size()))));
            }
            return new State(Map.copyOf(lists), without(before.faults(), name), Map.copyOf(earlier));
        });
    }

    /**
     * Notes what is wrong with the files of a list.
     *
     * @return whether it is news
     */
    boolean fault(String list, ListFault fault) {
        var after = state.updateAndGet(before -> {
            var faults = new HashMap<>(before.faults());
            // The same fault began when it was first found.
            faults.merge(list, fault, (old, next) -> old.why().equals(next.why()) ? old : next);
            return new State(before.lists(), Map.copyOf(faults), before.earlier());
        });
        return fault.equals(after.faults().get(list));
    }

    /** Nothing is wrong any more: the files are again what is in force. */
    void clear(String list) {
        state.updateAndGet(
                before -> new State(before.lists(), without(before.faults(), list), before.earlier()));
    }

    private static Map<String, ListFault> without(Map<String, ListFault> faults, String list) {
        var others = new HashMap<>(faults);
        others.remove(list);
        return Map.copyOf(others);
    }

    @Override
    public List<ListState> states() {
        var current = state.get();
        var names = new TreeSet<>(current.lists().keySet());
        names.addAll(current.faults().keySet());
        return names.stream().map(name -> {
            var list = Optional.ofNullable(current.lists().get(name));
            return new ListState(
                    name, list.map(LoadedList::version), list.map(loaded -> loaded.entries().size()).orElse(0),
                    Optional.ofNullable(current.faults().get(name)));
        }).toList();
    }

    @Override
    public Difference since(String list, String hash) {
        var current = state.get();
        var now = current.lists().get(list);
        if (now == null) {
            return new Difference.Unknown();
        }
        if (now.version().hash().equals(hash)) {
            return new Difference.None();
        }
        return current.earlier().getOrDefault(list, List.of()).stream()
                .filter(earlier -> earlier.hash().equals(hash)).findFirst()
                .<Difference>map(earlier -> difference(now.version(), earlier.entries(), now.hashes()))
                .orElseGet(Difference.Unknown::new);
    }

    private static Difference difference(ListVersion to, Map<String, String> before, Map<String, String> after) {
        var added = new HashSet<>(after.keySet());
        added.removeAll(before.keySet());
        var removed = new HashSet<>(before.keySet());
        removed.removeAll(after.keySet());
        var changed = new HashSet<String>();
        for (var entry : after.entrySet()) {
            var earlier = before.get(entry.getKey());
            if (earlier != null && !earlier.equals(entry.getValue())) {
                changed.add(entry.getKey());
            }
        }
        return new Difference.Entries(to, Set.copyOf(added), changed, removed);
    }
}
