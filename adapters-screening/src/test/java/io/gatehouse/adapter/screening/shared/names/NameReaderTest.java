package io.gatehouse.adapter.screening.shared.names;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.kyc.ListedKind;

import static org.assertj.core.api.Assertions.assertThat;

class NameReaderTest {

    private final NameReader reader = new NameReader();

    @ParameterizedTest
    @CsvSource({"Jürgen Müller,jurgen muller", "ÆGIR Þórsson,aegir thorsson", "Łukasz Żółć,lukasz zolc",
        "O'Brien-Smith,obrien smith", "Dr. h.c. Ada Okafor,h c ada okafor", "Владимир Путин,vladimir putin",
        "Γιώργος Παπαδόπουλος,giorgos papadopoulos", "ﬁlip,filip", "習近平,xi jin ping", "J.R.R. Tolkien,j r r tolkien",
        "ＡＤＡ　ＯＫＡＦＯＲ,ada okafor", "İbrahim Yıldız,ibrahim yildiz", "Mr Sheikh,mr sheikh"})
    void bringsNamesIntoSmallLatinWords(String name, String words) {
        assertThat(words(name, ListedKind.PERSON)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"Golden Pelican Shipping Ltd.,golden pelican shipping", "Golden Pelican S.A.,golden pelican",
        "ООО Золотой Пеликан,zolotoj pelikan", "Drachenfels GmbH & Co. KG,drachenfels", "The Holding Company Ltd,the"})
    void leavesLegalFormsOut(String name, String words) {
        assertThat(words(name, ListedKind.ORGANIZATION)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🧛‍♂️", "!!!", "\u0000\u202E"})
    void findsNothingWhereNothingIs(String name) {
        assertThat(reader.read(name, ListedKind.PERSON).isEmpty()).isTrue();
    }

    @Test
    void doesNotReadNamesWithoutEnd() {
        var form = reader.read("ab ".repeat(100_000), ListedKind.PERSON);

        assertThat(form.parts()).hasSize(24);
        assertThat(form.said()).hasSizeLessThanOrEqualTo(400);
    }

    @Test
    void printsNoName() {
        assertThat(reader.read("Ada Okafor", ListedKind.PERSON).toString()).doesNotContain("Ada", "okafor");
    }

    @ParameterizedTest
    @CsvSource({"sergei,sergey", "sergej,sergey", "schewtschenko,shevchenko", "mueller,muller", "mohamed,mohammad",
        "abdulla,abdullah", "aleksandr,alexandr", "evgeny,yevgeniy", "philip,filip", "ioulia,iulia"})
    void bringsSpellingsOfASoundTogether(String one, String other) {
        assertThat(Spelling.of(one)).isEqualTo(Spelling.of(other));
    }

    private String words(String name, ListedKind kind) {
        return reader.read(name, kind).parts().stream().map(NamePart::text).collect(Collectors.joining(" "));
    }
}
