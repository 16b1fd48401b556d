package dev.verbatim.extraction.credit;

import dev.verbatim.article.BylineRole;
import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageContact;
import dev.verbatim.extraction.page.PageLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people whom a page credits, gathered from its head, its bylines and its cards.
public final class Credits {

    private final List<PageByline> people = new ArrayList<>();
    private final List<String> discarded;

    /// @param discarded takes what no byline has a place for
    public Credits(List<String> discarded) {
        this.discarded = discarded;
    }

    public List<PageByline> people() {
        return people;
    }

    public void takeByline(String text) {
        var labelled = BylineReading.of(text);
        var byline = labelled.people().isEmpty() ? BylineReading.named(text, BylineRole.WRITER) : labelled;
        byline.people().forEach(this::add);
        if (!byline.isWhole()) {
            discarded.add(text);
        }
    }

    public void takeTitle(String title) {
        if (people.isEmpty() || people.getLast().title() != null) {
            discarded.add(title);
        } else {
            people.add(people.removeLast().titled(title));
        }
    }

    /// Somebody who stands there already is not credited twice.
    public void add(PageByline person) {
        for (int i = 0; i < people.size(); i++) {
            var known = people.get(i);
            // Agencies name the writer again among those who reported.
            boolean isSameRole = known.role() == person.role() || person.role() == BylineRole.CONTRIBUTOR;
            if (isSameRole && known.name().equalsIgnoreCase(person.name())) {
                join(i, person);
                return;
            }
        }
        if (people.size() == PageLimits.MOST_PEOPLE) {
            discarded.add(person.name());
            return;
        }
        people.add(person);
    }

    /// What the page says twice and differently is kept as it stands first.
    private void join(int at, PageByline person) {
        var known = people.get(at);
        people.set(at, known.joined(person));
        leave(known.title(), person.title());
        leave(known.publication(), person.publication());
    }

    private void leave(@Nullable String known, @Nullable String other) {
        if (known != null && other != null && !other.equals(known)) {
            discarded.add(other);
        }
    }

    /// The card tells of somebody in the byline, by the full name or a part of it, or of an author who stands
    /// nowhere else.
    public void take(AuthorCard card, List<String> warnings) {
        for (var author : card.authors()) {
            int known = indexOf(author.name());
            if (known >= 0) {
                join(known, author);
            } else {
                add(author);
            }
        }
        if (!card.unowned().isEmpty()) {
            give(card.unowned(), warnings);
        }
        discarded.addAll(card.leftOver());
        warnings.addAll(card.warnings());
    }

    /// Contacts on a card without a name are those of the only author.
    private void give(List<PageContact> contacts, List<String> warnings) {
        if (people.size() == 1) {
            var only = people.removeFirst();
            people.add(only.joined(new PageByline(only.name(), only.role(), null, null, contacts)));
            return;
        }
        contacts.forEach(contact -> discarded.add(contact.channel() + ": " + contact.value()));
        warnings.add("Contacts stand on the page, but not whose they are.");
    }

    private int indexOf(String name) {
        for (int i = 0; i < people.size(); i++) {
            var known = LinePhrase.words(LinePhrase.plain(people.get(i).name()));
            if (known.containsAll(LinePhrase.words(LinePhrase.plain(name)))) {
                return i;
            }
        }
        return -1;
    }
}
