package io.gatehouse.adapter.web.portal.kyc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.Subject;

/**
 * What the ledger says of a subject, as a page shows it. Personal data.
 *
 * @param name    empty where none can be read
 * @param fields  those that have something to say, and those that a check needs
 * @param missing the others, by name
 */
record SubjectPanel(Optional<String> name, String kind, List<Field> fields, List<String> missing) {
    private static final List<IdentityField> OF_PERSONS = List.of(
            IdentityField.FIRST_NAME, IdentityField.LAST_NAME, IdentityField.NATIONALITY, IdentityField.COUNTRY);
    private static final List<IdentityField> OF_ORGANIZATIONS = List.of(
            IdentityField.ORGANIZATION_NAME, IdentityField.COUNTRY);

    /**
     * A field.
     *
     * @param value  what it says; empty where it says nothing that can be read
     * @param absent why not
     */
    record Field(String label, String value, String absent) {}

    static SubjectPanel of(Subject subject, Words words) {
        var fields = new ArrayList<Field>();
        var missing = new ArrayList<String>();
        var needed = subject.isPerson() ? OF_PERSONS : OF_ORGANIZATIONS;
        for (var field : IdentityField.values()) {
            var label = words.say("kyc.word.field." + field.key());
            switch (subject.text(field)) {
                case IdentityText.Given(var value) -> fields.add(new Field(label, value, ""));
                case IdentityText.Tokenized _ -> fields.add(new Field(label, "", words.say("kyc.tokenized")));
                case IdentityText.Missing _ -> {
                    if (needed.contains(field)) {
                        fields.add(new Field(label, "", words.say("kyc.missing")));
                    } else {
                        missing.add(label);
                    }
                }
            }
            if (field == IdentityField.ORGANIZATION_NAME && subject.isPerson()) {
                fields.add(new Field(
                        words.say("kyc.word.field.dob"), subject.born().map(Object::toString).orElse(""),
                        subject.born().isPresent() ? "" : words.say("kyc.missing")));
            }
        }
        subject.documents().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(one -> fields.add(new Field(words.say("kyc.document", one.getKey()), one.getValue(), "")));
        return new SubjectPanel(
                subject.name(), words.say("kyc.word.identity." + subject.type().name()), List.copyOf(fields),
                List.copyOf(missing));
    }

    @Override
    public String toString() {
        return "SubjectPanel";
    }
}
