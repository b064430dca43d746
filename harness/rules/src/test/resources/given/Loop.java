package given;

import java.util.concurrent.Executor;

public interface Loop extends Executor {
  boolean inLoop();
}
