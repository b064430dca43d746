package headwaiter.verify.planted.lean.hook;

import org.junit.jupiter.api.Test;

record ForbiddenHook(Test knows) {}
