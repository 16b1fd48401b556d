package dev.verbatim.publishing;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.graphql.MutationError.Code;
import dev.verbatim.graphql.Path;
import dev.verbatim.graphql.Refusal;
import dev.verbatim.person.PeopleMerged;
import dev.verbatim.person.Person;
import dev.verbatim.publishing.LiveEdition.Item;
import dev.verbatim.source.NewsSource;
import dev.verbatim.source.SourcesMerged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// People, sources, topics and images belong to the newsroom as a whole: where one is live, the public sees a
/// change as soon as an editor saves it.
@Singleton
class LiveUpdates {

    private final LiveEdition live;

    LiveUpdates(LiveEdition live) {
        this.live = live;
    }

    void on(@Observes ContentSaved saved) {
        var item = new Item(saved.type(), saved.id());
        live.enter();
        if (!live.has(item)) {
            return;
        }
        var needed = live.needs("live", item);
        live.bring(item);
        live.sweep(needed);
        live.tell("UPDATED", item, null);
    }

    void on(@Observes PeopleMerged merged) {
        bringIfNeeded(new Item(Person.TYPE, merged.kept()));
    }

    void on(@Observes SourcesMerged merged) {
        bringIfNeeded(new Item(NewsSource.TYPE, merged.kept()));
    }

    /// The public edition leads to the kept one now, which may have stood in drafts only.
    private void bringIfNeeded(Item kept) {
        live.enter();
        if (live.needs(kept) && !live.has(kept)) {
            live.bring(kept);
            live.tell("UPDATED", kept, null);
        }
    }

    void on(@Observes ContentDeleted deleted) {
        if (live.has(new Item(deleted.type(), deleted.id()))) {
            throw Refusal.of(Code.IN_USE, Path.of("id"), "Something that is live still leads to it.");
        }
    }
}
