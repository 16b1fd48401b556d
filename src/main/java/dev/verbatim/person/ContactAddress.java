package dev.verbatim.person;

import dev.verbatim.graphql.error.Urls;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a contact leads to, as pages may make a link of it: a website's is an address on the web; the others are
/// names, numbers or addresses, none of which a browser would execute or open on the reader's machine.
public final class ContactAddress {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");

    private static final Set<String> WEB = Set.of("http", "https");

    /// They open a mailbox, a telephone or a messenger.
    private static final Set<String> REACHING = Set.of(
            "mailto",
            "tel",
            "sms",
            "sip",
            "sips",
            "xmpp",
            "matrix",
            "acct",
            "sgnl",
            "signal",
            "tg",
            "whatsapp",
            "viber",
            "threema",
            "wire",
            "skype");

    private static final Set<String> EXECUTED = Set.of("javascript", "vbscript", "data", "file", "blob");

    private ContactAddress() {}

    public static boolean isSafe(ContactChannel channel, String value) {
        if (channel == ContactChannel.WEBSITE) {
            return Urls.isWeb(value);
        }
        var address = SCHEME.matcher(value);
        if (!address.matches()) {
            return true;
        }
        var scheme = address.group(1).toLowerCase(Locale.ROOT);
        if (WEB.contains(scheme)) {
            return Urls.isWeb(value);
        }
        // words such as `Office: 12 34`
        boolean isLabel = address.group(2).startsWith(" ") && !EXECUTED.contains(scheme);
        return isLabel || REACHING.contains(scheme);
    }
}
