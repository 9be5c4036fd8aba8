package vn.motcua.web;

import java.security.SecureRandom;

/// A fault of ours, by a number that people can read over the telephone and an operator finds in
/// the log.
///
/// @param number eight letters and digits, without those that look alike: `K7QF-3M2X`
record InternalFault(String number) {

    static final String CODE = "internal-fault";

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InternalFault next() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(i == LENGTH / 2 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new InternalFault(number.toString());
    }
}
