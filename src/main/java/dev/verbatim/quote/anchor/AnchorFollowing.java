package dev.verbatim.quote.anchor;

import dev.verbatim.rowmapping.Budget;
import java.util.Comparator;
import java.util.List;

/// Tells which of several places where the same words stand is the one a quote had before its article was
/// edited.
///
/// What stands before the first change or after the last one has not moved against that end of the text. In
/// between the place with the same words around it is taken, and if they do not tell, the nearest.
final class AnchorFollowing {

    private static final int AROUND = 100;

    /// Fewer equal characters than this around a place are chance.
    private static final int TELLING = 8;

    private final String before;
    private final RunningText after;
    private final int start;
    private final int end;

    AnchorFollowing(RunningText before, RunningText after, Anchor old) {
        this.before = before.text();
        this.after = after;
        this.start = before.indexOf(old.block(), old.start());
        this.end = before.indexOf(old.block(), old.end());
    }

    Anchor choose(List<Anchor> places) {
        int growth = after.text().length() - before.length();
        if (end <= equalAhead(0, 0, Integer.MAX_VALUE)) {
            return likest(places, start, true);
        }
        boolean afterChanges = start
                >= before.length() - equalBehind(before.length(), after.text().length(), Integer.MAX_VALUE);
        return likest(places, afterChanges ? start + growth : start, afterChanges);
    }

    private Anchor likest(List<Anchor> places, int expected, boolean unmoved) {
        return places.stream()
                .min(Comparator.comparing((Anchor place) -> unmoved && start(place) != expected)
                        .thenComparing(place -> -likeness(place))
                        .thenComparing(place -> Math.abs(start(place) - expected)))
                .orElseThrow();
    }

    private int start(Anchor place) {
        return after.indexOf(place.block(), place.start());
    }

    private int likeness(Anchor place) {
        Budget.current().time();
        int behind = equalBehind(start, start(place), AROUND);
        int ahead = equalAhead(end, after.indexOf(place.block(), place.end()), AROUND);
        return behind + ahead < TELLING ? 0 : behind + ahead;
    }

    private int equalAhead(int old, int now, int most) {
        int length = 0;
        while (length < most
                && old + length < before.length()
                && now + length < after.text().length()
                && before.charAt(old + length) == after.text().charAt(now + length)) {
            length++;
        }
        return length;
    }

    private int equalBehind(int old, int now, int most) {
        int length = 0;
        while (length < most
                && length < old
                && length < now
                && before.charAt(old - length - 1) == after.text().charAt(now - length - 1)) {
            length++;
        }
        return length;
    }
}
