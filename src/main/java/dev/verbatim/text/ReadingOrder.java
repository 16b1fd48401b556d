package dev.verbatim.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;
import java.util.HexFormat;

/// How text is put in order: as readers of any language look for it, by the root of the Unicode Collation
/// Algorithm.
///
/// Keys are stored beside what they order, so that the order is the same on every PostgreSQL, whatever it was
/// built with, and an index serves it.
public final class ReadingOrder {

    /// Begins each key, before a colon: keys of another version of the order compare with nothing.
    public static final String VERSION = VersionInfo.ICU_VERSION.getMajor() + "." + VersionInfo.ICU_VERSION.getMinor();

    /// What does not differ in so much differs in nothing that a reader looks for. A row of an index has its bound.
    private static final int MOST_BYTES = 600;

    /// Made when it is first needed, since it takes a while.
    private static final class Rules {
        static final RuleBasedCollator ROOT =
                (RuleBasedCollator) Collator.getInstance(ULocale.ROOT).freeze();
    }

    private ReadingOrder() {}

    /// ASCII; texts are in the order of their keys' bytes.
    public static String key(String text) {
        var key = Rules.ROOT.getRawCollationKey(text, null);
        return VERSION + ':' + HexFormat.of().formatHex(key.bytes, 0, Math.min(key.size - 1, MOST_BYTES));
    }
}
