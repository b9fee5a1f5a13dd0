package io.gatehouse.adapter.screening.shared.names;

import java.util.List;

/**
 * A name, and its words as they are compared. It holds personal data and prints nothing of it.
 *
 * @param said  as it was given, cut where it has no end
 * @param parts at most 24
 */
public record NameForm(String said, List<NamePart> parts) {

    public NameForm {
        parts = List.copyOf(parts);
    }

    /** Whether nothing in it can be compared: no letter and no digit. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        return "NameForm[" + parts.size() + " words]";
    }
}
