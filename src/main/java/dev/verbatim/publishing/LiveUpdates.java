package dev.verbatim.publishing;

import dev.verbatim.content.ContentDeleted;
import dev.verbatim.content.ContentSaved;
import dev.verbatim.content.Merging;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.publishing.LiveEdition.Item;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// People, sources, topics and images belong to the newsroom as a whole: where one is live, the public sees a
/// change as soon as an editor saves it.
@Singleton
class LiveUpdates {

    private final LiveEdition live;
    private final Arrivals arrivals;
    private final PageChanges pages;

    LiveUpdates(LiveEdition live, Arrivals arrivals, PageChanges pages) {
        this.live = live;
        this.arrivals = arrivals;
        this.pages = pages;
    }

    void on(@Observes ContentSaved saved) {
        var item = new Item(saved.type(), saved.id());
        // what goes live meanwhile waits for its row, which the change holds
        if (!live.has(item)) {
            return;
        }
        var arrived = arrivals.lockWith(item);
        if (!live.has(item)) {
            return;
        }
        pages.saved(item);
        var needed = live.needed(List.of(item));
        live.copy(arrived.items());
        live.collectUnneeded(needed);
    }

    /// What the duplicates needed leaves with them where nothing else needs it.
    void on(@Observes Merging merging) {
        live.lock();
        var kept = new Item(merging.type(), merging.kept());
        var all = new ArrayList<>(merging.duplicates());
        all.add(merging.kept());
        var shown = live.shown(merging.type(), all);
        if (shown.isEmpty()) {
            return;
        }
        pages.merging(merging.type(), merging.duplicates());
        var candidates = new ArrayList<>(live.needed(shown));
        candidates.add(kept);
        if (!shown.contains(kept)) {
            // where it stood in drafts only: what leads to it from now on is counted at its row
            live.copy(List.of(kept));
        }
        merging.afterwards(() -> {
            live.bring(kept);
            live.collectUnneeded(candidates);
        });
    }

    void on(@Observes ContentDeleted deleted) {
        var item = new Item(deleted.type(), deleted.id());
        if (live.has(item)) {
            throw InputError.inUse("Something that is live still leads to it.", live.uses(item));
        }
    }
}
