package headwaiter.verify.planted.lean.api;

import org.junit.jupiter.api.Test;

record PermittedCheck(Test knows) {}
