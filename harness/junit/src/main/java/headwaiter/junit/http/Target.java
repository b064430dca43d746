package headwaiter.junit.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What a connection leads to.
 *
 * @param host its name, in lower case
 * @param port from 1 on
 * @param secure whether it is encrypted
 */
record Target(String host, int port, boolean secure) {
  /** Where a request to that URI goes: there, or to the proxy that is chosen for it. */
  static Target of(URI uri, Optional<ProxySelector> proxies) {
    boolean secure = "https".equalsIgnoreCase(uri.getScheme());
    for (Proxy proxy :
        proxies.map(selector -> selector.select(uri)).orElseGet(java.util.List::of)) {
      if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress at) {
        return new Target(at.getHostString().toLowerCase(Locale.ROOT), at.getPort(), secure);
      }
    }
    int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    return new Target(String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT), port, secure);
  }
}
