package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DataFolder;
import dev.verbatim.bootstrap.postgres.EmbeddedServer;
import dev.verbatim.bootstrap.postgres.ServerBinaries;
import java.io.IOException;
import java.nio.file.Path;

/// Two packaged nodes on one database: one that stays, and one that reaches the database by a link that can
/// be cut. A person is live on both from the beginning.
final class TwoNodes implements AutoCloseable {

    final EmbeddedServer database;
    final Link link;
    final Asking staying;
    final Asking lost;
    private final Path data;
    private final String person;
    private int asked;

    TwoNodes(Path data) throws IOException {
        this.data = data;
        database = EmbeddedServer.start(
                DataFolder.hold(data), ServerBinaries.in(TestDatabase.PROGRAMS), 0, EmbeddedServer.Durability.SCRATCH);
        var server = database.owner().url().server();
        link = Link.to(Integer.parseInt(server.substring(server.lastIndexOf(':') + 1)));
        staying = new Asking(node(database.owner().url().location()));
        lost = new Asking(node("127.0.0.1:" + link.port() + "/verbatim"));
        person = staying.asEditor("mutation { createPerson(input: {name: \"Before\"}) { person { id } } }")
                .data()
                .getJsonObject("createPerson")
                .getJsonObject("person")
                .getString("id");
        publish(staying, draft("Of Before", "bylines: [{personId: \"" + person + "\"}]"), 0);
    }

    private PackagedApp node(String database) throws IOException {
        var owner = this.database.owner();
        return PackagedApp.start(
                data,
                "-Dverbatim.database.url=jdbc:postgresql://" + database,
                "-Dverbatim.database.username=" + owner.username(),
                "-Dverbatim.database.password=" + owner.password());
    }

    @Override
    public void close() throws IOException {
        staying.app().close();
        lost.app().close();
        link.close();
        database.close();
    }

    /// The name that the public reads, or what is answered instead.
    String name(Asking node) {
        var told = node.asReader("{ person(id: \"" + person + "\") { name } }");
        return told.isDone() ? told.data().getJsonObject("person").getString("name") : told.body();
    }

    /// Whether the person was renamed on the node that stays.
    boolean rename(String name) {
        return staying.asEditor("mutation { updatePerson(id: \"" + person + "\", expectedVersion: 0, input: {name: \""
                        + name + "\"}) { person { name } } }")
                .body()
                .contains("\"name\":\"" + name + "\"");
    }

    /// Another document each time, so that no kept answer will do.
    synchronized String people() {
        return "{ people(first: 1) { totalCount } } # " + ++asked;
    }

    synchronized String creation() {
        return "mutation { createSource(input: {kind: OTHER, name: \"Source " + ++asked + "\"}) { source { id } } }";
    }

    String draft(String headline, String more) {
        return staying.asEditor("mutation { createArticle(input: {headline: \"" + headline + "\", body: \"A word.\" "
                        + more + "}) { article { id } errors { message } } }")
                .data()
                .getJsonObject("createArticle")
                .getJsonObject("article")
                .getString("id");
    }

    static Asking.Told publish(Asking node, String article, int version) {
        return node.asEditor("mutation { publishArticle(id: \"" + article + "\", expectedVersion: " + version
                + ") { article { state } errors { code } } }");
    }
}
