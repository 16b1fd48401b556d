package dev.verbatim.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A key of the newsroom as an operator sets it, `name:ROLE:secret`. A name stands for one key and a secret
/// too, else nobody could say who has changed what.
///
/// @param role VIEWER, REPORTER, EDITOR or ADMIN
/// @param secret of at least 16 characters
public record ApiKey(String name, Role role, String secret) {

    public static final String SETTING = "verbatim.keys";

    private static final int MIN_SECRET = 16;

    /// @throws IllegalArgumentException with a sentence that never holds a secret
    public static List<ApiKey> all(List<String> written) {
        var keys = written.stream().map(ApiKey::of).toList();
        var names = new HashSet<String>();
        var owners = new HashMap<String, String>();
        for (var key : keys) {
            if (!names.add(key.name)) {
                throw wrong("two keys have the name " + key.name);
            }
            var owner = owners.put(key.secret, key.name);
            if (owner != null) {
                throw wrong(owner + " and " + key.name + " have the same secret");
            }
        }
        return keys;
    }

    private static ApiKey of(String written) {
        var parts = written.strip().split(":", 3);
        if (parts.length != 3 || parts[0].isBlank()) {
            throw wrong("each key must be name:ROLE:secret");
        }
        var name = parts[0].strip();
        if (parts[2].length() < MIN_SECRET) {
            throw wrong("the secret of " + name + " must have at least " + MIN_SECRET + " characters");
        }
        return new ApiKey(name, role(name, parts[1]), parts[2]);
    }

    private static Role role(String name, String role) {
        return Stream.of(Role.values())
                .filter(known -> known != Role.PUBLIC && known.name().equals(role))
                .findFirst()
                .orElseThrow(() -> wrong("the role of " + name + " must be VIEWER, REPORTER, EDITOR or ADMIN"));
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(SETTING + ": " + what);
    }

    @Override
    public String toString() {
        return name + ':' + role;
    }
}
