package io.gatehouse.adapter.screening.shared.names;

/** Latin letters that are no letter with a mark on it, so that Unicode does not take them apart. */
final class SpecialLetters {

    private SpecialLetters() {}

    /** What it is in ASCII; itself where it is of another script; a space where it is no letter. */
    static String plain(char letter) {
        return switch (letter) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ł', 'Ł' -> "l";
            case 'ı' -> "i";
            case 'þ', 'Þ' -> "th";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ŋ', 'Ŋ' -> "ng";
            case 'ə', 'Ə' -> "a";
            case '\u2018', '\u2019', '\u02bc', '\u02b9', '\u00b4' -> "'";
            default -> Character.isLetter(letter) || Character.isSurrogate(letter)
                    || Character.getType(letter) == Character.COMBINING_SPACING_MARK ? Character.toString(letter) : " ";
        };
    }
}
