package io.gatehouse.adapter.screening.shared.names;

/**
 * Brings spellings of the same sound together, as they arise where a name is written over from another script: Sergei,
 * Sergey and Sergej, Schewtschenko and Shevchenko, Müller and Mueller. It knows no language; what it confuses is told
 * apart by the comparison, which values it less than the same letters.
 */
final class Spelling {

    private static final String[][] SOUNDS = {
        {"tsch", "ch"}, {"tch", "ch"}, {"sch", "sh"}, {"cz", "ch"}, {"ph", "f"}, {"kh", "h"}, {"gh", "g"}, {"dh", "d"},
        {"th", "t"}, {"ck", "k"}, {"qu", "k"}, {"q", "k"}, {"x", "ks"}, {"tz", "z"}, {"ts", "z"}, {"w", "v"},
        {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"ue", "u"}, {"oe", "o"}, {"ae", "a"}, {"y", "i"}, {"j", "i"}};

    private Spelling() {}

    static String of(String word) {
        var sound = word;
        for (var rule : SOUNDS) {
            if (sound.contains(rule[0])) {
                sound = sound.replace(rule[0], rule[1]);
            }
        }
        var folded = new StringBuilder(sound.length());
        for (var i = 0; i < sound.length(); i++) {
            var letter = sound.charAt(i);
            var next = i + 1 < sound.length() ? sound.charAt(i + 1) : ' ';
            if (letter == 'c' && next != 'h') {
                letter = next == 'e' || next == 'i' ? 's' : 'k';
            } else if (letter == 'o') {
                letter = 'u';
            } else if (letter == 'e') {
                letter = 'a';
            }
            if (folded.isEmpty() || folded.charAt(folded.length() - 1) != letter) {
                folded.append(letter);
            }
        }
        if (folded.length() > 2 && folded.charAt(0) == 'i' && folded.charAt(1) == 'a' && word.charAt(1) == 'e') {
            folded.deleteCharAt(0);
        }
        if (folded.length() > 3 && folded.charAt(folded.length() - 1) == 'h'
                && isVowel(folded.charAt(folded.length() - 2))) {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
    }

    static String skeleton(String word) {
        var sound = of(word);
        var skeleton = new StringBuilder(sound.length());
        for (var i = 0; i < sound.length(); i++) {
            var letter = sound.charAt(i);
            if (!isVowel(letter) && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != letter)) {
                skeleton.append(letter);
            } else if (i == 0) {
                skeleton.append('a');
            }
        }
        return skeleton.toString();
    }

    private static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }
}
