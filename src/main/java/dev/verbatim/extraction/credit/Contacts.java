package dev.verbatim.extraction.credit;

import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.WordList;
import dev.verbatim.person.ContactChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the lines of an author's card that say how to reach them: `Email: …`, `Twitter: @…`, `Available on
/// WhatsApp, Signal`.
///
/// @param found nothing, if the line says nothing of it
/// @param isWhole whether the contacts say all that the line says
public record Contacts(List<PageContact> found, boolean isWhole) {

    private static final Map<String, String> CHANNELS = WordList.table("channels");
    private static final List<String> AVAILABLE_ON = WordList.lines("available-on");
    private static final WordList LINK_LABELS = WordList.of("link-labels");
    private static final int LONGEST = 500;

    public static Contacts of(String line) {
        if (line.length() > LONGEST) {
            return new Contacts(List.of(), false);
        }
        var named = named(line);
        if (named != null) {
            return named;
        }
        var found = new ArrayList<PageContact>();
        boolean isWhole = true;
        for (var entry : line.split("[|•·;]")) {
            isWhole &= entry.isBlank() || read(entry.strip(), found);
        }
        return new Contacts(found, isWhole && !found.isEmpty());
    }

    /// Channels by their names alone.
    private static @Nullable Contacts named(String line) {
        var plain = LinePhrase.plain(line);
        var opener = AVAILABLE_ON.stream()
                .filter(words -> LinePhrase.beginsWith(plain, words))
                .findFirst()
                .orElse(null);
        if (opener == null || plain.length() != line.length()) {
            return null;
        }
        var found = new ArrayList<PageContact>();
        boolean isWhole = true;
        for (var name : line.substring(opener.length()).split(",| and | or | und | oder | et | ou ")) {
            var printed = bare(name);
            var channel = channel(printed);
            if (channel != null) {
                found.add(new PageContact(channel, printed));
            } else {
                isWhole &= printed.isEmpty();
            }
        }
        return new Contacts(found, isWhole);
    }

    private static boolean read(String entry, List<PageContact> found) {
        int end = endOfLabel(entry);
        var label = entry.substring(0, end).strip();
        var channel = end == 0 ? null : channel(label);
        var value = channel == null ? entry : withoutColon(entry.substring(end));
        if (channel == null || needsAddress(channel)) {
            return addresses(value, channel == ContactChannel.ENCRYPTED_EMAIL, found);
        }
        if (value.isEmpty() || LINK_LABELS.fits(value)) {
            found.add(new PageContact(channel, label));
            return value.isEmpty();
        }
        found.add(new PageContact(channel, value));
        return true;
    }

    private static String withoutColon(String value) {
        return (value.startsWith(":") ? value.substring(1) : value).strip();
    }

    private static boolean needsAddress(ContactChannel channel) {
        return channel == ContactChannel.EMAIL || channel == ContactChannel.ENCRYPTED_EMAIL;
    }

    /// Up to the colon, or up to the handle: `Twitter @ada`.
    private static int endOfLabel(String entry) {
        int colon = entry.indexOf(": ");
        if (colon < 0 && entry.endsWith(":")) {
            colon = entry.length() - 1;
        }
        int handle = entry.indexOf(" @");
        if (colon < 0 || handle >= 0 && handle < colon) {
            return Math.max(handle, 0);
        }
        return colon;
    }

    /// Addresses of mail anywhere in the words.
    private static boolean addresses(String words, boolean isEncrypted, List<PageContact> found) {
        boolean isWhole = true;
        for (var word : LinePhrase.words(words)) {
            var address = bare(word);
            if (isAddress(address)) {
                found.add(
                        new PageContact(isEncrypted ? ContactChannel.ENCRYPTED_EMAIL : ContactChannel.EMAIL, address));
            } else {
                isWhole = false;
            }
        }
        return isWhole;
    }

    static boolean isAddress(String word) {
        int at = word.indexOf('@');
        int dot = word.lastIndexOf('.');
        return at > 0 && at == word.lastIndexOf('@') && dot > at + 1 && dot < word.length() - 1;
    }

    static boolean isChannel(String word) {
        return channel(word) != null;
    }

    private static @Nullable ContactChannel channel(String label) {
        var channel = CHANNELS.get(LinePhrase.plain(label));
        return channel == null ? null : ContactChannel.valueOf(channel);
    }

    /// Without the marks and brackets around it.
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start)) && word.charAt(start) != '@') {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }
}
