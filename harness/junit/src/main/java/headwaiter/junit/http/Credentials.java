package headwaiter.junit.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Basic authentication of one call, as the JDK's client does it. */
final class Credentials {
  private static final int MOST = 3;
  private static final Pattern REALM =
      Pattern.compile("realm=\"?([^\",]*)\"?", Pattern.CASE_INSENSITIVE);

  private final Optional<Authenticator> authenticator;
  private final Keys keys;
  private @Nullable PasswordAuthentication offered;
  private boolean remembered;
  private int retries = 1;

  Credentials(Optional<Authenticator> authenticator, Keys keys) {
    this.authenticator = authenticator;
    this.keys = keys;
  }

  /** What the client has been let in with, by the folder. */
  static final class Keys {
    private final Map<String, PasswordAuthentication> byRoot = new LinkedHashMap<>();

    private Optional<PasswordAuthentication> of(URI uri) {
      return byRoot.entrySet().stream()
          .filter(entry -> root(uri).startsWith(entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    private static String root(URI uri) {
      return uri.getRawPath().isEmpty() ? uri + "/" : uri.resolve(".").toString();
    }
  }

  /** The request with what let the client in before. */
  Hop offer(Hop hop) {
    Optional<PasswordAuthentication> known =
        offered == null ? keys.of(hop.request().uri()) : Optional.empty();
    if (known.isEmpty() || bySelf(hop)) {
      return hop;
    }
    offered = known.get();
    remembered = true;
    return with(hop, offered, false);
  }

  /** Another attempt with credentials, if the host wants some and there are any. */
  Optional<Hop> answer(Hop hop, Head head) throws IOException {
    if (head.status() != 401) {
      if (offered != null && !remembered) {
        keys.byRoot.put(Keys.root(hop.request().uri()), offered);
      }
      return Optional.empty();
    }
    if (bySelf(hop)) {
      return Optional.empty();
    }
    List<String> challenges = head.headers().allValues("WWW-Authenticate");
    if (challenges.isEmpty() && authenticator.isPresent()) {
      throw new IOException("WWW-Authenticate header missing for response code 401");
    }
    Optional<String> basic =
        challenges.stream()
            .filter(challenge -> challenge.toLowerCase(Locale.ROOT).startsWith("basic"))
            .findFirst();
    if (basic.isEmpty() || authenticator.isEmpty()) {
      return Optional.empty();
    }
    if (offered != null && retries++ > MOST) {
      throw new IOException("too many authentication attempts. Limit: " + MOST);
    }
    PasswordAuthentication password = ask(authenticator.get(), basic.get(), hop.request().uri());
    offered = password;
    remembered = false;
    return Optional.of(with(hop, password, basic.get().toLowerCase(Locale.ROOT).contains("utf-8")));
  }

  private static PasswordAuthentication ask(Authenticator who, String challenge, URI uri)
      throws IOException {
    Matcher realm = REALM.matcher(challenge);
    PasswordAuthentication password =
        who.requestPasswordAuthenticationInstance(
            uri.getHost(),
            null,
            uri.getPort(),
            uri.getScheme(),
            realm.find() ? realm.group(1) : null,
            "Basic",
            uri.toURL(),
            Authenticator.RequestorType.SERVER);
    if (password == null) {
      throw new IOException("No credentials provided");
    }
    return password;
  }

  private static boolean bySelf(Hop hop) {
    return hop.request().headers().firstValue("Authorization").isPresent();
  }

  private static Hop with(Hop hop, PasswordAuthentication password, boolean utf8) {
    String pair = password.getUserName() + ":" + new String(password.getPassword());
    byte[] bytes = pair.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    return hop.with("Authorization", List.of("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }
}
