package io.gatehouse.adapter.screening.embedded;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.gatehouse.adapter.screening.embedded.MadeUpPeople.Person;
import io.gatehouse.adapter.screening.embedded.NameVariations.Kind;
import io.gatehouse.adapter.screening.shared.lists.ListFormat;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Screened;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;

/**
 * Measures speed, memory and quality of the embedded screening on 100,000 made-up people; {@code benchmarks/screening}
 * runs it. The seed of the part on which the comparison was tuned is another than that of the part that is reported.
 */
final class ScreeningBenchmark {

    private static final int LISTED = 100_000;
    private static final long LIST_SEED = 1;
    private static final long TUNING_SEED = 2;
    private static final long REPORTED_SEED = 71_124;
    private static final int THREADS = 2;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    /** A question, and the entry that it should find. */
    private record Labelled(ScreeningQuery query, Optional<String> entry, String group) {}

    private ScreeningBenchmark() {}

    /** {@code tuning} as the argument asks for the part that the comparison was tuned on. */
    @SuppressWarnings("SystemOut") // It is a command line.
    public static void main(String[] arguments) throws Exception {
        var out = System.out;
        var tuning = Arrays.asList(arguments).contains("tuning");
        var people = new MadeUpPeople(LIST_SEED).people(LISTED, "p");
        var csv = new StringBuilder("id,kind,name,birth_dates,countries\n");
        people.forEach(person -> csv.append(MadeUpPeople.line(person)));
        var before = usedMemory();
        var began = THREAD.getCurrentThreadCpuTime();
        var reader = new NameReader();
        var list = LoadedList.of(
                new ListVersion("benchmark", "", "0", Optional.of(Instant.EPOCH)),
                ListFormat.PLAIN_CSV.read(List.of(csv.toString().getBytes(StandardCharsets.UTF_8))), reader);
        out.printf(Locale.ROOT, "list: %,d people, read and indexed in %.1f s of processor time%n",
                list.entries().size(),
                (THREAD.getCurrentThreadCpuTime() - began) / 1e9);
        out.printf(Locale.ROOT, "memory: %d MB for list and index, of which the index %d MB%n",
                (usedMemory() - before) >> 20, list.index().bytes() >> 20);
        var lists = new ListsInForce();
        lists.replace(list);
        var screening = new EmbeddedIdentityScreening(lists, reader);
        var labelled = labelled(people, tuning ? TUNING_SEED : REPORTED_SEED);
        if (!tuning) {
            speed(screening, labelled, out);
        }
        quality(screening, labelled, tuning, out);
        if (!tuning) {
            baseline(people, labelled, out);
        }
    }

    private static long usedMemory() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Labelled> labelled(List<Person> listed, long seed) {
        var made = new MadeUpPeople(seed);
        var random = made.random();
        var labelled = new ArrayList<Labelled>();
        for (var kind : Kind.values()) {
            for (var count = 0; count < 250;) {
                var person = listed.get(random.nextInt(listed.size()));
                var words = NameVariations.vary(person, kind, random);
                if (!words.isEmpty()) {
                    labelled.add(new Labelled(
                            query(String.join(" ", words), born(person, made), country(person, made)),
                            Optional.of(person.id()), NameVariations.NAMES.getOrDefault(kind, "")));
                    count++;
                }
            }
        }
        for (var i = 0; i < 2000; i++) {
            var share = random.nextInt(100);
            var stranger = made.person("n" + i);
            var like = listed.get(random.nextInt(listed.size()));
            var name = stranger.name();
            var group = "nobody listed: any name";
            if (share >= 90) {
                group = "nobody listed: the name of a listed one";
                name = like.name();
            } else if (share >= 60) {
                group = "nobody listed: a relative of a listed one";
                var words = new ArrayList<>(like.parts());
                words.set(0, made.person("x").given().getFirst());
                name = String.join(" ", words);
            }
            labelled.add(new Labelled(
                    query(name, Optional.of(made.someDay()), Optional.of(stranger.country())), Optional.empty(),
                    group));
        }
        return labelled;
    }

    /** Mostly right; sometimes not told, day and month swapped, or a digit mistyped. */
    private static Optional<LocalDate> born(Person person, MadeUpPeople made) {
        var share = made.random().nextInt(100);
        // Where the list does not know it, the ledger has one all the same.
        var day = person.born().orElse(made.someDay());
        if (share < 8) {
            return Optional.empty();
        }
        if (share < 12 && day.getDayOfMonth() <= 12) {
            return Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
        }
        return share < 16 ? Optional.of(day.withDayOfMonth(1 + made.random().nextInt(28))) : Optional.of(day);
    }

    private static Optional<String> country(Person person, MadeUpPeople made) {
        var share = made.random().nextInt(100);
        if (share < 10) {
            return Optional.empty();
        }
        return Optional.of(share < 20 ? made.person("c").country() : person.country());
    }

    private static ScreeningQuery query(String name, Optional<LocalDate> born, Optional<String> country) {
        return new ScreeningQuery(ListedKind.PERSON, name, List.of(), born, country.stream().toList(), Optional.empty(),
                Map.of());
    }

    private static void speed(
            EmbeddedIdentityScreening screening, List<Labelled> labelled, java.io.PrintStream out) throws Exception {
        run(screening, labelled, 3_000, new long[3_000]);
        var processor = new long[5_000];
        var began = System.nanoTime();
        var times = run(screening, labelled, 5_000, processor);
        var seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(times);
        Arrays.sort(processor);
        var used = Arrays.stream(processor).sum();
        out.printf(Locale.ROOT,
                "processor time: %.2f ms for a screening, p99 %.2f ms, most %.2f ms; so %,.0f screenings a "
                        + "second on %d free cores%n",
                used / 1e6 / times.length, processor[processor.length * 99 / 100] / 1e6,
                processor[processor.length - 1] / 1e6, THREADS * times.length / (used / 1e9), THREADS);
        out.printf(Locale.ROOT,
                "speed: %,.0f screenings a second on %d threads; median %.2f ms, p99 %.2f ms, most %.2f ms%n",
                times.length / seconds, THREADS, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static long[] run(
            EmbeddedIdentityScreening screening, List<Labelled> labelled, int count, long[] processor)
            throws InterruptedException, ExecutionException {
        var times = new long[count];
        parallel(count, i -> {
            var used = THREAD.getCurrentThreadCpuTime();
            var began = System.nanoTime();
            screening.screen(labelled.get(i * 7 % labelled.size()).query(), screening.usualThreshold());
            times[i] = System.nanoTime() - began;
            processor[i] = THREAD.getCurrentThreadCpuTime() - used;
        });
        return times;
    }

    private interface Step {
        void at(int place);
    }

    private static void parallel(int count, Step step) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS).mapToObj(thread -> (Callable<Integer>) () -> {
                for (var i = thread; i < count; i += THREADS) {
                    step.at(i);
                }
                return count;
            }).toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
    }

    private static void quality(
            EmbeddedIdentityScreening screening, List<Labelled> labelled, boolean tuning, java.io.PrintStream out)
            throws Exception {
        var best = new double[labelled.size()];
        var right = new double[labelled.size()];
        var shown = new int[labelled.size()];
        parallel(labelled.size(), i -> {
            var question = labelled.get(i);
            if (screening.screen(question.query(), new Score(500)) instanceof Screened screened) {
                for (var candidate : screened.candidates()) {
                    var score = candidate.score().share();
                    best[i] = Math.max(best[i], score);
                    shown[i] += candidate.score().reaches(screening.usualThreshold()) ? 1 : 0;
                    if (question.entry().equals(Optional.of(candidate.entry().id()))) {
                        right[i] = score;
                    }
                }
            }
        });
        var usual = screening.usualThreshold().share();
        out.printf("%n%s part, at the default threshold of %.2f%n", tuning ? "tuning" : "held-out", usual);
        groups(labelled, best, right, usual, out);
        if (tuning) {
            misses(screening, labelled, best, right, usual, out);
        }
        out.printf(Locale.ROOT, "candidates shown for one who is listed: %.2f%n",
                IntStream.range(0, shown.length).filter(i -> labelled.get(i).entry().isPresent()).map(i -> shown[i])
                        .average().orElse(0));
        out.printf("%n%-34s %9s %7s %9s%n", "Gatehouse", "threshold", "recall", "precision");
        for (var threshold : new double[]{0.75, 0.80, 0.82, 0.84, 0.85, 0.86, 0.88, 0.90}) {
            row(labelled, best, right, threshold, out);
        }
    }

    private static void misses(
            EmbeddedIdentityScreening screening, List<Labelled> labelled, double[] best, double[] right,
            double threshold, java.io.PrintStream out) {
        for (var i = 0; i < labelled.size(); i++) {
            var question = labelled.get(i);
            var wrong = question.entry().isPresent() ? right[i] < threshold : best[i] >= threshold && i % 4 == 0;
            if (wrong && screening.screen(question.query(), new Score(400)) instanceof Screened screened) {
                var shown = screened.candidates().stream()
                        .filter(candidate -> question.entry().map(candidate.entry().id()::equals).orElse(true))
                        .findFirst();
                out.println(question.group() + ": " + question.query().name() + " " + question.query().born() + " <> "
                        + shown.map(candidate -> candidate.score() + " " + candidate.caption() + " "
                                + candidate.birthDates()
                                + candidate.likenesses().stream().map(like -> like.score() + " " + like.remark())
                                        .toList())
                                .orElse("not found"));
            }
        }
    }

    private static void groups(
            List<Labelled> labelled, double[] best, double[] right, double threshold, java.io.PrintStream out) {
        var all = new java.util.TreeMap<String, int[]>();
        for (var i = 0; i < labelled.size(); i++) {
            var counts = all.computeIfAbsent(labelled.get(i).group(), _ -> new int[2]);
            counts[0]++;
            counts[1] += (labelled.get(i).entry().isPresent() ? right[i] : best[i]) >= threshold ? 1 : 0;
        }
        all.forEach((group, counts) -> out.printf(
                Locale.ROOT, "%-42s %5d asked, %5.1f %% found%n", group, counts[0], 100.0 * counts[1] / counts[0]));
    }

    private static void row(
            List<Labelled> labelled, double[] best, double[] right, double threshold, java.io.PrintStream out) {
        var listed = 0;
        var found = 0;
        var wrong = 0;
        for (var i = 0; i < labelled.size(); i++) {
            if (labelled.get(i).entry().isPresent()) {
                listed++;
                found += right[i] >= threshold ? 1 : 0;
            } else {
                wrong += best[i] >= threshold ? 1 : 0;
            }
        }
        out.printf(Locale.ROOT, "%-34s %9.2f %7.3f %9.3f%n", "", threshold, found / (double) listed,
                found / (double) Math.max(1, found + wrong));
    }

    /** Jaro-Winkler over the whole names in small letters, as a search without anything else would do it. */
    private static void baseline(List<Person> people, List<Labelled> labelled, java.io.PrintStream out)
            throws Exception {
        var names = people.stream().map(person -> person.name().toLowerCase(Locale.ROOT).toCharArray()).toList();
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < people.size(); i++) {
            places.put(people.get(i).id(), i);
        }
        // Each sixteenth question: it looks at every name, and that takes its time.
        var asked = IntStream.range(0, labelled.size()).filter(i -> i % 16 == 0).mapToObj(labelled::get).toList();
        var best = new double[asked.size()];
        var right = new double[asked.size()];
        parallel(asked.size(), i -> {
            var name = asked.get(i).query().name().toLowerCase(Locale.ROOT).toCharArray();
            for (var listed : names) {
                best[i] = Math.max(best[i], JaroWinkler.compare(name, listed));
            }
            asked.get(i).entry().map(places::get)
                    .ifPresent(place -> right[i] = JaroWinkler.compare(name, names.get(place)));
        });
        out.printf("%n%-34s %9s %7s %9s  (%d questions)%n", "Jaro-Winkler alone", "threshold", "recall", "precision",
                asked.size());
        for (var threshold : new double[]{0.80, 0.85, 0.90, 0.92, 0.95, 0.98}) {
            row(asked, best, right, threshold, out);
        }
    }
}
