package dev.verbatim.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Who runs the database server when root starts Verbatim, as in many containers: PostgreSQL refuses root.
/// `owner` is the user whom its files must belong to, or -1 where nobody minds.
record AnotherUser(List<String> prefix, int owner) {

    private static final AnotherUser NOT_NEEDED = new AnotherUser(List.of(), -1);
    /// In a user namespace of its own the server takes itself for nobody, while its files stay root's.
    private static final AnotherUser NAMESPACE = new AnotherUser(List.of("unshare", "--user"), 0);
    /// Where containers forbid that, it becomes nobody in earnest, and its files with it.
    private static final AnotherUser NOBODY =
            new AnotherUser(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534);

    static AnotherUser find() {
        if (!"root".equals(System.getProperty("user.name")) || !"Linux".equals(System.getProperty("os.name"))) {
            return NOT_NEEDED;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(AnotherUser::works)
                .findFirst()
                .orElseThrow(
                        () -> new UnusableDatabase(
                                "The database server that comes with Verbatim cannot run as root on this"
                                        + " machine; start Verbatim as another user, or set VERBATIM_DATABASE_URL to a PostgreSQL of yours."));
    }

    private boolean works() {
        var command = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            var trial = new ProcessBuilder(command).redirectErrorStream(true).start();
            return trial.waitFor(5, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Hands a folder over with all that is in it, unless it was handed over before.
    void own(Path folder) throws IOException {
        if (owner == -1 || Integer.valueOf(owner).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            // The folder itself last, so that a crash in between does not look like a job done.
            for (var path : paths.toList().reversed()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
