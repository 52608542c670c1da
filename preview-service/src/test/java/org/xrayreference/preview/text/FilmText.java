package org.xrayreference.preview.text;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What is written on made films: identifiers that have to go, and words about the projection that have to stay. */
enum FilmText {
    SURNAME_FIRST(
            true,
            random -> pick(random, SURNAMES()).toUpperCase() + ", "
                    + pick(random, GIVEN()).toUpperCase()),
    GIVEN_FIRST(true, random -> pick(random, GIVEN()) + " " + pick(random, SURNAMES())),
    DICOM_NAME(true, random -> pick(random, SURNAMES()) + "^" + pick(random, GIVEN())),
    LABELLED_NAME(true, random -> "Name: " + pick(random, GIVEN()) + " " + pick(random, SURNAMES())),
    BIRTH_DATE(true, random -> "DOB " + two(random, 12) + "/" + two(random, 28) + "/" + year(random)),
    DOTTED_DATE(true, random -> two(random, 28) + "." + two(random, 12) + "." + year(random)),
    ISO_DATE(true, random -> year(random) + "-" + two(random, 12) + "-" + two(random, 28)),
    WRITTEN_DATE(true, random -> two(random, 28) + " " + pick(random, MONTHS()) + " " + year(random)),
    DATE_AND_TIME(true, random -> year(random) + "/" + two(random, 12) + "/" + two(random, 28) + " " + time(random)),
    TIME(true, FilmText::time),
    RECORD_NUMBER(true, random -> "MRN " + digits(random, 8)),
    ACCESSION_NUMBER(true, random -> "ACC# " + (char) ('A' + random.nextInt(26)) + digits(random, 7)),
    PLAIN_NUMBER(true, random -> digits(random, 7)),
    NATIONAL_NUMBER(true, random -> digits(random, 3) + "-" + digits(random, 2) + "-" + digits(random, 4)),
    TELEPHONE(true, random -> "+" + (30 + random.nextInt(60)) + " " + digits(random, 3) + " " + digits(random, 6)),
    MAIL(
            true,
            random ->
                    pick(random, GIVEN()).toLowerCase() + "@" + pick(random, List.of("mail.example", "post.example"))),
    AGE_AND_SEX(true, random -> "AGE " + (18 + random.nextInt(70)) + "Y " + pick(random, List.of("M", "F"))),
    HOSPITAL(
            true,
            random -> pick(
                    random,
                    List.of(
                            "ST MARY'S HOSPITAL",
                            "Klinikum Nord",
                            "CITY MEDICAL CENTRE",
                            "Hôpital Central",
                            "GENERAL HOSPITAL"))),
    WARD(
            true,
            random -> pick(random, List.of("RADIOLOGY", "WARD", "ICU", "ROOM")) + " " + (1 + random.nextInt(40))
                    + pick(random, List.of("A", "B"))),
    PHYSICIAN(true, random -> "Dr. " + pick(random, SURNAMES())),
    ADDRESS(
            true,
            random -> (1 + random.nextInt(98)) + " "
                    + pick(random, List.of("ELM STREET", "Hauptstrasse", "RUE DE LYON", "Via Roma"))),

    SIDE(false, random -> pick(random, List.of("L", "R"))),
    SIDE_WORD(false, random -> pick(random, List.of("LEFT", "RIGHT"))),
    PA(false, random -> "PA"),
    AP(false, random -> "AP"),
    LATERAL(false, random -> pick(random, List.of("LAT", "LATERAL"))),
    PORTABLE(false, random -> "PORTABLE"),
    AP_PORTABLE(false, random -> "AP PORTABLE"),
    ERECT(false, random -> "ERECT"),
    SEMI_ERECT(false, random -> "SEMI-ERECT"),
    UPRIGHT(false, random -> "UPRIGHT"),
    SUPINE(false, random -> "SUPINE"),
    AP_SUPINE(false, random -> "AP SUPINE"),
    CHEST_PA(false, random -> "CHEST PA"),
    MOBILE(false, random -> "MOBILE"),
    DECUBITUS(false, random -> pick(random, List.of("DECUB", "DECUBITUS"))),
    INSPIRATION(false, random -> pick(random, List.of("INSP", "INSPIRATION"))),
    EXPIRATION(false, random -> pick(random, List.of("EXP", "EXPIRATION"))),
    SITTING(false, random -> pick(random, List.of("SITTING", "STANDING")));

    private final boolean identifier;
    private final Function<Random, String> words;

    FilmText(boolean identifier, Function<Random, String> words) {
        this.identifier = identifier;
        this.words = words;
    }

    boolean identifier() {
        return identifier;
    }

    String words(Random random) {
        return words.apply(random);
    }

    private static List<String> SURNAMES() {
        return List.of(
                "Smith",
                "Johnson",
                "Müller",
                "Schröder",
                "García",
                "Fernández",
                "Nguyễn",
                "Trần",
                "Kowalski",
                "Wójcik",
                "Novák",
                "Dvořáková",
                "Rossi",
                "Bianchi",
                "Silva",
                "Gonçalves",
                "Yılmaz",
                "Öztürk",
                "Jansen",
                "de Vries",
                "Andersson",
                "Åkesson",
                "Sørensen",
                "Virtanen",
                "Popescu",
                "Ionescu",
                "Horváth",
                "Okafor",
                "Adeyemi",
                "O'Brien",
                "Dubois",
                "Lefèvre",
                "Kim",
                "Tanaka",
                "Wang",
                "Singh",
                "Haddad",
                "Kovačević");
    }

    private static List<String> GIVEN() {
        return List.of(
                "Anna",
                "John",
                "Maria",
                "José",
                "Björn",
                "Zoë",
                "Łukasz",
                "Thị Mai",
                "Elif",
                "Søren",
                "Renée",
                "Ivan",
                "Chloé",
                "Giulia",
                "Ahmed",
                "Fatima",
                "Wei",
                "Yuki",
                "Priya",
                "Chinedu",
                "Aoife",
                "István",
                "Jiří",
                "Mary Ann",
                "Peter",
                "Olga");
    }

    private static List<String> MONTHS() {
        return List.of("JAN", "Feb", "MAR", "Apr", "MAY", "JUN", "Jul", "AUG", "SEP", "OCT", "NOV", "DEC");
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String two(Random random, int most) {
        return String.format("%02d", 1 + random.nextInt(most));
    }

    private static String year(Random random) {
        return Integer.toString(1925 + random.nextInt(100));
    }

    private static String time(Random random) {
        return two(random, 23) + ":" + two(random, 59) + ":" + two(random, 59);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
