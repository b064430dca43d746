package headwaiter.verify.planted.pure.wire;

import java.net.URI;

record ForbiddenAddress(URI where) {}
