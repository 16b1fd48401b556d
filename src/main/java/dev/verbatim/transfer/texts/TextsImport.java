package dev.verbatim.transfer.texts;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Role;
import dev.verbatim.edition.Edition;
import dev.verbatim.transfer.file.Input;
import dev.verbatim.transfer.file.Progress;
import dev.verbatim.transfer.file.TransferError;
import dev.verbatim.transfer.texts.ImportOutcome.Refused;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes articles of many texts, each in a transaction of its own, so that one bad text spoils no other. May
/// be ended at any moment; the newsroom knows which texts came in, so the next run goes on where it stopped.
@Singleton
public class TextsImport {

    private static final Logger LOG = Logger.getLogger(TextsImport.class);
    private static final Caller EDITOR = new Caller("import", Role.EDITOR);
    /// More would only wait for each other in the database.
    private static final int WORKERS = 2;
    /// So many failures in a row are not the texts' fault.
    private static final int TOO_MANY = 10;

    private final Importing importing;
    private volatile boolean stopping;

    TextsImport(Importing importing) {
        this.importing = importing;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    public TextsReport run(Path from, Progress progress) {
        try (var items = Items.in(from)) {
            var run = new Run(items, progress);
            run.all();
            return run.report;
        }
    }

    /// The workers, and what they share.
    private final class Run {

        private final Items items;
        private final Progress progress;
        private final TextsReport report = new TextsReport();
        private final AtomicInteger failures = new AtomicInteger();

        Run(Items items, Progress progress) {
            this.items = items;
            this.progress = progress;
        }

        void all() {
            try (var threads = Executors.newFixedThreadPool(WORKERS)) {
                CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::work, threads))
                                .limit(WORKERS)
                                .toArray(CompletableFuture[]::new))
                        .join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof TransferError failure ? failure : e;
            } finally {
                progress.end();
            }
            if (stopping || failures.get() >= TOO_MANY) {
                report.print(System.out);
                throw new TransferError(
                        (stopping ? "The import was ended" : "One text after the other failed; the log says why")
                                + ". Run it again to go on where it stopped.");
            }
        }

        private void work() {
            for (var item = next(); item != null; item = next()) {
                report.add(item, new Entry(item.name(), item.hash(), outcome(item)));
                progress.at(report.size(), items.total(), report.summary());
            }
        }

        private @Nullable Item next() {
            if (stopping || failures.get() >= TOO_MANY) {
                return null;
            }
            synchronized (items) {
                return items.next();
            }
        }

        private ImportOutcome outcome(Item item) {
            try {
                var input = item.input();
                // what ran out of time or lost its connection seldom does so twice
                return attempt(item, input)
                        .or(() -> attempt(item, input))
                        .map(this::reached)
                        .orElseGet(this::failed);
            } catch (Unreadable e) {
                return e.outcome();
            }
        }

        private Optional<ImportOutcome> attempt(Item item, Input input) {
            try {
                return Optional.of(EDITOR.during(() -> Edition.DESK.during(() -> importing(input))));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s could not be imported", item.name());
                return Optional.empty();
            }
        }

        private ImportOutcome reached(ImportOutcome outcome) {
            failures.set(0);
            return outcome;
        }

        private ImportOutcome failed() {
            failures.incrementAndGet();
            return new Refused("INTERNAL", "It failed on our side; the log says why.");
        }

        /// In a request of its own, which is what Hibernate's session lives as long as.
        private ImportOutcome importing(Input input) {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                return importing.take(input);
            } finally {
                request.terminate();
            }
        }
    }
}
