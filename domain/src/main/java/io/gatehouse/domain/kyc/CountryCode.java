package io.gatehouse.domain.kyc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A country by its two letters, as ISO 3166-1 gives them.
 *
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public record CountryCode(String alpha2) implements Comparable<CountryCode> {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("pt"), Locale.GERMAN);
    private static final int LONGEST = 100;

    /** Names that people and lists use and the language data of Java does not have; what its people are called. */
    private static final String OTHER_NAMES = """
        AE:uae,emirates,emirati;AF:afghan;AL:albanian;AM:armenian;AO:angolan;AR:argentine,argentinian,argentinean;\
        AT:austrian;AU:australian;AZ:azerbaijani,azeri;BA:bosnian,bosnia,bosniaandherzegovina;BB:barbadian;\
        BD:bangladeshi;BE:belgian;BF:burkinabe;BG:bulgarian;BH:bahraini;BI:burundian;BJ:beninese;BO:bolivian,\
        plurinationalstateofbolivia;BR:brazilian;BS:bahamian,thebahamas;BT:bhutanese;BW:motswana,botswanan;\
        BY:belarusian,belorussian,byelorussian;BZ:belizean;CA:canadian;CD:drc,drcongo,congodr,zaire,\
        democraticrepublicofthecongo,democraticrepublicofcongo,congodemocraticrepublicofthe,congolesedr;\
        CF:centralafrican;CG:congolese,republicofthecongo,congorepublicofthe,congo;CH:swiss;CI:ivorycoast,ivorian,\
        cotedivoire;CL:chilean;CM:cameroonian;CN:chinese,prc,peoplesrepublicofchina,mainlandchina;CO:colombian;\
        CR:costarican;CU:cuban;CV:capeverde,capeverdean,caboverde;CY:cypriot;CZ:czech,czechrepublic;DE:german,\
        federalrepublicofgermany;DJ:djiboutian;DK:danish,dane;DM:dominican;DO:dominicanrepublic;DZ:algerian;\
        EC:ecuadorian;EE:estonian;EG:egyptian,arabrepublicofegypt;ER:eritrean;ES:spanish,spaniard;ET:ethiopian;\
        FI:finnish,finn;FJ:fijian;FR:french;GA:gabonese;GB:uk,britain,greatbritain,england,scotland,wales,\
        northernireland,british,english,scottish,welsh,briton,unitedkingdomofgreatbritainandnorthernireland;\
        GD:grenadian;GE:georgian;GH:ghanaian;GM:thegambia,gambian;GN:guinean;GQ:equatorialguinean;GR:greek,\
        hellenicrepublic;GT:guatemalan;GW:bissauguinean;GY:guyanese;HK:hongkong,hongkonger,hongkongsar;HN:honduran;\
        HR:croatian,croat;HT:haitian;HU:hungarian;ID:indonesian;IE:irish,eire,republicofireland;IL:israeli;\
        IN:indian;IQ:iraqi;IR:iranian,persian,islamicrepublicofiran,iranislamicrepublicof;IS:icelandic,icelander;\
        IT:italian;JM:jamaican;JO:jordanian;JP:japanese;KE:kenyan;KG:kyrgyz,kyrgyzrepublic;KH:cambodian,khmer;\
        KM:comoran,comorian;KP:dprk,northkorean,koreanorth,democraticpeoplesrepublicofkorea,\
        koreademocraticpeoplesrepublicof;KR:southkorean,koreasouth,republicofkorea,koreanrepublic,korea,korean,\
        korearepublicof;KW:kuwaiti;KZ:kazakh,kazakhstani;LA:lao,laotian,laopdr,laopeoplesdemocraticrepublic;\
        LB:lebanese;LC:saintlucian;LI:liechtensteiner;LK:srilankan,ceylon;LR:liberian;LS:basotho;LT:lithuanian;\
        LU:luxembourger,luxembourgish;LV:latvian;LY:libyan,libyanarabjamahiriya,stateoflibya;MA:moroccan;\
        MC:monegasque,monacan;MD:moldovan,republicofmoldova,moldovarepublicof;ME:montenegrin;MG:malagasy,madagascan;\
        MK:macedonia,macedonian,northmacedonian,formeryugoslavrepublicofmacedonia;ML:malian;MM:burma,burmese,\
        myanmarian;MN:mongolian;MO:macau,macao,macanese;MR:mauritanian;MT:maltese;MU:mauritian;MV:maldivian;\
        MW:malawian;MX:mexican;MY:malaysian;MZ:mozambican;NA:namibian;NE:nigerien;NG:nigerian;NI:nicaraguan;\
        NL:dutch,holland,thenetherlands,netherlander;NO:norwegian;NP:nepali,nepalese;NZ:newzealander,kiwi;OM:omani;\
        PA:panamanian;PE:peruvian;PG:papuanewguinean;PH:filipino,filipina,philippine,thephilippines;PK:pakistani;\
        PL:polish,pole;PR:puertorican;PS:palestine,palestinian,stateofpalestine,westbank,gaza,\
        palestinianterritory,palestinianterritoryoccupied;PT:portuguese;PY:paraguayan;QA:qatari;RO:romanian;\
        RS:serbian,serb,serbiaandmontenegro;RU:russian,russianfederation,therussianfederation;RW:rwandan;\
        SA:saudi,saudiarabian,ksa,kingdomofsaudiarabia;SC:seychellois;SD:sudanese,thesudan;SE:swedish,swede;\
        SG:singaporean;SI:slovenian,slovene;SK:slovak,slovakrepublic;SL:sierraleonean;SM:sammarinese;SN:senegalese;\
        SO:somali;SR:surinamese;SS:southsudanese;SV:salvadoran;SY:syrian,syrianarabrepublic;SZ:swaziland,swazi;\
        TD:chadian;TG:togolese;TH:thai;TJ:tajik,tajikistani;TL:easttimor,timorese;TM:turkmen;TN:tunisian;TO:tongan;\
        TR:turkish,turk,turkiye,turkey;TT:trinidadian,trinidad;TW:taiwanese,taiwanprovinceofchina,republicofchina;\
        TZ:tanzanian,unitedrepublicoftanzania,tanzaniaunitedrepublicof;UA:ukrainian;UG:ugandan;US:usa,us,america,\
        american,unitedstatesofamerica,theunitedstates;UY:uruguayan;UZ:uzbek,uzbekistani;VA:vatican,holysee;\
        VC:vincentian;VE:venezuelan,bolivarianrepublicofvenezuela,venezuelabolivarianrepublicof;VG:bvi,\
        britishvirginislands,virginislandsbritish;VI:usvirginislands;VN:vietnamese,vietnam,socialistrepublicofvietnam;\
        VU:nivanuatu;WS:samoan;YE:yemeni,republicofyemen;ZA:southafrican,rsa;ZM:zambian;ZW:zimbabwean;\
        XK:kosovo,kosovar,kosovan""";

    private static final Map<String, CountryCode> BY_NAME = byName();

    /** @throws IllegalArgumentException if no country has these letters */
    public CountryCode {
        alpha2 = alpha2.toUpperCase(Locale.ROOT);
        if (!CODES.contains(alpha2) && !alpha2.equals("XK")) {
            throw new IllegalArgumentException("is no code of a country");
        }
    }

    /**
     * The country that a free text means: two or three letters, a name in one of five languages, or what its people are
     * called, such as {@code CA}, {@code CAN}, {@code Canada}, {@code Kanada} and {@code Canadian}.
     */
    public static Optional<CountryCode> of(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(BY_NAME.get(key(text)));
    }

    /** Its name in that language. */
    public String name(Locale language) {
        return alpha2.equals("XK") ? "Kosovo" : country(alpha2).getDisplayCountry(language);
    }

    private static Map<String, CountryCode> byName() {
        var names = new HashMap<String, CountryCode>();
        for (var alpha2 : Locale.getISOCountries()) {
            var code = new CountryCode(alpha2);
            for (var language : LANGUAGES) {
                names.putIfAbsent(key(country(alpha2).getDisplayCountry(language)), code);
            }
        }
        for (var country : OTHER_NAMES.split(";", -1)) {
            var code = new CountryCode(country.substring(0, 2));
            Arrays.stream(country.substring(3).split(",", -1)).forEach(name -> names.put(name, code));
        }
        for (var alpha2 : Locale.getISOCountries()) {
            var code = new CountryCode(alpha2);
            names.put(key(country(alpha2).getISO3Country()), code);
            names.put(key(alpha2), code);
        }
        names.put("xk", new CountryCode("XK"));
        names.put("xkx", new CountryCode("XK"));
        return Map.copyOf(names);
    }

    private static Locale country(String alpha2) {
        return Locale.of("", alpha2);
    }

    /** Letters alone, small, without their marks as far as names of countries have any. */
    private static String key(String text) {
        var key = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).map(CountryCode::plain)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static int plain(int letter) {
        return switch (letter) {
            case 'á', 'à', 'â', 'ã', 'ä', 'å' -> 'a';
            case 'é', 'è', 'ê', 'ë' -> 'e';
            case 'í', 'ì', 'î', 'ï', 'ı' -> 'i';
            case 'ó', 'ò', 'ô', 'õ', 'ö' -> 'o';
            case 'ú', 'ù', 'û', 'ü' -> 'u';
            case 'ç' -> 'c';
            case 'ñ' -> 'n';
            default -> letter;
        };
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public String toString() {
        return alpha2;
    }
}
