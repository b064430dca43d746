package sample;

import java.util.concurrent.CompletableFuture;

public class ObtrudesWhatIsNew {
  public static <T> CompletableFuture<T> done(T value) {
    var done = new CompletableFuture<T>();
    done.obtrudeValue(value);
    return done;
  }
}
