package io.gatehouse.adapter.screening.shared.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Transliterator;

import io.gatehouse.adapter.screening.shared.names.NamePart.Role;
import io.gatehouse.domain.kyc.ListedKind;

/**
 * Brings names of any script into small Latin words: Unicode's compatibility forms, transliteration, marks, case,
 * punctuation; titles and legal forms go, where something is left without them. Thread-safe.
 */
public final class NameReader {

    private static final int LONGEST = 400;
    private static final int MOST_PARTS = 24;
    private static final int LONGEST_PART = 40;

    private static final Set<String> TITLES = setOf("""
        mr mrs ms miss mister madam sir dame lord lady dr doctor prof professor eng engineer ing dipl mag phd md esq
        jr sr hon rev reverend father sheikh shaikh sheik shaykh hajj hajji haji hadji mullah maulavi mawlawi maulvi
        ayatollah hojatoleslam seyyed general gen colonel col lieutenant lt major maj captain capt brigadier brig
        admiral adm marshal commander president minister herr frau senor senora sr sra monsieur madame mme mlle
        maulana ustad ustadh imam""");

    private static final Set<String> PARTICLES = setOf("""
        al el ul as ad ar an ash bin ibn ben bint bt binti abu abou umm um van von der den de del della di da do dos
        das du la le les los las y e i of the and und et for den ter ten zu zum vom st""");

    private static final Set<String> LEGAL_FORMS = setOf("""
        ltd limited llc llp lp plc inc incorporated corp corporation co company companies gmbh ag kg kgaa ohg ug ev
        gbr se sa sas sarl sca scs srl spa sl slu bv nv cv vof ab as asa aps oy oyj oao ooo zao pao ao jsc ojsc cjsc
        pjsc llc pte pty pvt private public joint stock sdn bhd kk doo dd ad eood ood kft zrt nyrt spzoo sro fze fzco
        fzc est establishment dmcc wll bsc saog psc tov pat prat up trust holding holdings group""");

    private static final Set<String> LONG_LEGAL_FORMS = Set.of("limited liability company",
            "gesellschaft mit beschrankter haftung", "public joint stock company", "open joint stock company",
            "closed joint stock company", "joint stock company", "obshchestvo s ogranichennoi otvetstvennostiu",
            "aktsionernoe obshchestvo", "societe anonyme", "sociedad anonima", "free zone establishment",
            "free zone company");

    private final ReentrantLock lock = new ReentrantLock();
    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII");

    /** The name as it is compared with others; empty if it has no letter and no digit. */
    public NameForm read(String name, ListedKind kind) {
        var said = cut(name.strip());
        var words = words(latin(said));
        return new NameForm(said, kind == ListedKind.PERSON ? person(words) : organization(words));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, LONGEST))));
    }

    /** ICU knows all scripts and is slow, so it is asked only for what is neither ASCII nor a letter with a mark. */
    private String latin(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = new StringBuilder(composed.length());
        var others = false;
        for (var i = 0; i < composed.length(); i++) {
            var letter = composed.charAt(i);
            if (letter < 0x80) {
                plain.append(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                var latin = SpecialLetters.plain(letter);
                plain.append(latin);
                others |= latin.length() == 1 && latin.charAt(0) >= 0x80;
            }
        }
        if (!others) {
            return plain.toString().toLowerCase(Locale.ROOT);
        }
        lock.lock();
        try {
            return toLatin.transliterate(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        } finally {
            lock.unlock();
        }
    }

    /** Apostrophes join, as in O'Brien; everything else that is no letter and no digit separates. */
    private static List<String> words(CharSequence text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var i = 0; i <= text.length(); i++) {
            var letter = i < text.length() ? text.charAt(i) : ' ';
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                word.append(letter);
            } else if (letter != '\'' && letter != '`' && letter != '"' && letter < 0x80 && !word.isEmpty()) {
                words.add(word.length() > LONGEST_PART ? word.substring(0, LONGEST_PART) : word.toString());
                word.setLength(0);
            }
        }
        return words.size() > MOST_PARTS ? words.subList(0, MOST_PARTS) : words;
    }

    private static List<NamePart> person(List<String> words) {
        var names = words.stream().filter(word -> !TITLES.contains(word)).toList();
        return (names.isEmpty() ? words : names).stream().map(word -> NamePart.of(word, role(word))).toList();
    }

    private static List<NamePart> organization(List<String> words) {
        var text = String.join(" ", words);
        for (var form : LONG_LEGAL_FORMS) {
            if (text.contains(form) && text.length() > form.length() + 1) {
                text = text.replace(form, "");
            }
        }
        var all = joinedLetters(Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList());
        var names = all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return (names.isEmpty() ? all : names).stream()
                .map(word -> NamePart.of(word, PARTICLES.contains(word) ? Role.PARTICLE : Role.WORD)).toList();
    }

    /** {@code s a} is {@code sa}: the letters of an abbreviation. */
    private static List<String> joinedLetters(List<String> words) {
        var joined = new ArrayList<String>();
        var letters = new StringBuilder();
        for (var word : words) {
            if (word.length() == 1) {
                letters.append(word);
                continue;
            }
            if (!letters.isEmpty()) {
                joined.add(letters.toString());
                letters.setLength(0);
            }
            joined.add(word);
        }
        if (!letters.isEmpty()) {
            joined.add(letters.toString());
        }
        return joined;
    }

    private static Role role(String word) {
        if (PARTICLES.contains(word)) {
            return Role.PARTICLE;
        }
        return word.length() == 1 ? Role.INITIAL : Role.WORD;
    }

    private static Set<String> setOf(String text) {
        return Stream.of(text.split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
