package dev.verbatim.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords that nobody types: one is drawn by lot, the others follow from it, so that every node finds the
/// same.
final class Secret {

    private Secret() {}

    static String random() {
        return text(randomBytes(32));
    }

    /// What a password is mixed with before it is hashed.
    static byte[] salt() {
        return randomBytes(16);
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// The password of `purpose`, which tells nothing about `secret`.
    static String derived(String secret, String purpose) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return text(hmac.doFinal(("verbatim " + purpose).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
