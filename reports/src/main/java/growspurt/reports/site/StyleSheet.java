package growspurt.reports.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The style sheet, inlined in each page so that a page can be sent alone.
 *
 * @param css the text between the style tags
 * @param hash the source expression that lets a content security policy accept it
 */
record StyleSheet(String css, String hash) {

    /** {@return the style sheet of the site} */
    static StyleSheet read() {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("site.css"), "site.css")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StyleSheet of(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return new StyleSheet(css, "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
