package dev.verbatim.extraction.credit;

import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.WordList;
import java.util.HashSet;
import java.util.Set;

/// Tells by its form whether a name is one of a person or of an organisation.
public final class NameForm {

    private static final WordList PARTICLES = WordList.of("name-particles");
    private static final WordList ORGANISATION_WORDS = WordList.of("organisation-words");
    private static final WordList TITLE_WORDS = WordList.of("title-words");
    private static final Set<String> AGENCIES = new HashSet<>();
    private static final int LONGEST = 80;

    static {
        WordList.lines("agencies").forEach(agency -> AGENCIES.add(LinePhrase.plain(agency)));
    }

    private NameForm() {}

    static boolean isAgency(String name) {
        return AGENCIES.contains(LinePhrase.bare(name));
    }

    public static boolean isOrganisation(String name) {
        return isAgency(name) || ORGANISATION_WORDS.hasWordOf(name);
    }

    /// `Ada Lind`, `J. R. O'Hara`, `Theres von der Au`; one word alone only if it could be a first name.
    public static boolean isPerson(String name) {
        if (name.length() > LONGEST || isOrganisation(name) || isTitle(name)) {
            return false;
        }
        var words = LinePhrase.words(name);
        boolean hasName = false;
        for (var word : words) {
            if (isCapitalised(word)) {
                hasName = true;
            } else if (!PARTICLES.holds(word)) {
                return false;
            }
        }
        return hasName && words.size() <= 6 && isCapitalised(words.getLast());
    }

    /// What somebody is: `Political Correspondent`.
    public static boolean isTitle(String words) {
        return words.length() <= LONGEST && TITLE_WORDS.hasWordOf(words);
    }

    private static boolean isCapitalised(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!Character.isLetter(letter) && ".-'’".indexOf(letter) < 0) {
                return false;
            }
        }
        boolean isInitial = word.length() == 2 || word.indexOf('.') == 1;
        boolean elided =
                word.length() > 2 && "'’".indexOf(word.charAt(1)) >= 0 && Character.isUpperCase(word.charAt(2));
        return (Character.isUpperCase(word.charAt(0)) || elided)
                && (!word.endsWith(".") || isInitial || isHonour(word));
    }

    /// `Dr.`, `Jr.`
    private static boolean isHonour(String word) {
        return word.length() <= 5;
    }
}
