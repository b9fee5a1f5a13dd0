package io.gatehouse.adapter.screening.embedded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes up people as lists and ledgers have them: common given names more often than rare ones, surnames from a few common
 * ones to many rare ones, of nine parts of the world. The same seed makes the same people. Shares no code with what reads
 * names.
 */
final class MadeUpPeople {

    /**
     * Somebody.
     *
     * @param culture where the name is from
     * @param given   one or two
     * @param family  one or two
     * @param cyrillic the name in Cyrillic, for those who have one
     */
    record Person(
            String id, Culture culture, List<String> given, List<String> family, Optional<LocalDate> born,
            boolean yearAlone, String country, List<String> cyrillic) {

        String name() {
            return String.join(" ", Stream.concat(given.stream(), family.stream()).toList());
        }

        List<String> parts() {
            return Stream.concat(given.stream(), family.stream()).toList();
        }
    }

    enum Culture {
        ENGLISH("United Kingdom",
                "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel "
                        + "Matthew Anthony Mark Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason "
                        + "Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory "
                        + "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra "
                        + "Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura",
                "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson "
                        + "White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Hall",
                "Ash Black Brad Brook Clay Cold Cran Dun East Fair Gold Green Hart Hol Kings Lang Mal Nor Old Pem Ring Rock "
                        + "Sher Stan Thorn Wake Wal West Whit Win Wood York Har Bex Cul Den El Far Gar Hen",
                "ton ley ford wood field worth bury son man well ham stead bridge wick don sby croft more land hurst"),
        SPANISH("Mexico",
                "Jose Juan Luis Carlos Jesus Antonio Miguel Francisco Alejandro Manuel Pedro Jorge Ricardo Fernando "
                        + "Roberto Eduardo Javier Rafael Sergio Daniel Raul Arturo Alberto Enrique Oscar Gerardo Guillermo Hector "
                        + "Maria Guadalupe Juana Margarita Francisca Teresa Rosa Leticia Elizabeth Veronica Patricia Alejandra Gloria "
                        + "Martha Josefina Yolanda Silvia Adriana Claudia Gabriela Carmen Araceli Beatriz Lucia Cristina Pilar",
                "Hernandez Garcia Martinez Lopez Gonzalez Perez Rodriguez Sanchez Ramirez Cruz Flores Gomez Morales Vazquez "
                        + "Reyes Jimenez Torres Diaz Gutierrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Alvarez",
                "Agui Bala Barra Cama Carri Cerva Cisne Dela Echeva Espi Galle Hino Iba Jara Lande Macha Mira Monte Nava "
                        + "Olme Pala Quinta Riva Sando Tole Urru Vala Villa Yba Zamo Zubi Arre Basa Cota Dura Esca",
                "rrez lez nez do ra no val ga mar res llo zar rri nda guez roz dal vez jos tegui"),
        ARABIC("Iraq",
                "Mohammed Ahmed Ali Hussein Hassan Mahmoud Ibrahim Khaled Omar Yousef Mustafa Abdullah Salem Saleh "
                        + "Nasser Faisal Tariq Walid Samir Jamal Karim Adnan Bilal Hamza Ismail Jaber Khalil Majid Nabil Osama Qasim "
                        + "Rashid Saad Tahir Usama Yahya Zaid Ziad Bashar Fadi Ghassan Hisham Fatima Aisha Khadija Maryam Zainab "
                        + "Layla Noor Hana Amal Samira Nadia Huda Iman Rania Salma",
                "al-Masri al-Tikriti al-Baghdadi Haddad Khoury Mansour al-Sayed Hamdan Shahin Nasrallah Othman Farouk Saleh "
                        + "Aziz Jaber Darwish Najjar Qasim Salim Taha",
                "al-Bar al-Dul al-Far al-Gha al-Ham al-Jab al-Kha al-Mut al-Naj al-Qah al-Rub al-Sam al-Shar al-Tam al-Wah "
                        + "al-Zub al-Kur al-Hus al-Maj al-Raw Bar Dul Far Gha Ham Jab Kha Mut Naj Qah Rub Sam Shar Tam",
                "ani awi uri idi ashi ami ouri asi adi aki ali ari imi iri oubi abi ahti adni"),
        RUSSIAN("Russia",
                "Александр Сергей Владимир Андрей Алексей Дмитрий Николай Михаил Евгений Юрий Виктор Олег Игорь "
                        + "Анатолий Павел Иван Максим Роман Константин Вячеслав Геннадий Леонид Валерий Григорий Фёдор Борис Василий "
                        + "Елена Ольга Татьяна Наталья Ирина Светлана Анна Екатерина Людмила Мария Юлия Галина Надежда Любовь Ксения",
                "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев "
                        + "Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Захаров",
                "Бах Борщ Быч Вел Гал Громы Груш Дар Дроз Ерм Ждан Жар Зай Зуб Как Карп Клим Кош Крас Лап Лит Луч Мат Мур Наз "
                        + "Осип Пан Рог Руд Сав Сит Тар Тих Труш Фил Фом Хар Худ Цар Черн Чист Шап Шест Щер Щук Юд Ям Яхон",
                "ов ин ёв ский енко чук ников кин аев чев ежский вецкий анов унов ихин"),
        CHINESE("China",
                "Wei Min Jing Li Yan Hong Hua Jun Ping Lei Tao Ming Chao Xiuying Guiying Jie Gang Xiaoming Zhiqiang "
                        + "Jianguo Haiyan Yumei Xiulan Weidong Guohua Zhiwei Jianhua Xiaohong Wenbin Yongjun Zhenhua Shuzhen Guoqiang "
                        + "Lihua Chunmei Dongmei Yuhua Shulan Fengying Jinlong Zhongwei Haitao Baoshan Qinghua Ruilin Songtao Tianyu",
                "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang "
                        + "Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren",
                "Ou Shang Zhu Dong Xi Gong Nan Bei", "yang guan ge fang men sun gong tang"),
        FRENCH("France",
                "Jean Pierre Michel Andre Philippe Rene Louis Alain Jacques Bernard Marcel Daniel Roger Robert Paul "
                        + "Claude Christian Henri Georges Nicolas Francois Patrick Gerard Christophe Joseph Julien Maurice Laurent "
                        + "Marie Jeanne Francoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie Martine Madeleine Nicole",
                "Bernard Dubois Durand Moreau Laurent Simon Michel Lefebvre Leroy Roux Fournier Girard Bonnet Dupont Lambert "
                        + "Fontaine Rousseau Vincent Muller Faure Mercier Blanc Guerin Boyer Garnier Chevalier",
                "Bara Beau Bois Cha Chau Cour Dela Des Fau Font Gail Gran Haute Jou Lama Lan Mar Mau Mont Per Pic Ra Ro Sau "
                        + "Thi Val Ver Vil Guil Ber Bou Cler Deva Esca",
                "mont let chon din tier ville lain gnac reau sson "
                        + "ret bert lier ssin court vel nier"),
        GERMAN("Germany",
                "Peter Michael Wolfgang Klaus Thomas Manfred Helmut Jürgen Heinz Gerhard Andreas Hans Günter Stefan "
                        + "Werner Horst Frank Dieter Bernd Uwe Karl Jörg Matthias Walter Rainer Rolf Martin Sabine Petra Monika "
                        + "Ursula Renate Karin Brigitte Helga Andrea Ingrid Gabriele Birgit Käthe Jutta Anja Bärbel Ute",
                "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein "
                        + "Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange",
                "Acker Alten Baum Berg Birken Blumen Brück Buch Eichen Eisen Feld Frei Gold Grün Hasel Hohen Kalten König "
                        + "Kreuz Lilien Linden Mühl Neu Ober Rosen Roten Schön Sieben Stein Tannen Unter Vogel Wald Weiden",
                "mann berg stein thal hofer bach kamp felder meister hagen horst er dorf wald haus"),
        WEST_AFRICAN("Nigeria",
                "Oluwaseun Chukwuemeka Ibrahim Musa Abubakar Emeka Adebayo Tunde Ifeanyi Chinedu Olumide Kelechi "
                        + "Babatunde Segun Femi Obinna Uche Yakubu Sani Usman Ngozi Chioma Amaka Folake Yetunde Funmilayo Aisha "
                        + "Adaeze Ifeoma Nkechi Bukola Temitope Kemi Mamadou Moussa Amadou Ousmane Seydou Boubacar Fatoumata Aminata",
                "Okafor Okeke Adeyemi Eze Balogun Ojo Nwosu Bello Abdullahi Diallo Traore Keita Coulibaly Diarra Kone "
                        + "Sow Ba Barry Camara Toure Sidibe Mensah Owusu Boateng",
                "Ade Aki Olu Oye Oko Nwa Chi Ani Uzo Ogu Eme Ike Obi Onye Oba Fa Ola Ayo Dura Fola Akin Balo Oru Ugo Ebe",
                "yemi bayo sola wale bola kunle tola jide kwu chukwu nna ndu dike gbo lade mola femi niyi zie"),
        SOUTH_ASIAN("Pakistan",
                "Muhammad Rajesh Sanjay Sunil Anil Vijay Ramesh Ashok Manoj Suresh Rakesh Amit Deepak Imran Tariq "
                        + "Asif Shahid Zahid Khalid Nadeem Javed Arshad Iqbal Faisal Kamran Sunita Anita Geeta Rekha Meena Kavita "
                        + "Priya Pooja Neha Shazia Nasreen Rubina Saima Farzana Samina Bushra Kiran Lakshmi Radha Usha",
                "Kumar Singh Sharma Khan Ahmed Hussain Patel Gupta Malik Shah Das Roy Verma Yadav Mishra Reddy Butt Chaudhry "
                        + "Qureshi Sheikh Iqbal Akhtar Mehta Joshi Nair",
                "Bhat Chand Dev Gan Har Jag Kal Lax Mad Nara Pad Ragh Sat Shan Tri Ven Vis Yash Bal Deo Gop Ind Jay Kris Mah",
                "araj apati anand eshwar nath kar walla puri endra asamy iyan mani lal pal osh akar");

        private final String country;
        private final String given;
        private final String common;
        private final String starts;
        private final String ends;

        Culture(String country, String given, String common, String starts, String ends) {
            this.country = country;
            this.given = given;
            this.common = common;
            this.starts = starts;
            this.ends = ends;
        }

        /** How many of a hundred have one of the most common surnames: many in China, few in Germany. */
        private int shareOfCommon() {
            return switch (this) {
                case CHINESE -> 90;
                case SPANISH, SOUTH_ASIAN -> 30;
                case WEST_AFRICAN -> 20;
                case ARABIC, ENGLISH -> 12;
                case RUSSIAN, FRENCH, GERMAN -> 8;
            };
        }

        /** What rare given names are made of, and surnames in the middle. */
        private String[] syllables() {
            return switch (this) {
                case ENGLISH -> "al bran cor da el fer gar hal ja kel lan mar nor per quin ros sel tor val wil zan le"
                        .split(" ", -1);
                case SPANISH -> "al be ci da el fi gra her in jo le mi no or pas ra san te ve xi ze lu".split(" ", -1);
                case ARABIC -> "a ba fa ha ja ka la ma na ra sa ta wa ya za bu du hu mu nu ru su".split(" ", -1);
                case RUSSIAN -> "ар бо ве го да ер жо зи ла ми на ор по ра са та ур фе ро ли ко ма".split(" ", -1);
                case CHINESE ->
                    ("an bao bin bo cai chang chun cong dan de fang fei feng fu guang hai han hao he heng hui jia jian "
                            + "jin ju kai ke kun lan le lin long mei meng na ning pei qi qiang qin qing rong rui shan shu si tian ting "
                            + "wen xian xin xing xue ya yi ying yong yu yue yun ze zhen zhi zhong zi zong")
                            .split(" ", -1);
                case FRENCH -> "a be cla da el fe ga he jo lu ma no o pas ro si thi va xa ze mi lo".split(" ", -1);
                case GERMAN ->
                    "ada ber chri diet ek fried ger hel ing jo kon leo mar nor ort rein sieg thea ul wal wil zen"
                            .split(" ", -1);
                case WEST_AFRICAN -> "a bu chi di e fo gbe ha i ke lu ma nne o pe ro su te u we ya zi".split(" ", -1);
                case SOUTH_ASIAN ->
                    "a bha cha di esh ga har in ja ka la ma nan pra ra sha ta ud vi ya su ni".split(" ", -1);
            };
        }
    }

    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 22_000;

    private final SplittableRandom random;

    MadeUpPeople(long seed) {
        random = new SplittableRandom(seed);
    }

    SplittableRandom random() {
        return random;
    }

    List<Person> people(int count, String prefix) {
        var people = new ArrayList<Person>();
        for (var i = 0; i < count; i++) {
            people.add(person(prefix + i));
        }
        return people;
    }

    Person person(String id) {
        var culture = Culture.values()[random.nextInt(Culture.values().length)];
        var given = new ArrayList<String>();
        given.add(given(culture));
        if (culture == Culture.RUSSIAN && random.nextInt(100) < 60) {
            given.add(patronymic(zipf(culture.given.split(" ", -1))));
        } else if (culture == Culture.ARABIC && random.nextInt(100) < 60) {
            // Father, and often grandfather.
            given.add(given(culture));
            if (random.nextBoolean()) {
                given.add(given(culture));
            }
        } else if (culture != Culture.CHINESE && random.nextInt(100) < 45) {
            given.add(given(culture));
        }
        var family = new ArrayList<String>();
        family.add(family(culture));
        if (culture == Culture.SPANISH && random.nextInt(100) < 80) {
            family.add(family(culture));
        }
        if (culture == Culture.RUSSIAN) {
            return new Person(id, culture, latin(given), latin(family), born(), random.nextInt(100) < 15,
                    culture.country, Stream.concat(given.stream(), family.stream()).toList());
        }
        return new Person(id, culture, given, family, born(), random.nextInt(100) < 15, culture.country, List.of());
    }

    /** Half have one of the common names; the others one of thousands. */
    String given(Culture culture) {
        if (random.nextInt(100) < 50) {
            return zipf(culture.given.split(" ", -1));
        }
        if (culture == Culture.ARABIC && random.nextInt(100) < 25) {
            return "Abd al-" + ABD[random.nextInt(ABD.length)];
        }
        var syllables = culture.syllables();
        var name = syllables[random.nextInt(syllables.length)] + syllables[random.nextInt(syllables.length)]
                + (culture == Culture.CHINESE ? "" : GIVEN_ENDS.getOrDefault(culture, ENDS)[random.nextInt(10)]);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static final String[] ABD = {"Rahman", "Karim", "Aziz", "Latif", "Hadi", "Majid", "Malik", "Salam",
        "Jabbar",
        "Qader", "Wahab", "Hakim", "Nasser", "Razzaq", "Hamid"};
    private static final String[] ENDS = "n a s l r m th na la ra".split(" ", -1);
    private static final java.util.Map<Culture, String[]> GIVEN_ENDS = java.util.Map.of(
            Culture.RUSSIAN, "н й м с л р т на ла ра".split(" ", -1),
            Culture.SPANISH, "no na do da lia rio sto ra la ndo".split(" ", -1),
            Culture.ARABIC, "n d m r s b l f h yd".split(" ", -1));

    private static String patronymic(String father) {
        return father.matches(".*[аяь]") || father.endsWith("й")
                ? father.substring(0, father.length() - 1) + "евич"
                : father + "ович";
    }

    String family(Culture culture) {
        if (random.nextInt(100) < culture.shareOfCommon()) {
            return zipf(culture.common.split(" ", -1));
        }
        var syllables = culture.syllables();
        return any(culture.starts)
                + (random.nextInt(100) < 60 && culture != Culture.CHINESE
                        ? syllables[random.nextInt(syllables.length)]
                        : "")
                + any(culture.ends);
    }

    Optional<LocalDate> born() {
        return Optional.of(OLDEST.plusDays(random.nextInt(DAYS))).filter(_ -> random.nextInt(100) < 85);
    }

    LocalDate someDay() {
        return OLDEST.plusDays(random.nextInt(DAYS));
    }

    private String any(String words) {
        var all = words.split(" ", -1);
        return all[random.nextInt(all.length)];
    }

    private static List<String> latin(List<String> cyrillic) {
        return cyrillic.stream().map(word -> NameVariations.romanized(word, NameVariations.BGN)).toList();
    }

    /** The nth is about n times as rare as the first. */
    private String zipf(String[] words) {
        var share = random.nextDouble();
        return words[(int) Math.min(words.length - 1, Math.floor(Math.pow(words.length + 1.0, share)) - 1)];
    }

    static String line(Person person) {
        var born = person.born().map(day -> person.yearAlone() ? String.valueOf(day.getYear()) : day.toString())
                .orElse("");
        return String.format(Locale.ROOT, "%s,person,%s,%s,%s%n", person.id(), person.name(), born, person.country())
                .replace(System.lineSeparator(), "\n");
    }
}
