package headwaiter.verify.planted.processes.compiler;

import java.io.IOException;

final class ForbiddenExec {
  Process start(String... command) throws IOException {
    return Runtime.getRuntime().exec(command);
  }
}
