package dev.verbatim.http;

import dev.verbatim.access.Caller;
import dev.verbatim.access.CallerFinder;
import dev.verbatim.access.Role;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Keys that are looked up in the database, which may take its time: the slug of whoever is entered as a person is
/// theirs. Some are never found, and some fail.
@IfBuildProperty(name = "stored-keys", stringValue = "true")
@Singleton
public class StoredKeys implements CallerFinder {

    static final String NEVER_FOUND = "this-is-never-found";
    static final String FAILING = "this-fails-to-be-found";

    /// With these keys, and less patience.
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stored-keys", "true", "verbatim.limits.public.time", "8S");
        }
    }

    private final AgroalDataSource desk;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    StoredKeys(@DataSource("desk") AgroalDataSource desk) {
        this.desk = desk;
    }

    @Override
    public CompletionStage<Optional<Caller>> find(String credential) {
        return credential.equals(NEVER_FOUND)
                ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(() -> lookedUp(credential), worker);
    }

    private Optional<Caller> lookedUp(String credential) {
        if (credential.equals(FAILING)) {
            throw new IllegalStateException("no key at all");
        }
        try (var connection = desk.getConnection();
                var statement = connection.prepareStatement("select name from desk.person where slug = ?")) {
            statement.setString(1, credential);
            var found = statement.executeQuery();
            return found.next() ? Optional.of(new Caller(found.getString(1), Role.EDITOR)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        worker.shutdown();
    }
}
