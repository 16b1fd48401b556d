package dev.verbatim.article.body;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Escaping;

/// Where a link in a text leads to, as any page may show it: to the web, a mailbox or a telephone, to another
/// page of the same site, or to a place in the same page.
///
/// It is read as browsers read it, which pass over tabs and line breaks anywhere and over what is invisible
/// at either end, so that no scheme hides behind them.
final class LinkAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final Pattern HOST =
            Pattern.compile("^((?:https?+:)?+//)%5B([0-9A-Fa-f:.]++)%5D", Pattern.CASE_INSENSITIVE);

    private LinkAddress() {}

    /// Empty where nobody should follow it.
    static String safe(String written) {
        var address = asBrowsersRead(written);
        int end = endOfScheme(address);
        boolean isSafe = end < 0 || SCHEMES.contains(address.substring(0, end).toLowerCase(Locale.ROOT));
        return isSafe ? address : "";
    }

    /// With what no address may hold, such as a space, in percents. Brackets may stand around a host alone.
    static String encoded(String address) {
        return HOST.matcher(Escaping.percentEncodeUrl(address)).replaceFirst("$1[$2]");
    }

    private static String asBrowsersRead(String written) {
        var address = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (letter != '\t' && letter != '\n' && letter != '\r') {
                address.append(letter);
            }
        }
        int start = 0;
        int end = address.length();
        while (start < end && address.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && address.charAt(end - 1) <= ' ') {
            end--;
        }
        return address.substring(start, end);
    }

    /// What stands before the first colon is a scheme, even one that no browser would know; -1 where there is
    /// none.
    private static int endOfScheme(String address) {
        for (int at = 0; at < address.length(); at++) {
            switch (address.charAt(at)) {
                case '/', '?', '#' -> {
                    return -1;
                }
                case ':' -> {
                    return at;
                }
                default -> {}
            }
        }
        return -1;
    }
}
