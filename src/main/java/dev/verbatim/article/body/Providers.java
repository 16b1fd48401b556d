package dev.verbatim.article.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose a video, a post or a map is, told by its address alone. The list is short and stands in
/// `providers.txt`; nobody is asked.
final class Providers {

    private static final List<Provider> KNOWN = read();

    /// The host, without a user or a port before or behind it, which nobody writes who means well.
    private static final Pattern ADDRESS =
            Pattern.compile("https?+://([A-Za-z0-9.-]++)(/.*+)", Pattern.CASE_INSENSITIVE);

    private record Provider(String name, String host, Pattern path) {

        boolean has(String host, String path) {
            boolean isHere = host.equals(this.host) || host.endsWith("." + this.host);
            return isHere && this.path.matcher(path).matches();
        }
    }

    private Providers() {}

    static @Nullable String of(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        var host = parts.group(1).toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(provider -> provider.has(host, parts.group(2)))
                .map(Provider::name)
                .findFirst()
                .orElse(null);
    }

    private static List<Provider> read() {
        try (var in = Providers.class.getResourceAsStream("/article/providers.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Providers::provider)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Provider provider(String line) {
        var name = line.substring(0, line.indexOf('\t'));
        var address = line.substring(name.length() + 1);
        int path = address.indexOf('/');
        var form = Pattern.quote(address.substring(path)).replace("*", "\\E[^/?#]+\\Q") + ".+";
        return new Provider(name, address.substring(0, path), Pattern.compile(form));
    }
}
