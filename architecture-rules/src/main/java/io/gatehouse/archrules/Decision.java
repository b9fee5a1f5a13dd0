package io.gatehouse.archrules;

/** The decision records (ADRs) that the rules come from. */
public enum Decision {

    /** Layers are Maven modules, dependencies point inwards. */
    HEXAGONAL_MODULES("0001-hexagonal-modules"),

    /** Reads return views through ports of their own. */
    VIEWS_FOR_READS("0002-views-for-reads"),

    /** A transaction is an outbound port. */
    TRANSACTIONS_AS_A_PORT("0003-transactions-as-a-port"),

    /** Expected outcomes are returned, not thrown. */
    OUTCOMES_ARE_VALUES("0004-outcomes-are-values"),

    /** Time and ids are injected. */
    INJECTED_TIME_AND_IDS("0005-injected-time-and-ids"),

    /** Templates hold structure: no words, no scripts, no code. */
    TEMPLATES_WITHOUT_SURPRISES("0006-templates-without-surprises"),

    /** The rules are a kit that others copy. */
    RULES_AS_A_KIT("0007-rules-as-a-kit"),

    /** Event handlers are a layer of their own. */
    EVENT_HANDLERS("0014-event-handlers");

    private final String slug;

    Decision(String slug) {
        this.slug = slug;
    }

    /** The file name below {@code docs/adr}. */
    public String fileName() {
        return slug + ".md";
    }
}
