package headwaiter.verify.planted.visibility.worker;

import headwaiter.verify.planted.visibility.wire.PermittedPublic;

record User(PermittedPublic uses) {}
