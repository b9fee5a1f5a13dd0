package io.gatehouse.adapter.screening.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import io.gatehouse.adapter.screening.embedded.MadeUpPeople.Culture;
import io.gatehouse.adapter.screening.embedded.MadeUpPeople.Person;

/**
 * Writes the name of a listed person as somebody else would: by public tables of romanization, by how names are commonly
 * spelled, and by the four kinds of typing errors (a letter more, less, another, two swapped). Shares no code with what
 * reads names.
 */
final class NameVariations {

    enum Kind {
        SAME,
        TYPO,
        TWO_TYPOS,
        ORDER,
        TRANSLITERATION,
        INITIAL,
        MISSING_PART,
        ORDER_AND_TYPO
    }

    /** BGN/PCGN 1947 without marks, as OFAC and most English texts. */
    static final String BGN = "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh "
            + "ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya";
    /** ICAO 9303, as in passports. */
    static final String PASSPORT = "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f "
            + "х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia";
    /** ISO 9 without marks. */
    static final String ISO = "а=a б=b в=v г=g д=d е=e ё=e ж=z з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c "
            + "ч=c ш=s щ=s ъ= ы=y ь= э=e ю=u я=a";
    /** As Duden writes it. */
    static final String GERMAN = "а=a б=b в=w г=g д=d е=e ё=jo ж=sch з=s и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f "
            + "х=ch ц=z ч=tsch ш=sch щ=schtsch ъ= ы=y ь= э=e ю=ju я=ja";
    private static final List<String> SCHEMES = List.of(PASSPORT, PASSPORT, GERMAN, ISO);

    private static final List<List<String>> SPELLINGS = List.of(
            List.of("Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad"), List.of("Ahmed", "Ahmad"),
            List.of("Hussein", "Husayn", "Hussain", "Husein", "Hossein"), List.of("Hassan", "Hasan"),
            List.of("Mahmoud", "Mahmud", "Mahmood"), List.of("Khaled", "Khalid"), List.of("Omar", "Umar"),
            List.of("Yousef", "Yusuf", "Youssef", "Yousuf", "Yusef"), List.of("Mustafa", "Moustafa", "Mostafa"),
            List.of("Abdullah", "Abdallah", "Abdulla"), List.of("Saleh", "Salih"),
            List.of("Faisal", "Faysal", "Feisal"),
            List.of("Tariq", "Tarik", "Tareq"), List.of("Walid", "Waleed"), List.of("Jamal", "Gamal", "Djamal"),
            List.of("Karim", "Kareem"), List.of("Ismail", "Ismael", "Esmail"), List.of("Qasim", "Kassem", "Qassem"),
            List.of("Rashid", "Rasheed", "Rachid"), List.of("Osama", "Usama", "Oussama"),
            List.of("Nasser", "Nasir", "Naser"),
            List.of("Fatima", "Fatimah", "Fatma"), List.of("Aisha", "Aysha", "Aicha"), List.of("Khadija", "Khadijah"),
            List.of("Zainab", "Zaynab", "Zeinab"), List.of("Layla", "Leila", "Laila"), List.of("Noor", "Nour", "Nur"),
            List.of("Ibrahim", "Ebrahim", "Ibraheem"), List.of("Yahya", "Yehia"), List.of("Ziad", "Ziyad"));

    private NameVariations() {}

    /** The words of the name as that kind of variation writes them; empty where the kind does not fit the name. */
    static List<String> vary(Person person, Kind kind, SplittableRandom random) {
        var words = new ArrayList<>(person.parts());
        return switch (kind) {
            case SAME -> words;
            case TYPO -> typed(words, random);
            case TWO_TYPOS -> typed(new ArrayList<>(typed(words, random)), random);
            case ORDER -> ordered(person, random);
            case TRANSLITERATION -> transliterated(person, random);
            case INITIAL -> {
                words.set(0, words.getFirst().charAt(0) + (random.nextBoolean() ? "." : ""));
                yield words;
            }
            case MISSING_PART -> {
                if (words.size() < 3) {
                    yield List.of();
                }
                // The last one is the family name; without it nobody could tell whom is meant.
                words.remove(1 + random.nextInt(words.size() - 2));
                yield words;
            }
            case ORDER_AND_TYPO -> typed(new ArrayList<>(ordered(person, random)), random);
        };
    }

    private static List<String> ordered(Person person, SplittableRandom random) {
        var words = new ArrayList<>(person.family());
        words.addAll(person.given());
        if (random.nextInt(4) == 0) {
            Collections.reverse(words);
        }
        return words;
    }

    private static List<String> typed(List<String> words, SplittableRandom random) {
        var longest = 0;
        for (var i = 1; i < words.size(); i++) {
            longest = words.get(i).length() > words.get(longest).length() ? i : longest;
        }
        // Mostly in the longest word, where there is most to mistype; short ones are hardly ever mistyped.
        var place = random.nextInt(100) < 60 ? longest : random.nextInt(words.size());
        if (words.get(place).length() < 5) {
            place = longest;
        }
        words.set(place, typo(words.get(place), random));
        return words;
    }

    private static String typo(String word, SplittableRandom random) {
        if (word.length() < 4) {
            return word;
        }
        var at = random.nextInt(100) < 10 ? 0 : 1 + random.nextInt(word.length() - 1);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> at + 1 < word.length()
                    ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                    : word.substring(0, at) + letter;
        };
    }

    private static List<String> transliterated(Person person, SplittableRandom random) {
        if (!person.cyrillic().isEmpty()) {
            if (random.nextInt(4) == 0) {
                return person.cyrillic();
            }
            var scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
            return person.cyrillic().stream().map(word -> romanized(word, scheme)).toList();
        }
        if (person.culture() == Culture.GERMAN) {
            var words = person.parts().stream()
                    .map(word -> word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))
                    .toList();
            return words.equals(person.parts()) ? List.of() : words;
        }
        var words = person.parts().stream().map(word -> spelled(word, random)).toList();
        return words.equals(person.parts()) ? List.of() : words;
    }

    private static String spelled(String word, SplittableRandom random) {
        for (var spellings : SPELLINGS) {
            if (spellings.contains(word)) {
                return spellings.get(random.nextInt(spellings.size()));
            }
        }
        if (word.startsWith("al-")) {
            return List.of(word, "Al " + word.substring(3), "El " + word.substring(3), word.substring(3))
                    .get(random.nextInt(4));
        }
        return word;
    }

    static String romanized(String word, String scheme) {
        var table = new java.util.HashMap<Character, String>();
        for (var pair : scheme.split(" ", -1)) {
            table.put(pair.charAt(0), pair.substring(2));
        }
        var latin = new StringBuilder();
        for (var letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(table.getOrDefault(letter, String.valueOf(letter)));
        }
        return latin.isEmpty() ? word : Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
    }

    /** For reading only. */
    static final Map<Kind, String> NAMES = Map.of(
            Kind.SAME, "as listed", Kind.TYPO, "one typing error", Kind.TWO_TYPOS, "two typing errors", Kind.ORDER,
            "another order", Kind.TRANSLITERATION, "another transliteration", Kind.INITIAL, "initial of the first name",
            Kind.MISSING_PART, "a part missing", Kind.ORDER_AND_TYPO, "another order and a typing error");
}
