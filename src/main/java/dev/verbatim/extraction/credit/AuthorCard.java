package dev.verbatim.extraction.credit;

import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The card of an author at the end of a page: who they are, what they do and for whom, and how to reach
/// them.
public final class AuthorCard {

    private static final String[] IS = {" is ", " was ", " ist ", " est "};
    private static final String[] FOR = {
        " for ",
        " at ",
        " with ",
        " of ",
        " bei der ",
        " bei den ",
        " beim ",
        " bei ",
        " der ",
        " des ",
        " pour ",
        " à la ",
        " à ",
        " au ",
        " du "
    };
    private static final String[] ARTICLES = {
        "a ", "an ", "the ", "our ", "der ", "die ", "das ", "den ", "dem ", "ein ", "eine ", "le ", "la ", "l'", "l’",
        "un ", "une "
    };

    private final List<PageByline> authors = new ArrayList<>();
    private final List<PageContact> unowned = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /// Takes in a line; what it says beyond the card's parts is left over.
    public void read(String line) {
        var contacts = Contacts.of(line);
        if (!contacts.found().isEmpty()) {
            contacts.found().forEach(this::reachedBy);
        }
        if (contacts.isWhole()) {
            return;
        }
        boolean isSaid = authors.size() < PageLimits.MOST_PEOPLE && introduces(line);
        if (isSaid && contacts.found().isEmpty()) {
            return;
        }
        leftOver.add(line);
        contacts.found().stream()
                .map(PageContact::value)
                .filter(Contacts::isChannel)
                .forEach(channel -> warnings.add("The page names " + channel + " without an address there."));
    }

    private void reachedBy(PageContact contact) {
        if (authors.isEmpty()) {
            unowned.add(contact);
            return;
        }
        if (authors.getLast().contacts().size() == PageLimits.MOST_PEOPLE) {
            leftOver.add(contact.value());
            return;
        }
        var last = authors.removeLast();
        var all = new ArrayList<>(last.contacts());
        all.add(contact);
        authors.add(new PageByline(last.name(), last.role(), last.title(), last.publication(), all));
    }

    /// `Ada Lind is Political Correspondent for the Post.`, the name alone, or the title alone.
    private boolean introduces(String line) {
        var author = biography(line);
        if (author == null && NameForm.isPerson(line) && LinePhrase.words(line).size() > 1) {
            author = new PageByline(line, BylineRole.WRITER);
        }
        if (author != null) {
            authors.add(author);
            unowned.forEach(this::reachedBy);
            unowned.clear();
            return author.name().equals(line) || saysAll(author, line);
        }
        if (!authors.isEmpty()
                && authors.getLast().title() == null
                && NameForm.isTitle(line)
                && LinePhrase.isTitle(line)) {
            authors.add(authors.removeLast().titled(line));
            return true;
        }
        return false;
    }

    /// All but the small words between.
    private static boolean saysAll(PageByline author, String line) {
        int said = author.name().length()
                + (author.title() == null ? 0 : author.title().length())
                + (author.publication() == null ? 0 : author.publication().length());
        return author.title() != null && line.length() - said <= 20;
    }

    static @Nullable PageByline biography(String line) {
        for (var is : IS) {
            int verb = line.indexOf(is);
            if (verb > 0 && NameForm.isPerson(line.substring(0, verb))) {
                return biography(line.substring(0, verb), line.substring(verb + is.length()));
            }
        }
        return null;
    }

    private static @Nullable PageByline biography(String name, String predicate) {
        var what = firstSentence(withoutArticle(predicate));
        for (int at = 0; at < what.length(); at++) {
            for (var word : FOR) {
                if (what.startsWith(word, at)) {
                    var title = what.substring(0, at);
                    var publication = publication(what.substring(at + word.length()));
                    if (NameForm.isTitle(title) && publication != null) {
                        return new PageByline(name, BylineRole.WRITER, title, publication, List.of());
                    }
                }
            }
        }
        return NameForm.isTitle(what) ? new PageByline(name, BylineRole.WRITER, what, null, List.of()) : null;
    }

    private static @Nullable String publication(String rest) {
        var name = withoutArticle(rest);
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return null;
        }
        for (var end : new String[] {",", " based ", " and ", " who ", " covering ", " in ", " und ", " et "}) {
            int at = name.indexOf(end);
            name = at > 0 ? name.substring(0, at) : name;
        }
        return name.length() <= 80 ? name : null;
    }

    private static String withoutArticle(String words) {
        for (var article : ARTICLES) {
            if (words.regionMatches(true, 0, article, 0, article.length())) {
                return words.substring(article.length());
            }
        }
        return words;
    }

    private static String firstSentence(String words) {
        int end = words.indexOf(". ");
        var sentence = end > 0 ? words.substring(0, end) : words;
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    List<PageByline> authors() {
        return authors;
    }

    /// Contacts on a card that names nobody.
    List<PageContact> unowned() {
        return unowned;
    }

    List<String> leftOver() {
        return leftOver;
    }

    List<String> warnings() {
        return warnings;
    }
}
