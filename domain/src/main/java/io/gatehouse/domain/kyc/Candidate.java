package io.gatehouse.domain.kyc;

import java.util.List;

/**
 * An entry of a list that may be the one who was looked for. Lists are public; that somebody was compared with an entry
 * is not, so it prints its key alone.
 *
 * @param entry        which
 * @param kind         what the entry is about
 * @param caption      the name by which the list knows it
 * @param names        all names of the entry, the caption included
 * @param birthDates   as the list writes them: a day, a month or a year
 * @param countries    as the list writes them
 * @param programs     why it is listed, in the words of the list
 * @param score        how alike it is on the whole
 * @param likenesses   what is alike and what is not: the explanation of the score
 * @param contentHash  SHA-256 of the entry, 64 hex digits: it changes when the list changes its mind about the entry
 */
public record Candidate(
        ListedEntry entry, ListedKind kind, String caption, List<String> names, List<String> birthDates,
        List<String> countries, List<String> programs, Score score, List<Likeness> likenesses, String contentHash) {

    public Candidate {
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        countries = List.copyOf(countries);
        programs = List.copyOf(programs);
        likenesses = List.copyOf(likenesses);
    }

    /**
     * Names an entry among all lists.
     *
     * @param list the list's short name, such as {@code ofac-sdn}
     * @param id   as the list gives it
     */
    public record ListedEntry(String list, String id) {

        /** @throws IllegalArgumentException if either is missing */
        public ListedEntry {
            if (list.isBlank() || id.isBlank()) {
                throw new IllegalArgumentException("an entry is known by its list and its id");
            }
        }

        @Override
        public String toString() {
            return list + "/" + id;
        }
    }

    /**
     * One comparison.
     *
     * @param aspect  of what
     * @param ours    what the subject has
     * @param theirs  what the entry has
     * @param score   how alike they are
     * @param remark  in a few words, how they were compared or what differs
     */
    public record Likeness(Aspect aspect, String ours, String theirs, Score score, String remark) {

        @Override
        public String toString() {
            return "Likeness[" + aspect + " " + score + "]";
        }
    }

    /** What can be compared. */
    public enum Aspect {
        NAME,
        BIRTH_DATE,
        COUNTRY,
        ADDRESS,
        DOCUMENT
    }

    @Override
    public String toString() {
        return "Candidate[" + entry + "]";
    }
}
