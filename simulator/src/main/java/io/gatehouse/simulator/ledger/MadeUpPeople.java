package io.gatehouse.simulator.ledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;

/** Invents individuals. Any likeness to real people is by accident; addresses end in example.com. */
public final class MadeUpPeople {

    private record Origin(
            String country,
            String nationality,
            String city,
            List<String> firstNames,
            List<String> lastNames) {}

    private static final List<Origin> ORIGINS = List.of(
            new Origin("Canada", "Canadian", "Toronto", List.of("Zo\u00eb", "Noah", "Maeve", "Th\u00e9o"),
                    List.of("O'Brien-M\u00fcller", "Tremblay", "Singh", "Ferland")),
            new Origin("Nigeria", "Nigerian", "Lagos", List.of("Ad\u00e9b\u00f3l\u00e1", "Ng\u1ecdz\u00ed", "Chidi",
                    "Fun\u1e3ek\u1eb9\u0301"), List.of("Ok\u00f3nkwo", "Ad\u00e9y\u1eb9m\u00ed", "Balogun", "Eze")),
            new Origin("Poland", "Polish", "\u0141\u00f3d\u017a", List.of("Wies\u0142awa", "Micha\u0142", "Zofia",
                    "J\u0119drzej"), List.of("\u017b\u00f3\u0142kiewska", "Nowak", "D\u0105bek", "Wo\u017aniak")),
            new Origin("Japan", "Japanese", "Osaka", List.of("\u7f8e\u54b2", "\u5065\u592a", "Haruto", "Yui"),
                    List.of("\u4f50\u85e4", "\u9ad8\u6a4b", "Tanaka", "Watanabe")),
            new Origin("Brazil", "Brazilian", "S\u00e3o Paulo", List.of("Jo\u00e3o", "L\u00edvia", "Ant\u00f4nio",
                    "Concei\u00e7\u00e3o"), List.of("dos Santos", "Ara\u00fajo", "Gon\u00e7alves", "Lima")));

    private MadeUpPeople() {}

    /** The fields of a new individual, without id and times. */
    public static ObjectNode individual(RandomGenerator random) {
        var identity = GoJson.object();
        personalise(identity, random);
        return identity.put("identity_type", "individual").put("category", "customer");
    }

    /** Gives the identity another name, birth date, address and e-mail address; id and times stay. */
    public static void personalise(ObjectNode identity, RandomGenerator random) {
        var origin = pick(ORIGINS, random);
        var first = pick(origin.firstNames(), random);
        var last = pick(origin.lastNames(), random);
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        identity.put("first_name", first).put("last_name", last).put("other_names", "").put("gender", "");
        identity.put("dob", born + "T00:00:00Z");
        identity.put("country", origin.country()).put("nationality", origin.nationality());
        identity.put("city", origin.city()).put("state", "");
        identity.put("street", 1 + random.nextInt(200) + " Harbour St & " + (1 + random.nextInt(9)) + "th");
        identity.put("post_code", Integer.toString(10_000 + random.nextInt(90_000)));
        identity.put("phone_number", "+1555" + (1_000_000 + random.nextInt(9_000_000)));
        identity.put("email_address", mailbox(first, last) + random.nextInt(1000) + "@example.com");
    }

    private static String mailbox(String first, String last) {
        var plain = Normalizer.normalize(first + "." + last, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT);
        return plain.length() > 2 ? plain : "customer";
    }

    private static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
