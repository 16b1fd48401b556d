package dev.verbatim.bootstrap;

import dev.verbatim.transfer.TransferOrder;
import java.util.Objects;
import java.util.Set;

/// What Verbatim says of itself on the command line; nothing is started for that.
final class About {

    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final Set<String> VERSION = Set.of("--version", "-V", "version");

    private About() {}

    static boolean isAskedFor(String... words) {
        return words.length > 0 && (HELP.contains(words[0]) || VERSION.contains(words[0]));
    }

    static String answer(String... words) {
        return HELP.contains(words[0]) ? TransferOrder.USAGE : "Verbatim " + version();
    }

    private static String version() {
        return Objects.requireNonNullElse(About.class.getPackage().getImplementationVersion(), "of these sources");
    }
}
