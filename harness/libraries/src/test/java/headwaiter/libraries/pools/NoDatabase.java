package headwaiter.libraries.pools;

import headwaiter.libraries.Watch;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Opens connections, which takes 100 ms each and leads nowhere. */
final class NoDatabase implements DataSource {
  private final AtomicInteger opened = new AtomicInteger();

  int opened() {
    return opened.get();
  }

  @Override
  public Connection getConnection() {
    Watch.nap(100);
    opened.incrementAndGet();
    return (Connection)
        Proxy.newProxyInstance(
            NoDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> answer(proxy, method));
  }

  private static Object answer(Object proxy, Method method) {
    Class<?> type = method.getReturnType();
    if (method.getName().equals("hashCode")) {
      return System.identityHashCode(proxy);
    }
    if (type == boolean.class) {
      return !method.getName().equals("isClosed") && !method.getName().equals("isReadOnly");
    }
    return type == int.class ? (Object) 2 : type == String.class ? "connection" : null;
  }

  @Override
  public Connection getConnection(String user, String password) {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.err, true);
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
