package io.gatehouse.adapter.screening.shared.names;

/**
 * One word of a name.
 *
 * @param text     small Latin letters and digits
 * @param spelling the same for words that are written differently and sound alike
 * @param skeleton its consonants, and the vowel it begins with: the same for a word from a script without vowels
 * @param role     what it does in the name
 */
public record NamePart(String text, String spelling, String skeleton, Role role) {

    /** What a word does in a name. */
    public enum Role {
        /** It tells one from another. */
        WORD,
        /** One letter that stands for a word. */
        INITIAL,
        /** {@code bin}, {@code van}, {@code of}: tells little, and is often left out. */
        PARTICLE
    }

    static NamePart of(String text, Role role) {
        return new NamePart(text, Spelling.of(text), Spelling.skeleton(text), role);
    }

    /** Whether it tells one from another. */
    public boolean isWord() {
        return role == Role.WORD;
    }

    @Override
    public String toString() {
        return "NamePart[" + role + "]";
    }
}
