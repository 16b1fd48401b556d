package dev.verbatim.extraction.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The names in a credit: the person who took the picture and the organisation that it comes from.
///
/// @param isComplete whether each part of the credit is a name
record CreditNames(
        @Nullable String photographer, @Nullable String agency, int parts, boolean hasKnownAgency, boolean isComplete) {

    private static final String[] SEPARATORS = {"/", " via ", ", ", " for ", " für ", " pour ", " | ", " / "};
    private static final String AGENCY_MARK = "ap photo";

    static CreditNames of(String names) {
        var parts = parts(names);
        String photographer = null;
        String agency = null;
        boolean isKnown = false;
        boolean isComplete = !parts.isEmpty();
        for (var part : parts) {
            if (NameForm.isOrganisation(part)) {
                isKnown |= NameForm.isAgency(part);
                agency = agency == null ? agencyOf(part) : agency;
            } else if (NameForm.isPerson(part)) {
                // Two people: the picture's maker stands first, a small agency may look like a name.
                if (photographer == null) {
                    photographer = part;
                } else if (agency == null) {
                    agency = part;
                }
            } else {
                isComplete = false;
            }
        }
        return new CreditNames(photographer, agency, parts.size(), isKnown, isComplete);
    }

    private static String agencyOf(String part) {
        return part.toLowerCase(Locale.ROOT).equals(AGENCY_MARK) ? part.substring(0, 2) : part;
    }

    private static List<String> parts(String names) {
        var parts = new ArrayList<String>();
        int start = 0;
        int at = 0;
        while (at < names.length()) {
            int length = separatorAt(names, at);
            if (length > 0) {
                add(parts, names.substring(start, at));
                start = at + length;
            }
            at += Math.max(1, length);
        }
        add(parts, names.substring(start));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    private static int separatorAt(String names, int at) {
        for (var separator : SEPARATORS) {
            if (names.startsWith(separator, at)) {
                return separator.length();
            }
        }
        return 0;
    }
}
