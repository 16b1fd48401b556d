package dev.verbatim.bootstrap;

import dev.verbatim.bootstrap.postgres.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// The editor's key of dev mode, drawn once and kept beside the newsroom's data, for its owner alone: what
/// was written down with it, a frontend's settings say, works after a restart too.
final class DevKey {

    /// Where `access` finds it.
    static final String PROPERTY = "verbatim.dev.key";

    private static final Logger LOG = Logger.getLogger(DevKey.class);
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    private DevKey() {}

    /// A folder that cannot be written costs no more than that: the key lasts as long as the process.
    static String in(Path folder) {
        var file = folder.resolve("dev-key");
        try {
            if (Files.exists(file)) {
                var kept = Files.readString(file).strip();
                if (KEY.matcher(kept).matches()) {
                    return kept;
                }
            }
            var drawn = draw();
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            DataFolder.createPrivately(file);
            Files.writeString(file, drawn + "\n");
            return drawn;
        } catch (IOException e) {
            LOG.warn("The key of dev mode cannot be kept in " + file + ": " + e);
            return draw();
        }
    }

    private static String draw() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
