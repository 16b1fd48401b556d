package dev.verbatim.event;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Whoever else on this node is told of events.
@Singleton
class HeardEvents {

    private final List<LiveEvent> heard = new CopyOnWriteArrayList<>();

    void on(@Observes EventsCommitted committed) {
        heard.addAll(committed.events());
    }

    void forget() {
        heard.clear();
    }

    /// The events of these things, in the order in which they were told.
    List<UUID> of(List<UUID> subjects) {
        return heard.stream()
                .map(LiveEvent::subjectId)
                .filter(subjects::contains)
                .toList();
    }
}
