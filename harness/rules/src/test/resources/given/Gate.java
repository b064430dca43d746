package given;

import java.util.concurrent.CompletableFuture;

public interface Gate {
  CompletableFuture<Permit> acquire();
}
