package headwaiter.verify.planted.loading.grader.run;

import java.net.URL;
import java.net.URLClassLoader;

final class ForbiddenLoader {
  ClassLoader over(URL place) {
    return new URLClassLoader(new URL[] {place});
  }
}
